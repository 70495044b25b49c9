import { ActionError } from '../../core/errors.ts'
import { gcloudUndeploy } from '../../core/gcloud.ts'
import { nameInProject } from '../../vertex/resource-names.ts'
import { deployedAt, describeIdle, describeServed, servingIn } from '../kinds/rollout/deployed-models.ts'
import { restore } from '../kinds/rollout/restore.ts'
import { describeSplit } from '../kinds/serving/split.ts'
import { keyTag } from '../toolkit/find-builds.ts'
import type { InFlight, InFlightOperation, Ports, Resource, ShareToCome } from '../toolkit/ports.ts'
import { retryUndo } from '../toolkit/retry-undo.ts'
import { stopBuild } from './stop-build.ts'

/** The result of stopping something in progress. */
export interface Stopped {
  /** The name of what was asked to stop, or what was undone, in words. */
  readonly done?: string
  /** Work that continues or stays, in words: it cannot be undone. */
  readonly remains?: string
  /** Commands that undo what remains. */
  readonly commands?: readonly string[]
  /** Work that is not stopped yet, by name or in words: post tries again. */
  readonly left?: string
  /** The endpoint of a transaction, as last read. */
  readonly endpoint?: Resource
}

/** How long to wait when a run is stopped. Milliseconds. */
export interface StopPatience {
  /** For a clear answer of Google. */
  readonly answerMs: number
  /** For a deployment, which cannot be undone before it has ended. */
  readonly deployMs: number
}

export type StopEffects = Pick<Ports, 'recordUndo' | 'vertex' | 'services' | 'clock'>

/**
 * Undoes what a step has begun, or reports what continues. Main calls it when its run is stopped, post if main was
 * killed. The request is asynchronous.
 *
 * @throws ActionError if the request could not be sent
 */
export async function stop(inFlight: InFlight, ports: StopEffects, patience: StopPatience): Promise<Stopped> {
  const { step, kind } = inFlight
  switch (inFlight.type) {
    case 'job': {
      const { name } = inFlight
      if (name === undefined) return { left: describeInFlight(inFlight) }
      await ports.recordUndo('step.cancelled', { step, kind, name, reason: 'run' })
      const { clock, vertex } = ports
      const cancel = (): Promise<Resource> => vertex.repeatable(`${name}:cancel`, { step, body: {} })
      await retryUndo(cancel, clock.now() + patience.answerMs, clock)
      return { done: name }
    }
    case 'build':
      if (inFlight.name === undefined) return { left: describeInFlight(inFlight) }
      return (await stopBuild(inFlight, inFlight.name, ports, patience)) ? { done: inFlight.name } : {}
    case 'operation':
      return (inFlight.endpoint === undefined ? stopOperation : tellEndpoint)(inFlight, ports, patience)
    case 'rollout': {
      const { done, left, endpoint } = await restore(inFlight, 'CANCELLED', ports, { ...patience, undeployMs: 0 })
      const words = [...done, ...(left === undefined ? [] : [left])].join('; ')
      return left === undefined
        ? { done: `the ${kind} of step ${step}: ${words}`, endpoint }
        : { left: describeInFlight(inFlight), remains: words, endpoint }
    }
    default:
      return inFlight satisfies never
  }
}

/** Stops an operation. One that has ended needs nothing. Most others cannot be stopped, which is reported. */
async function stopOperation(
  inFlight: InFlightOperation,
  { recordUndo, vertex, clock }: StopEffects,
  { answerMs }: StopPatience,
): Promise<Stopped> {
  const { step, kind, project, name } = inFlight
  if (name === undefined) return { left: describeInFlight(inFlight) }
  const operation = nameInProject(project, name)
  const now = await retryUndo(() => vertex.get(operation, { step }), clock.now() + answerMs, clock)
  if (now['done'] === true) return {}
  await recordUndo('step.cancelled', { step, kind, name, reason: 'run' })
  await vertex.repeatable(`${operation}:cancel`, { step, body: {} })
  return { done: name }
}

/** A change of an endpoint has taken effect, or will. The report says what serves there. */
async function tellEndpoint(inFlight: InFlightOperation, ports: StopEffects, patience: StopPatience): Promise<Stopped> {
  const { step, what, endpoint: name = '', undeploys, waits, sets } = inFlight
  const { vertex, clock } = ports
  // A deployment can be asked to stop, like any operation. Half an undeployment is useless.
  const asked =
    undeploys === undefined && inFlight.name !== undefined ? await tryToStop(inFlight, ports, patience) : undefined
  const endpoint = await retryUndo(() => vertex.get(name, { step }), clock.now() + patience.answerMs, clock)
  const isGone = undeploys !== undefined && !deployedAt(endpoint).some(({ id }) => id === undeploys)
  const now = `${name} serves ${describeServed(deployedAt(endpoint))}${describeIdle(endpoint)}`
  if (asked?.done !== undefined) return { ...asked, endpoint }
  if (isGone || asked?.remains !== undefined) return { remains: `${what} has ended; ${now}`, endpoint }
  if (waits === true) {
    const commands = undeploys === undefined ? [] : [gcloudUndeploy(name, undeploys)]
    return { remains: `${what} was no longer requested; ${now}`, commands, endpoint }
  }
  const continues = inFlight.name === undefined ? describeInFlight(inFlight) : `${what} continues (${inFlight.name})`
  const then = sets === undefined ? '' : `, and ${splitToBe(sets, endpoint)} when it ends`
  // Post tries again if it could not be stopped yet.
  const left = asked === undefined ? {} : { left: describeInFlight(inFlight) }
  return { ...left, remains: `${continues}${then}; ${now}`, endpoint }
}

/** @returns `remains` of one that has ended; nothing if it cannot be stopped */
async function tryToStop(inFlight: InFlightOperation, ports: StopEffects, patience: StopPatience): Promise<Stopped> {
  try {
    const { done } = await stopOperation(inFlight, ports, patience)
    return done === undefined ? { remains: inFlight.what } : { done }
  } catch (error) {
    if (error instanceof ActionError) return {}
    throw error
  }
}

/** Describes what a future split does to the models that serve now. */
function splitToBe(sets: readonly ShareToCome[], endpoint: Resource): string {
  const left = servingIn(endpoint).filter(({ id }) => !sets.some(({ to }) => to === id))
  const idle = left.map(({ short, id }) => `${short} (${id})`).join(', ')
  const split = sets.map(({ to, share }) => `${to} ${share} %`).join(', ')
  return `sets the split ${split}${idle === '' ? '' : `, which leaves ${idle} at 0 %`},`
}

/** Describes what was begun, for those who must look after it. */
export function describeInFlight(inFlight: InFlight | Pick<InFlightOperation, 'step' | 'what' | 'name'>): string {
  if (!('type' in inFlight) || inFlight.type === 'operation') {
    const { step, what, name } = inFlight
    return name ?? `${what} of step ${step}, if its request took effect`
  }
  if (inFlight.type === 'job' || inFlight.type === 'build') {
    const { name, kind, step, dedupeKey } = inFlight
    const mark = inFlight.type === 'job' ? `label keyless-key=${dedupeKey}` : `tag ${keyTag(dedupeKey)}`
    // What has no name may not exist: its create was never answered.
    return name ?? `the ${kind} of step ${step}, if its create took effect (${mark})`
  }
  const { kind, step, endpoint, former, deployedModelId } = inFlight
  const deployed = deployedModelId === undefined ? '' : `, with the deployed model ${deployedModelId}`
  return `the ${kind} of step ${step} on ${endpoint}${deployed} (the split was ${describeSplit(former)})`
}
