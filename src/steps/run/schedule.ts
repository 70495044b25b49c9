import { type ActionError, asActionError, stepEnded } from '../../core/errors.ts'
import type { ReadyStep } from '../toolkit/handler.ts'
import type { Ports } from '../toolkit/ports.ts'
import { neededJobDetached, stoppedBy, stoppedWith } from '../toolkit/stop-reasons.ts'
import type { StepDeclaration } from '../types.ts'
import type { InFlightWork } from './in-flight-work.ts'
import { runStep, type StepOutcome } from './run-step.ts'

interface Schedule {
  /** Resolves when the last step has ended. */
  readonly done: Promise<unknown>
  /** Outcomes of the steps that have ended, by id. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>
}

/** Completes a step when it is due, from the resources of the steps before it. It may refuse by throwing. */
export type CompleteStep = (step: StepDeclaration, resources: Readonly<Record<string, unknown>>) => Promise<ReadyStep>

/** Starts each step once, after its dependencies have finished. */
export function scheduleSteps(
  steps: readonly StepDeclaration[],
  begin: (step: StepDeclaration, failed: string | undefined, detached: ActionError | undefined) => Promise<StepOutcome>,
  signal: AbortSignal,
): Schedule {
  const outcomes = new Map<string, StepOutcome>()
  const turns = new Map<string, Promise<StepOutcome>>()
  const turn = (step: StepDeclaration): Promise<StepOutcome> => {
    const known = turns.get(step.id)
    if (known !== undefined) return known
    const needed = steps.filter(candidate => step.needs.includes(candidate.id))
    const outcome = Promise.all(needed.map(turn)).then(before => {
      const detached = needed.findIndex((_, index) => before[index]?.state === 'DETACHED')
      const error = detachedError(step, needed[detached], before[detached], signal)
      return begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id, error)
    })
    turns.set(step.id, outcome)
    return outcome
  }
  return { done: Promise.all(steps.map(async step => outcomes.set(step.id, await turn(step)))), outcomes }
}

/**
 * Returns a function that runs one step, or says why it is not run.
 *
 * @param inFlight learns what the step begins
 */
export function createStepRunner(
  complete: CompleteStep,
  inFlight: InFlightWork,
  ports: Ports,
  signal: AbortSignal,
): Parameters<typeof scheduleSteps>[1] {
  const resources: Record<string, unknown> = {}
  return async (step, failed, detached) => {
    if (failed !== undefined || signal.aborted) {
      const because = failed === undefined ? 'the run was stopped' : `${failed} did not succeed`
      ports.tell({ type: 'skipped', step: step.id, because })
      return notRun(step, 'SKIPPED', (failed === undefined && detached) || notRunError(step, failed, signal))
    }
    try {
      const ready = await complete(step, resources)
      const outcome = await runStep(step, ready, work => inFlight.track(step.id, work), ports, signal)
      resources[step.id] = outcome.resource
      return outcome
    } catch (error) {
      const failure = asActionError(error, step.id)
      if (signal.aborted) return notRun(step, 'SKIPPED', notRunError(step, undefined, signal))
      return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure)
    }
  }
}

/**
 * The error if the run's time was over before that of a job which a step needs, with the way to run the step all the
 * same.
 */
function detachedError(
  { id }: StepDeclaration,
  needed: StepDeclaration | undefined,
  outcome: StepOutcome | undefined,
  signal: AbortSignal,
): ActionError | undefined {
  if (needed === undefined || outcome?.name === undefined || stoppedBy(signal) !== 'STEP_TIMEOUT') return undefined
  return neededJobDetached(id, needed.id, outcome.name, String(outcome.resource?.['detachedAt'] ?? ''))
}

/** Returns the error of a step that did not run: a failed predecessor, or the reason why the run stopped. */
export const notRunError = (step: StepDeclaration, failed: string | undefined, signal: AbortSignal): ActionError =>
  failed === undefined
    ? stoppedWith(step.id, signal, 'was not run')
    : stepEnded(step.id, 'STEP_FAILED', `was not run: ${failed} did not succeed`)

/** Returns the outcome of a step that did not run. */
export const notRun = ({ kind }: StepDeclaration, state: string, error: ActionError | undefined): StepOutcome => ({
  kind,
  state,
  name: undefined,
  consoleUrl: undefined,
  startedAt: undefined,
  finishedAt: undefined,
  adopted: false,
  resource: undefined,
  details: undefined,
  error,
})
