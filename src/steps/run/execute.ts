import { type ActionError, asActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { nameIn } from '../../vertex/resource-names.ts'
import { servingIn } from '../kinds/rollout/deployed-models.ts'
import type { StepDeclaration } from '../model.ts'
import type { ReadyStep } from '../toolkit/handler.ts'
import type { InFlight, InFlightJob, Ports } from '../toolkit/ports.ts'
import { goesOn, type StopCode, stoppedBy, stoppedWith } from '../toolkit/stop-reasons.ts'
import { runStep, type StepOutcome } from './run-step.ts'
import { detachedError, notRun, notRunError } from './schedule.ts'
import { inWords, type Stopped } from './stop.ts'
import { isOver, stopInFlightWork, stopTime } from './stop-all.ts'

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
 * @param ready completes a step when it is due, from the resources of the steps before it; may refuse by throwing
 * @param signal aborts when the run is to stop: nothing more begins, and what has begun is asked to stop
 */
export async function executeSteps(
  steps: readonly StepDeclaration[],
  ready: (step: StepDeclaration, resources: JsonObject) => Promise<ReadyStep>,
  ports: Ports,
  signal: AbortSignal,
): Promise<Execution> {
  const outcomes = new Map<string, StepOutcome>()
  const resources: Record<string, unknown> = {}
  const turns = new Map<string, Promise<StepOutcome>>()
  const started = new Map<string, InFlight>()
  const trackInFlight = (step: string, inFlight: InFlight | undefined): void => {
    const former = started.get(step)
    if (inFlight === undefined) started.delete(step)
    else started.set(step, inFlight)
    try {
      ports.trackInFlight([...started.values()])
    } catch (error) {
      // Work that could not be left to post does not begin.
      if (former === undefined) started.delete(step)
      else started.set(step, former)
      throw error
    }
  }

  /** Starts each step once, after its dependencies have finished. */
  const turn = (step: StepDeclaration): Promise<StepOutcome> => {
    const known = turns.get(step.id)
    if (known !== undefined) return known
    const needed = steps.filter(candidate => step.needs.includes(candidate.id))
    const inFlight = Promise.all(needed.map(turn)).then(before => {
      const detached = needed.findIndex((_, index) => before[index]?.state === 'DETACHED')
      const error = detachedError(step, needed[detached], before[detached], signal)
      return begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id, error)
    })
    turns.set(step.id, inFlight)
    return inFlight
  }

  async function begin(
    step: StepDeclaration,
    failed: string | undefined,
    detached: ActionError | undefined,
  ): Promise<StepOutcome> {
    if (failed !== undefined || signal.aborted) {
      const because = failed === undefined ? 'the run was stopped' : `${failed} did not succeed`
      ports.tell({ type: 'skipped', step: step.id, because })
      return notRun(step, 'SKIPPED', (failed === undefined && detached) || notRunError(step, failed, signal))
    }
    try {
      const prepared = await ready(step, resources)
      const outcome = await runStep(step, prepared, inFlight => trackInFlight(step.id, inFlight), ports, signal)
      resources[step.id] = outcome.resource
      return outcome
    } catch (error) {
      const failure = asActionError(error, step.id)
      if (signal.aborted) return notRun(step, 'SKIPPED', notRunError(step, undefined, signal))
      return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure)
    }
  }

  const all = Promise.all(steps.map(async step => outcomes.set(step.id, await turn(step))))
  const aborted = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([all, aborted])
  const isToLeave = (one: InFlight): one is InFlightJob => one.type === 'job' && goesOn(one, signal)
  const stopped = signal.aborted
    ? await stopInFlightWork(() => [...started.values()].filter(one => !isToLeave(one)), all, ports, stopTime(signal))
    : new Map<string, Stopped>()
  /** The outcome of a handler that did not report its end in time. */
  const unseen = (step: StepDeclaration): StepOutcome => {
    const inFlight = started.get(step.id)
    if (inFlight === undefined) return notRun(step, 'SKIPPED', notRunError(step, undefined, signal))
    if (signal.aborted && isToLeave(inFlight) && inFlight.name !== undefined)
      return { ...notRun(step, 'DETACHED', undefined), name: nameIn(inFlight.project, inFlight.name) }
    const name = inFlight.type === 'rollout' ? inFlight.endpoint : inFlight.name
    return { ...notRun(step, 'CANCELLING', stoppedWith(step.id, signal)), name }
  }
  // Post has nothing to do for an entry that has a name and is meant to continue.
  const isSettled = (one: InFlight): boolean =>
    isOver(stopped.get(one.step)) || (signal.aborted && isToLeave(one) && one.name !== undefined)
  const open = [...started.values()].filter(one => !isSettled(one))
  // A job that the run lost sight of continues, on purpose. An endpoint in a transaction must not.
  const left = signal.aborted ? open : open.filter(({ type }) => type === 'rollout')
  ports.trackInFlight(left)
  const ends = [...stopped.values()]
  return {
    outcomes: new Map(
      steps.map(step => [step.id, withEndpoint(outcomes.get(step.id) ?? unseen(step), stopped.get(step.id))]),
    ),
    stopped: signal.aborted ? stoppedBy(signal) : undefined,
    cancelled: ends.flatMap(({ done }) => done ?? []),
    leftRunning: left.map(one => stopped.get(one.step)?.left ?? inWords(one)),
    remaining: [
      ...ends.flatMap(({ remains }) => remains ?? []),
      ...open.filter(one => !left.includes(one)).map(inWords),
    ],
    commands: ends.flatMap(({ commands }) => commands ?? []),
  }
}

/** Adds the endpoint's present state to a step that was stopped. */
function withEndpoint(outcome: StepOutcome, end: Stopped | undefined): StepOutcome {
  const { details } = outcome
  if (end?.endpoint === undefined || details?.type !== 'rollout') return outcome
  const to = servingIn(end.endpoint).map(({ short, share }) => ({ model: short, traffic: share }))
  return { ...outcome, details: { ...details, to } }
}
