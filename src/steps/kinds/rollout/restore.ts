import { ActionError, stepError } from '../../../core/errors.ts'
import { poll } from '../../../core/poll.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { InFlightRollout, Ports, Resource } from '../../toolkit/ports.ts'
import { retryUndo } from '../../toolkit/retry-undo.ts'
import { isDone } from '../../toolkit/states.ts'
import { setSplit } from '../serving/set-split.ts'
import { deployedOf, describeSplit, sameSplit } from '../serving/split.ts'
import { type Shares, sharesOf } from './shares.ts'

/** The result of restoring an endpoint. */
export interface Restoration {
  /** The restored parts, in words. */
  readonly done: readonly string[]
  /** Work for a person, in words. */
  readonly left: string | undefined
  /** Another client's split, which stays. */
  readonly theirs: Shares | undefined
  /** The endpoint as last read. */
  readonly endpoint: Resource
}

/** How long to wait. Milliseconds. */
export interface Patience {
  /** For a clear answer of Google. */
  readonly answerMs: number
  /** For a deployment, which cannot be stopped; 0: it is only asked to stop. */
  readonly deployMs: number
  /** For an undeployment; 0: it is only requested. */
  readonly undeployMs: number
}

type RestoreEffects = Pick<Ports, 'recordUndo' | 'vertex' | 'clock'>

/** One restoration, with its deadline for an answer. */
interface Restoring {
  readonly inFlight: InFlightRollout
  readonly ports: RestoreEffects
  readonly patience: Patience
  readonly deadline: number
}

const restorePauseMs = 5_000
/** The pause before an undeployment is requested again, after a refusal or a missing answer. */
const againMs = 30_000
const restoreAttempts = 3

/**
 * Restores the former split and undeploys the new model. A failed step calls it, main when its run is stopped, and post
 * if main was killed. It changes only what is ours: if another client has set the split, theirs stays, and the new
 * model is undeployed only if it has no traffic. It may be repeated.
 *
 * @param reason a code, for the record, which is written afterwards
 * @throws ActionError if Google refuses it, or does not answer in time
 */
export async function restore(
  inFlight: InFlightRollout,
  reason: string,
  ports: RestoreEffects,
  patience: Patience,
): Promise<Restoration> {
  const restoring = { inFlight, ports, patience, deadline: ports.clock.now() + patience.answerMs }
  const { step, endpoint: name, deployedModelId: id } = inFlight
  const { endpoint, theirs, changed } = await restoreSplit(restoring)
  const split =
    theirs === undefined
      ? `the traffic of ${name} is restored: ${describeDeployed(sharesOf(endpoint))}`
      : `another client has set the split of ${name} meanwhile, which is kept (${describeSplit(theirs)})`
  const recorded = (undeployed: string | null): Promise<void> =>
    ports.recordUndo('rollout.restored', { step, endpoint: name, shares: sharesOf(endpoint), undeployed, reason })
  if (id === undefined || (theirs?.[id] ?? 0) > 0) {
    if (changed) await recorded(null)
    const stays = `the deployed model ${id} stays, since their split gives it traffic`
    return { done: id === undefined ? [split] : [split, stays], left: undefined, theirs, endpoint }
  }
  const gone = await undeployAdded(id, endpoint, restoring)
  if (changed || gone.asked) await recorded(gone.asked ? id : null)
  return {
    done: gone.done === undefined ? [split] : [split, gone.done],
    left: gone.left,
    theirs,
    endpoint: gone.endpoint,
  }
}

/** `deployed model 17: 100 %`; `no traffic` */
const describeDeployed = (shares: Shares): string =>
  `${Object.keys(shares).length > 0 ? 'deployed model ' : ''}${describeSplit(shares)}`

/** @returns true if this try or an earlier one has changed the split */
async function restoreSplit({ inFlight, ports, deadline }: Restoring): Promise<{
  readonly endpoint: Resource
  readonly theirs: Shares | undefined
  readonly changed: boolean
}> {
  const { step, endpoint: name, former, ours } = inFlight
  const { vertex, clock } = ports
  const changed = ours.some(shares => !sameSplit(shares, former))
  const put = async (): Promise<{ endpoint: Resource; theirs: Shares | undefined } | undefined> => {
    const endpoint = await vertex.get(name, { step })
    const now = sharesOf(endpoint)
    if (sameSplit(now, former)) return { endpoint, theirs: undefined }
    if (!ours.some(shares => sameSplit(shares, now))) return { endpoint, theirs: now }
    const set = await setSplit(name, endpoint, { trafficSplit: former }, { step, restores: true }, vertex)
    if ('ambiguous' in set) throw set.ambiguous
    return 'endpoint' in set ? { endpoint: set.endpoint, theirs: undefined } : undefined
  }
  for (let attempt = 1; attempt <= restoreAttempts; attempt++) {
    const found = await retryUndo(put, deadline, clock)
    if (found !== undefined) return { ...found, changed }
    // Our own last change may have come in between, so it is read again.
  }
  const message = `the split of ${name} keeps changing, and was not restored`
  throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name } })
}

const isThere = (endpoint: Resource, id: string): boolean => deployedOf(endpoint).some(one => String(one['id']) === id)

/** The result for the new model. */
interface UndeployResult {
  /** True if its undeployment was requested. */
  readonly asked: boolean
  readonly done?: string
  readonly left?: string
  readonly endpoint: Resource
}

/** The split is restored by then. A failure here leaves a model without traffic, which is reported. */
async function undeployAdded(id: string, endpoint: Resource, restoring: Restoring): Promise<UndeployResult> {
  const { inFlight, ports, deadline } = restoring
  const { endpoint: name, step } = inFlight
  try {
    const state = await waitForRestore(id, endpoint, restoring)
    if (state === 'absent') return { asked: false, done: 'nothing new is deployed', endpoint }
    if (state === 'going') {
      const which = inFlight.operation === undefined ? '' : ` (${inFlight.operation})`
      const left = `the deployment of ${id} on ${name}${which} continues, since Google cannot stop it: undeploy ${id} when it has ended`
      return { asked: false, left, endpoint }
    }
    const done = await undeploy(id, restoring)
    return { asked: true, done, endpoint }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    // The lost answer may belong to an undeployment that took effect.
    const now = await retryUndo(() => ports.vertex.get(name, { step }), deadline, ports.clock).catch(() => undefined)
    if (now !== undefined && !isThere(now, id))
      return { asked: true, done: `the deployed model ${id} is undeployed`, endpoint: now }
    const words = error.answer === undefined ? error.message : `${error.message} (${error.answer.words})`
    const left = `the deployed model ${id} of ${name} gets no traffic, but could not be undeployed and is billed: ${words}`
    return { asked: false, left, endpoint: now ?? endpoint }
  }
}

/** A model that is being deployed cannot be undeployed, and most deployments cannot be stopped. */
async function waitForRestore(
  id: string,
  endpoint: Resource,
  { inFlight, ports, patience, deadline }: Restoring,
): Promise<'there' | 'absent' | 'going'> {
  const { step, kind, endpoint: name, deploying, operation } = inFlight
  const { vertex, clock, recordUndo } = ports
  if (isThere(endpoint, id)) return 'there'
  if (!deploying) return 'absent'
  const look = (): Promise<Resource> => retryUndo(() => vertex.get(name, { step }), deadline, clock)
  const untilMs = clock.now() + patience.deployMs
  if (operation !== undefined) {
    await recordUndo('step.cancelled', { step, kind, name: operation, reason: 'run' })
    await vertex.repeatable(`${operation}:cancel`, { step, body: {} }).catch(() => {})
    if ((await untilDone(operation, untilMs, { inFlight, ports, patience, deadline })) === undefined) return 'going'
    return isThere(await look(), id) ? 'there' : 'absent'
  }
  // It is not known if its request arrived.
  const times = { first: restorePauseMs, deadline: untilMs }
  const last = await poll(clock, times, look, seen => isThere(seen, id), endpoint)
  return isThere(last, id) ? 'there' : 'going'
}

/** @returns `undefined` if it continues */
async function untilDone(
  name: string,
  until: number,
  { inFlight: { step }, ports: { vertex, clock }, deadline }: Restoring,
): Promise<Resource | undefined> {
  const look = (): Promise<Resource> => retryUndo(() => vertex.get(name, { step }), Math.max(until, deadline), clock)
  const operation = await poll(clock, { first: restorePauseMs, deadline: until }, look, isDone)
  return isDone(operation) ? operation : undefined
}

/** @returns its progress, in words */
async function undeploy(id: string, restoring: Restoring): Promise<string> {
  const { inFlight, ports, patience, deadline } = restoring
  const { step, endpoint: name } = inFlight
  const { vertex, clock } = ports
  const until = clock.now() + patience.undeployMs
  const off = `the deployed model ${id} is undeployed`
  const ask = async (): Promise<Resource | 'gone'> => {
    const body = { deployedModelId: id }
    const sent = await vertex
      .once('POST', `${name}:undeployModel`, { step, body, restores: true })
      .catch((error: unknown) => {
        if (error instanceof ActionError && error.answer?.status === 404) return 'gone' as const
        throw error
      })
    if (sent === 'gone') return sent
    if ('resource' in sent) return sent.resource
    // Its answer was lost.
    if (!isThere(await vertex.get(name, { step }), id)) return 'gone'
    throw sent.ambiguous
  }
  for (let attempt = 1; ; attempt++) {
    const sent = await retryUndo(ask, deadline, clock).catch((error: unknown) => {
      // The new split may not have reached every server yet, or the undeployment runs already.
      const { status = 0 } = error instanceof ActionError ? (error.answer ?? {}) : {}
      if (![400, 409].includes(status) || patience.undeployMs === 0 || attempt === restoreAttempts) throw error
      return undefined
    })
    if (sent === 'gone') return off
    if (sent !== undefined) {
      const going = `the deployed model ${id} is being undeployed (${nameOf(sent)})`
      if (patience.undeployMs === 0) return going
      const ended = await untilDone(nameOf(sent), until, restoring)
      if (ended?.['error'] !== undefined)
        throw stepError(step, 'STEP_FAILED', `undeploying ${id} from ${name} failed`, {
          subject: { kind: 'deployed model', name: `${name}/deployedModels/${id}` },
        })
      return ended === undefined ? going : off
    }
    await clock.sleep(againMs)
    if (!isThere(await retryUndo(() => vertex.get(name, { step }), deadline, clock), id)) return off
  }
}
