import { ActionError } from '../errors.ts'

/** Whether something goes on when its run is stopped: a job that says so, unless the grant itself was taken back. */
export const goesOn = ({ detach }: { readonly detach?: true }, { reason }: AbortSignal): boolean =>
  detach === true && !(reason instanceof ActionError && reason.code === 'DENIED')

/** Why a step did not come to its end: its run was cancelled, or the time of its run was over. */
export function stoppedWith(
  step: string,
  { reason }: AbortSignal,
  how: 'was stopped' | 'was not run' = 'was stopped',
): ActionError {
  if (!(reason instanceof ActionError) || reason.code !== 'STEP_TIMEOUT')
    return new ActionError(
      'CANCELLED',
      how === 'was stopped'
        ? `Step ${step} was cancelled with its run`
        : `Step ${step} was not run: the run was stopped`,
    )
  return new ActionError('STEP_TIMEOUT', `Step ${step} ${how}: ${reason.message}`, {
    ...(reason.cure && { cure: reason.cure }),
  })
}
