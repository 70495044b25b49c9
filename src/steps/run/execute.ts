import { nameInProject } from '../../vertex/resource-names.ts'
import { servingIn } from '../kinds/rollout/deployed-models.ts'
import { unknownTime } from '../machine-time.ts'
import type { InFlight, InFlightJob, Ports } from '../toolkit/ports.ts'
import { continuesAfterStop, type StopCode, stoppedBy, stoppedWith } from '../toolkit/stop-reasons.ts'
import type { StepDeclaration } from '../types.ts'
import { InFlightWork } from './in-flight-work.ts'
import type { StepOutcome } from './run-step.ts'
import { type CompleteStep, createStepRunner, notRun, notRunError, scheduleSteps } from './schedule.ts'
import { describeInFlight, type Stopped } from './stop.ts'
import { isOver, stopInFlightWork, stopTime } from './stop-in-flight-work.ts'

export interface Execution {
  /** In the order of the file. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>
  /** Why the run was stopped, if it was: cancelled, its grant removed, or its time over. */
  readonly stopped: StopCode | undefined
  /** Names of what was asked to stop. */
  readonly cancelled: readonly string[]
  /** Work that is not stopped or restored yet, so that post tries again: by name, otherwise in words. */
  readonly leftRunning: readonly string[]
  /** Work that continues, or stays as it is. Nothing of this run tries again. */
  readonly remaining: readonly string[]
  /** Commands that undo what remains. */
  readonly commands: readonly string[]
}

/**
 * Runs steps as their graph allows: independent steps in parallel, and none that needs a failed step.
 *
 * @param complete completes a step when it is due
 * @param signal aborts when the run is to stop: nothing more begins, and what has begun is asked to stop
 */
export async function executeSteps(
  steps: readonly StepDeclaration[],
  complete: CompleteStep,
  ports: Ports,
  signal: AbortSignal,
): Promise<Execution> {
  const inFlight = new InFlightWork(ports.trackInFlight)
  const { done, outcomes } = scheduleSteps(steps, createStepRunner(complete, inFlight, ports, signal), signal)
  const aborted = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([done, aborted])
  const toStop = (): readonly InFlight[] => inFlight.all().filter(one => !isToLeave(one, signal))
  const stopped: ReadonlyMap<string, Stopped> = signal.aborted
    ? await stopInFlightWork(toStop, done, ports, stopTime(signal))
    : new Map()
  const open = inFlight.all().filter(one => !isSettled(one, stopped, signal))
  // A job that the run lost sight of continues, on purpose. An endpoint in a transaction must not.
  const left = signal.aborted ? open : open.filter(({ type }) => type === 'rollout')
  ports.trackInFlight(left)
  const outcomeOf = (step: StepDeclaration): StepOutcome =>
    withEndpoint(outcomes.get(step.id) ?? unseenOutcome(step, inFlight.of(step.id), signal), stopped.get(step.id))
  const ends = [...stopped.values()]
  return {
    outcomes: new Map(steps.map(step => [step.id, outcomeOf(step)])),
    stopped: signal.aborted ? stoppedBy(signal) : undefined,
    cancelled: ends.flatMap(({ done }) => done ?? []),
    leftRunning: left.map(one => stopped.get(one.step)?.left ?? describeInFlight(one)),
    remaining: [
      ...ends.flatMap(({ remains }) => remains ?? []),
      ...open.filter(one => !left.includes(one)).map(describeInFlight),
    ],
    commands: ends.flatMap(({ commands }) => commands ?? []),
  }
}

const isToLeave = (one: InFlight, signal: AbortSignal): one is InFlightJob =>
  one.type === 'job' && continuesAfterStop(one, signal)

/** True for work that post has nothing to do for: it was stopped, or has a name and is meant to continue. */
const isSettled = (one: InFlight, stopped: ReadonlyMap<string, Stopped>, signal: AbortSignal): boolean =>
  isOver(stopped.get(one.step)) || (signal.aborted && isToLeave(one, signal) && one.name !== undefined)

/** The outcome of a handler that did not report its end in time. */
function unseenOutcome(step: StepDeclaration, work: InFlight | undefined, signal: AbortSignal): StepOutcome {
  if (work === undefined) return notRun(step, 'SKIPPED', notRunError(step, undefined, signal))
  const machineTime = work.type === 'job' || work.type === 'build' ? unknownTime : undefined
  if (signal.aborted && isToLeave(work, signal) && work.name !== undefined)
    return { ...notRun(step, 'DETACHED', undefined), machineTime, name: nameInProject(work.project, work.name) }
  const name = work.type === 'rollout' ? work.endpoint : work.name
  return { ...notRun(step, 'CANCELLING', stoppedWith(step.id, signal)), machineTime, name }
}

/** Adds the endpoint's present state to a step that was stopped. */
function withEndpoint(outcome: StepOutcome, end: Stopped | undefined): StepOutcome {
  const { details } = outcome
  if (end?.endpoint === undefined || details?.type !== 'rollout') return outcome
  const to = servingIn(end.endpoint).map(({ short, share }) => ({ model: short, traffic: share }))
  return { ...outcome, details: { ...details, to } }
}
