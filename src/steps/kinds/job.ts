import { ActionError } from '../../errors.ts'
import type { Resource, StartedJob } from '../effects.ts'
import { type TakenJob, takeJob } from '../job.ts'
import type { Life, LifeEnd, ReadyTry, StepRun } from '../life.ts'
import { lackedMachines, refusesMachines } from '../shortage.ts'
import { errorOf, stateOf } from '../states.ts'
import { asActionError } from '../step.ts'
import { isJobKind, type JobKindName } from '../steps.ts'
import { taskResults } from '../tasks.ts'
import { bestTrial } from '../trials.ts'
import { type Fallen, tryInTurn } from '../tries.ts'
import { type WatchedEnd, watchJob } from '../watch.ts'
import { consoleUrl, outcomeOf, shortState } from './table.ts'

/** A job's life: made or adopted, watched to its end; where there are no machines, its alternatives in turn. */
export const job: Life = run => tryInTurn(run, (one, before) => tryOnce(run, one, before))

/** One try of a step: how it ended, or that there were no machines for it, and how the step ends if it was the last. */
async function tryOnce(
  run: StepRun,
  one: ReadyTry,
  before: readonly Resource[] | undefined,
): Promise<LifeEnd | Fallen> {
  const { effects, signal, remember } = run
  const { step, request } = one
  const { id, kind, wait } = step.declaration
  if (!isJobKind(kind)) throw new Error(`${kind} is no job`)
  const { project, location } = step
  const begun: StartedJob = {
    type: 'job',
    step: id,
    kind,
    project,
    location,
    dedupeKey: request.dedupeKey,
    name: undefined,
  }
  let since = effects.pace.now()
  const take = (): ReturnType<typeof takeJob> => {
    // What waits for its turn when the run is stopped is not begun.
    signal.throwIfAborted()
    remember(begun)
    since = effects.pace.now()
    return takeJob(request, effects, signal, before)
  }
  const taken = await effects.submissions.begin({ kind, project, location }, take).catch((error: unknown) => {
    if (signal.aborted || !refusesMachines(error)) throw error
    return { refused: error }
  })
  if ('refused' in taken) {
    remember(undefined)
    return { name: undefined, reason: 'status 429', words: taken.refused.answer?.words ?? '', error: taken.refused }
  }
  if ('uncertain' in taken) return unknown(taken.uncertain)

  const known = { ...begun, name: taken.name }
  remember(wait ? known : undefined)
  if (!wait) return ended(one, run, kind, taken, taken.resource)
  const watched = { step, kind, name: taken.name, since: startOf(taken, since) }
  const end = await watchJob(watched, effects, signal).catch(
    (error: unknown): WatchedEnd => ({ lost: asActionError(error, id) }),
  )
  if ('final' in end) {
    remember(undefined)
    const lived = ended(one, run, kind, taken, end.final)
    if (outcomeOf(kind, stateOf(end.final)) !== 'failed' || !lackedMachines(end.final)) return lived
    const said = errorOf(end.final)
    return { name: taken.name, reason: `code ${said?.code ?? 0}`, words: said?.message ?? '', end: lived }
  }
  if ('timedOut' in end) {
    if (end.stopped) remember(undefined)
    const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code }
    const late: LifeEnd = { ...so(one, taken), state: 'TIMED_OUT', recorded, error: end.timedOut }
    // Beside one that may still get its machines no other is made.
    if (end.by !== 'queue' || !end.stopped) return late
    const words = `it waited longer than its queue of ${step.declaration.queueSeconds} s`
    return { name: taken.name, reason: 'queue', words, end: late }
  }
  // Its run was cancelled, or it can no longer be looked at.
  if (signal.aborted) {
    const error = new ActionError('CANCELLED', `Step ${id} was cancelled with its run`)
    return { ...so(one, taken), state: 'CANCELLING', recorded: undefined, error }
  }
  return { ...so(one, taken), ...unknown(end.lost) }
}

const unknown = (error: ActionError): LifeEnd => ({
  state: 'UNKNOWN',
  recorded: { state: 'UNKNOWN', reason: error.code },
  error,
})

function ended(one: ReadyTry, { effects }: StepRun, kind: JobKindName, taken: TakenJob, final: Resource): LifeEnd {
  const { id, wait } = one.step.declaration
  const state = stateOf(final)
  // The job's own words are not for the record.
  const code = errorOf(final)?.code
  const failed = wait && outcomeOf(kind, state) !== 'succeeded'
  const now = wait ? new Date(effects.pace.now()).toISOString() : undefined
  return {
    ...so(one, taken),
    state: shortState(state),
    recorded: { state, reason: code === undefined ? null : `code ${code}` },
    startedAt: timeOf(final, 'createTime'),
    finishedAt: timeOf(final, 'endTime') ?? now,
    resource: { ...final, ...resultsOf(kind, final) },
    error: failed ? failure(id, taken.name, final) : undefined,
  }
}

/** What references find beside what Google returned. */
function resultsOf(kind: JobKindName, final: Resource): Resource {
  if (kind === 'pipelineJob') return { tasks: taskResults(final) }
  const best = kind === 'hyperparameterTuningJob' ? bestTrial(final) : undefined
  return best === undefined ? {} : { bestTrial: best }
}

const so = ({ step }: ReadyTry, { name, resource, adopted }: TakenJob) => ({
  name,
  consoleUrl: consoleUrl(name, step.project),
  startedAt: timeOf(resource, 'createTime'),
  adopted,
  resource,
})

function failure(step: string, name: string, resource: Resource): ActionError {
  const said = errorOf(resource)
  return new ActionError('STEP_FAILED', `Step ${step} ended as ${shortState(stateOf(resource))}: ${name}`, {
    ...(said && { answer: { host: 'aiplatform.googleapis.com', status: said.code ?? 0, words: said.message } }),
    cure: 'Read the log of the job, mend what it says, and re-run the failed job of the workflow: steps that succeeded are taken up, not run again.',
  })
}

/** The timeout of an adopted job counts from its own start. */
const startOf = (taken: TakenJob, since: number): number => {
  const created = Date.parse(timeOf(taken.resource, 'createTime') ?? '')
  return taken.adopted && Number.isFinite(created) ? created : since
}

function timeOf(resource: Resource, field: string): string | undefined {
  const value = resource[field]
  return typeof value === 'string' ? value : undefined
}
