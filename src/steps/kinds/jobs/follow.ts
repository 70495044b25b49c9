import { type ActionError, type Advice, asActionError, stepEnded } from '../../../core/errors.ts'
import { quoteShell } from '../../../core/gcloud.ts'
import { isObject } from '../../../core/json.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import { type JobKindName, outcomeOf, shortState } from '../../../vertex/job-kinds.ts'
import { nameInProject, withProjectOf } from '../../../vertex/resource-names.ts'
import { failedTasks, taskResults } from '../../pipeline/results.ts'
import type { HandlerContext, ReadyAttempt, StepResult } from '../../toolkit/handler.ts'
import { unknownResult } from '../../toolkit/outcomes.ts'
import type { InFlightJob, Resource } from '../../toolkit/ports.ts'
import { answerOfEnd, errorOf, stateOf } from '../../toolkit/states.ts'
import { continuesAfterStop, stoppedWith } from '../../toolkit/stop-reasons.ts'
import { lostPredictions } from './batch-losses.ts'
import { bestTrial } from './best-trial.ts'
import type { SubmittedOrAdoptedJob } from './submit.ts'
import { type WatchedEnd, watchJob } from './watch.ts'

/** A job that a step has created or adopted. */
export interface SubmittedJob {
  readonly one: ReadyAttempt
  readonly kind: JobKindName
  readonly taken: SubmittedOrAdoptedJob
  /** The entry for post while it runs, without its name. */
  readonly inFlight: InFlightJob
  /** Start of the step's timeout. Milliseconds since the epoch. */
  readonly since: number
  /** Start of the log that is shown; default: `since`. */
  readonly logSince?: number
}

/**
 * The end of a step with its job. `final`: the job ended; `overQueue`: it was cancelled because it got no machines in
 * time.
 */
export interface FollowedEnd {
  readonly end: StepResult
  readonly final?: Resource
  readonly overQueue?: true
}

/** The longest delay of a shown log: entries arrive late, and are read every few seconds. */
const logLagMs = 15_000

/** Watches a job to its end, or as long as its run lasts. */
export async function follow(job: SubmittedJob, run: HandlerContext): Promise<FollowedEnd> {
  const { one, kind, taken, inFlight, since, logSince } = job
  const { ports, signal, trackInFlight } = run
  const { id, wait } = one.step.declaration
  trackInFlight(wait ? { ...inFlight, name: taken.name } : undefined)
  if (!wait) return { end: jobEnded(job, run, taken.resource) }
  const watched = { step: one.step, kind, name: taken.name, since, ...(logSince !== undefined && { logSince }) }
  const end = await watchJob(watched, ports, signal).catch(
    (error: unknown): WatchedEnd => ({ lost: asActionError(error, id) }),
  )
  if ('final' in end) {
    trackInFlight(undefined)
    return { end: jobEnded(job, run, end.final), final: end.final }
  }
  if ('timedOut' in end) {
    if (end.stopped) trackInFlight(undefined)
    const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code }
    const ran = [end.last ?? taken.resource]
    const late: StepResult = { ...jobFields(one, taken), ran, state: 'TIMED_OUT', recorded, error: end.timedOut }
    return { end: late, ...(end.by === 'queue' && end.stopped && { overQueue: true }) }
  }
  // Its run was stopped, or the job can no longer be read.
  if (!signal.aborted) return { end: { ...jobFields(one, taken), ...unknownResult(end.lost) } }
  return { end: continuesAfterStop(one.step.declaration, signal) ? detached(job, run) : jobStopped(job, run) }
}

function jobStopped({ one, taken }: SubmittedJob, { signal }: HandlerContext): StepResult {
  const error = stoppedWith(one.step.declaration.id, signal)
  return { ...jobFields(one, taken), state: 'CANCELLING', recorded: undefined, error }
}

/** The job continues, and this run no longer watches it. */
function detached({ one, taken }: SubmittedJob, { ports }: HandlerContext): StepResult {
  const name = nameInProject(one.step.project, taken.name)
  // A time from which a later `attach` misses no line of the log.
  const detachedAt = new Date(ports.clock.now() - logLagMs).toISOString()
  ports.tell({ type: 'detached', step: one.step.declaration.id, name, since: detachedAt })
  return {
    ...jobFields(one, taken),
    name,
    state: 'DETACHED',
    recorded: { state: 'DETACHED', reason: null },
    resource: withProjectOf({ ...taken.resource, detachedAt }, taken.name, one.step.project),
  }
}

function jobEnded({ one, kind, taken }: SubmittedJob, { ports }: HandlerContext, final: Resource): StepResult {
  const { id, wait } = one.step.declaration
  const state = stateOf(final)
  // The job's own words do not go into the record.
  const code = errorOf(final)?.code
  const isPartial = shortState(state) === 'PARTIALLY_SUCCEEDED'
  const failed = wait && outcomeOf(kind, state) !== 'succeeded'
  const mayLack = wait && kind === 'batchPredictionJob' && (isPartial || !failed)
  const lost = mayLack ? lostPredictions(id, taken.name, final) : undefined
  const now = wait ? new Date(ports.clock.now()).toISOString() : undefined
  return {
    ...jobFields(one, taken),
    state: lost === undefined ? shortState(state) : 'PARTIALLY_SUCCEEDED',
    recorded: { state, reason: lost?.code ?? (code === undefined ? null : `code ${code}`) },
    startedAt: timeOf(final, 'createTime'),
    finishedAt: timeOf(final, 'endTime') ?? now,
    resource: { ...final, ...resultsOf(kind, final), ...(one.step.declaration.detach && { detachedAt: '' }) },
    error: lost ?? (failed ? jobFailure(id, kind, taken.name, final) : undefined),
  }
}

/** Results for references, in addition to the resource that Google returned. */
function resultsOf(kind: JobKindName, final: Resource): Resource {
  if (kind === 'pipelineJob') return { tasks: taskResults(final) }
  const best = kind === 'hyperparameterTuningJob' ? bestTrial(final) : undefined
  return best === undefined ? {} : { bestTrial: best }
}

const jobFields = ({ step }: ReadyAttempt, { name, resource, adopted }: SubmittedOrAdoptedJob) => ({
  name,
  consoleUrl: consoleUrl(name, step.project),
  startedAt: timeOf(resource, 'createTime'),
  adopted,
  resource,
})

function jobFailure(step: string, kind: JobKindName, name: string, resource: Resource): ActionError {
  const said = errorOf(resource)
  const tasks = kind === 'pipelineJob' ? failedTasks(resource).slice(0, 3) : []
  const by = tasks.length === 0 ? '' : ` by ${tasks.map(task => task.name).join(', ')}`
  const advice = madeModel(step, kind, resource) ?? {
    cure: 'Read the log of the job, correct what it says, and re-run the failed job of the workflow: steps that succeeded are adopted, not run again.',
  }
  return stepEnded(step, 'STEP_FAILED', `ended as ${shortState(stateOf(resource))}${by}: ${name}`, {
    subject: { kind: 'job', name },
    ...(said && {
      answer: answerOfEnd(
        said,
        tasks.map(task => `${task.name}: ${task.message}`),
      ),
    }),
    ...advice,
  })
}

/** A tuning that failed after its model was created has been paid for, so the model counts. */
function madeModel(
  step: string,
  kind: JobKindName,
  { tunedModel }: Resource,
): (Advice & { cause: string; title: string }) | undefined {
  const model = kind === 'tuningJob' && isObject(tunedModel) ? tunedModel['model'] : undefined
  const [, project = '', location = '', id = ''] =
    typeof model === 'string'
      ? (/^projects\/([\w.:-]+)\/locations\/([\w-]+)\/models\/([\w@-]+)$/.exec(model) ?? [])
      : []
  if (id === '') return undefined
  return {
    title: `${step}: the job created the model, but failed`,
    cause: `the tuning created its model, ${model}; a later part of the job failed`,
    cure: 'Do not tune again, which would cost the same again. Use that model, for example in a deployModel step. See it:',
    commands: [
      `gcloud ai models describe ${quoteShell(id)} --project=${quoteShell(project)} --region=${quoteShell(location)}`,
    ],
  }
}

/** @param field RFC 3339 */
export function timeOf(resource: Resource, field: string): string | undefined {
  const value = resource[field]
  return typeof value === 'string' ? value : undefined
}
