import { ActionError } from '../../../core/errors.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/**
 * Pauses or resumes a schedule, if its state is not the one of the step. A completed one stays.
 *
 * @param written the schedule as it was read or written last
 * @returns the schedule in its state
 * @throws ActionError if Google refuses, or if its state is not known
 */
export async function bringToState(name: string, written: Resource, run: HandlerContext): Promise<Resource> {
  const { id, step, ports, signal } = run
  const wanted = step.body['state'] ?? 'ACTIVE'
  const { state } = written
  if (state === wanted || state === 'COMPLETED') return written
  const verb = wanted === 'PAUSED' ? 'pause' : 'resume'
  await ports.record('schedule.changed', { step: id, schedule: name, change: verb, fields: [] })
  const body = verb === 'resume' && step.body['catch_up'] === true ? { catchUp: true } : {}
  const sent = await ports.vertex.once('POST', `${name}:${verb}`, { step: id, body }).catch((error: unknown) => {
    // Another client may have done the same in between.
    if (error instanceof ActionError && error.answer?.status === 400) return { ambiguous: error }
    throw error
  })
  const current = await ports.vertex.get(name, { step: id, signal })
  if ('ambiguous' in sent && current['state'] !== wanted) throw sent.ambiguous
  return current
}
