import { outcomeOf } from '../../../vertex/job-kinds.ts'
import { isCapacityError, refusesMachines } from '../../../vertex/no-capacity.ts'
import type { HandlerContext, ReadyAttempt, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { unknownResult } from '../../toolkit/outcomes.ts'
import type { InFlightJob, Resource } from '../../toolkit/ports.ts'
import { errorOf, stateOf } from '../../toolkit/states.ts'
import { isJobKind } from '../kind-names.ts'
import { type NoCapacity, runAttempts } from './attempts.ts'
import { follow, timeOf } from './follow.ts'
import { type SubmittedOrAdoptedJob, submitOrAdoptJob } from './submit.ts'

/**
 * Handles a job: creates or adopts it, and watches it to its end. If there are no machines, it tries the alternatives
 * in order.
 */
export const job: StepHandler = run => runAttempts(run, (one, before) => tryOnce(run, one, before))

/** One attempt of a step: its end, or that there were no machines, with the step's end if it was the last one. */
async function tryOnce(
  run: HandlerContext,
  one: ReadyAttempt,
  before: readonly Resource[] | undefined,
): Promise<StepResult | NoCapacity> {
  const { ports, signal, trackInFlight } = run
  const { step, request } = one
  const { id, kind, detach } = step.declaration
  if (!isJobKind(kind)) throw new Error(`${kind} is not a job`)
  const { project, location } = step
  const inFlight: InFlightJob = {
    type: 'job',
    step: id,
    kind,
    project,
    location,
    dedupeKey: request.dedupeKey,
    name: undefined,
    ...(detach && { detach }),
  }
  let since = ports.clock.now()
  const take = (): ReturnType<typeof submitOrAdoptJob> => {
    // A job that waits for its submission when the run is stopped is not created.
    signal.throwIfAborted()
    trackInFlight(inFlight)
    since = ports.clock.now()
    return submitOrAdoptJob(request, ports, signal, before)
  }
  const taken = await ports.submissions.begin({ kind, project, location }, take).catch((error: unknown) => {
    if (signal.aborted || !refusesMachines(error)) throw error
    return { refused: error }
  })
  if ('refused' in taken) {
    trackInFlight(undefined)
    return { name: undefined, reason: 'status 429', words: taken.refused.answer?.words ?? '', error: taken.refused }
  }
  if ('uncertain' in taken) return unknownResult(taken.uncertain)

  const { end, final, overQueue } = await follow({ one, kind, taken, inFlight, since: startedAtOf(taken, since) }, run)
  if (final !== undefined && outcomeOf(kind, stateOf(final)) === 'failed' && isCapacityError(final)) {
    const said = errorOf(final)
    return { name: taken.name, reason: `code ${said?.code ?? 0}`, words: said?.message ?? '', end }
  }
  // No second job starts next to one that may still get its machines.
  if (!overQueue) return end
  const words = `it waited longer than its queue of ${step.declaration.queueSeconds} s`
  return { name: taken.name, reason: 'queue', words, end }
}

/** The timeout of an adopted job counts from its own start. */
const startedAtOf = (taken: SubmittedOrAdoptedJob, since: number): number => {
  const created = Date.parse(timeOf(taken.resource, 'createTime') ?? '')
  return taken.adopted && Number.isFinite(created) ? created : since
}
