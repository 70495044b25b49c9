import { type ActionError, stepEnded } from '../../core/errors.ts'
import type { StepDeclaration } from '../model.ts'
import { needsDetached, stoppedBy, stoppedWith } from '../toolkit/stop-reasons.ts'
import type { StepOutcome } from './run-step.ts'

/**
 * The error if the run's time was over before that of a job which a step needs, with the way to run the step all the
 * same.
 */
export function detachedError(
  { id }: StepDeclaration,
  needed: StepDeclaration | undefined,
  outcome: StepOutcome | undefined,
  signal: AbortSignal,
): ActionError | undefined {
  if (needed === undefined || outcome?.name === undefined || stoppedBy(signal) !== 'STEP_TIMEOUT') return undefined
  return needsDetached(id, needed.id, outcome.name, String(outcome.resource?.['detachedAt'] ?? ''))
}

export const notRunError = (step: StepDeclaration, failed: string | undefined, signal: AbortSignal): ActionError =>
  failed === undefined
    ? stoppedWith(step.id, signal, 'was not run')
    : stepEnded(step.id, 'STEP_FAILED', `was not run: ${failed} did not succeed`)

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
