import { ActionError } from '../../core/errors.ts'
import { nameInProject } from '../../vertex/resource-names.ts'
import type { InFlightBuild } from '../toolkit/in-flight-build.ts'
import type { Ports } from '../toolkit/ports.ts'
import { retryUndo } from '../toolkit/retry-undo.ts'

/**
 * Asks Cloud Build to stop a build.
 *
 * @returns false if it has ended
 * @throws ActionError if the request could not be sent
 */
export async function stopBuild(
  { step, kind, project }: InFlightBuild,
  name: string,
  { recordUndo, services, clock }: Pick<Ports, 'recordUndo' | 'services' | 'clock'>,
  { answerMs }: { readonly answerMs: number },
): Promise<boolean> {
  await recordUndo('step.cancelled', { step, kind, name, reason: 'run' })
  const path = `v1/${nameInProject(project, name)}:cancel`
  const cancel = async (): Promise<boolean> => {
    try {
      await services.repeatable('cloudbuild', path, { step, body: {} })
      return true
    } catch (error) {
      // Cloud Build refuses to cancel a build that has ended.
      if (error instanceof ActionError && error.answer?.details?.status === 'FAILED_PRECONDITION') return false
      throw error
    }
  }
  return retryUndo(cancel, clock.now() + answerMs, clock)
}
