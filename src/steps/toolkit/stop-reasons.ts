import { ActionError, stepEnded } from '../../core/errors.ts'

/**
 * True if something continues when its run is stopped: a job with `cancel: detach`, unless the grant itself was
 * removed.
 */
export const continuesAfterStop = ({ detach }: { readonly detach?: true }, { reason }: AbortSignal): boolean =>
  detach === true && !(reason instanceof ActionError && reason.code === 'DENIED')

/** Why a step did not end: its run was cancelled, or the time of its run was over. */
export function stoppedWith(
  step: string,
  { reason }: AbortSignal,
  how: 'was stopped' | 'was not run' = 'was stopped',
): ActionError {
  if (!(reason instanceof ActionError) || reason.code !== 'STEP_TIMEOUT')
    return stepEnded(
      step,
      'CANCELLED',
      how === 'was stopped' ? 'was cancelled with its run' : 'was not run: the run was stopped',
    )
  const { cure, commands } = reason
  return stepEnded(step, 'STEP_TIMEOUT', `${how}: ${reason.message}`, { cure, commands })
}

/** The step that adopts a job later, ready to be pasted. */
export const attachLine = (name: string, since: string): string =>
  `attach: { name: ${JSON.stringify(name)}, since: ${JSON.stringify(since)} }`

/** Why a step did not run: it needs a job that continues without its run. */
export const neededJobDetached = (step: string, needed: string, name: string, since: string): ActionError =>
  stepEnded(step, 'STEP_TIMEOUT', `was not run: the job of ${needed} continues without this run: ${name}`, {
    cure: `Adopt it in another run, with a steps file that has ${step} too: ${attachLine(name, since)}`,
  })

/** Why a run is stopped: cancelled, its grant removed, or its time over. */
export type StopCode = 'CANCELLED' | 'DENIED' | 'STEP_TIMEOUT'

/** Returns why a run was stopped, from the reason of its signal. */
export function stoppedBy({ reason }: AbortSignal): StopCode {
  const code = reason instanceof ActionError ? reason.code : undefined
  return code === 'CANCELLED' || code === 'STEP_TIMEOUT' ? code : 'DENIED'
}
