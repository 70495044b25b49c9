import { ActionError } from '../../errors.ts'
import type { Resource, StartedJob } from '../effects.ts'
import { type TakenJob, takeJob } from '../job.ts'
import type { Life, LifeEnd, StepRun } from '../life.ts'
import { asActionError } from '../step.ts'
import { isJobKind, type JobKindName } from '../steps.ts'
import { taskResults } from '../tasks.ts'
import { bestTrial } from '../trials.ts'
import { errorOf, stateOf, type WatchedEnd, watchJob } from '../watch.ts'
import { consoleUrl, outcomeOf, shortState } from './table.ts'

/** A job's life: made or adopted, watched to its end. */
export const job: Life = async run => {
  const { step, request, effects, signal, since, remember } = run
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
  remember(begun)
  const taken = await takeJob(request, effects, signal)
  if ('uncertain' in taken) return unknown(taken.uncertain)

  const known = { ...begun, name: taken.name }
  remember(wait ? known : undefined)
  if (!wait) return ended(run, kind, taken, taken.resource)
  const watched = { step, kind, name: taken.name, since: startOf(taken, since) }
  const end = await watchJob(watched, effects, signal).catch(
    (error: unknown): WatchedEnd => ({ lost: asActionError(error, id) }),
  )
  if ('final' in end) {
    remember(undefined)
    return ended(run, kind, taken, end.final)
  }
  if ('timedOut' in end) {
    if (end.stopped) remember(undefined)
    const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code }
    return { ...so(run, taken), state: 'TIMED_OUT', recorded, error: end.timedOut }
  }
  // Its run was cancelled, or it can no longer be looked at.
  if (signal.aborted) {
    const error = new ActionError('CANCELLED', `Step ${id} was cancelled with its run`)
    return { ...so(run, taken), state: 'CANCELLING', recorded: undefined, error }
  }
  return { ...so(run, taken), ...unknown(end.lost) }
}

const unknown = (error: ActionError): LifeEnd => ({
  state: 'UNKNOWN',
  recorded: { state: 'UNKNOWN', reason: error.code },
  error,
})

function ended(run: StepRun, kind: JobKindName, taken: TakenJob, final: Resource): LifeEnd {
  const { id, wait } = run.step.declaration
  const state = stateOf(final)
  // The job's own words are not for the record.
  const code = errorOf(final)?.code
  const failed = wait && outcomeOf(kind, state) !== 'succeeded'
  const now = wait ? new Date(run.effects.pace.now()).toISOString() : undefined
  return {
    ...so(run, taken),
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

const so = ({ step }: StepRun, { name, resource, adopted }: TakenJob) => ({
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
