import { ActionError, type Advice, asActionError } from '../../../core/errors.ts'
import { quoteShell } from '../../../core/gcloud.ts'
import { isObject } from '../../../core/json.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import { type JobKindName, outcomeOf, shortState } from '../../../vertex/job-kinds.ts'
import { nameIn, withProjectOf } from '../../../vertex/resource-names.ts'
import { failedTasks, taskResults } from '../../pipeline/results.ts'
import type { LifeEnd, ReadyTry, StepRun } from '../../toolkit/handler.ts'
import { unknown } from '../../toolkit/outcomes.ts'
import type { Resource, StartedJob } from '../../toolkit/ports.ts'
import { answerOfEnd, errorOf, stateOf } from '../../toolkit/states.ts'
import { goesOn, stoppedWith } from '../../toolkit/stop-reasons.ts'
import { lostPredictions } from './batch-losses.ts'
import { bestTrial } from './best-trial.ts'
import type { TakenJob } from './submit.ts'
import { type WatchedEnd, watchJob } from './watch.ts'

/** A job that a step has made or taken up. */
export interface FollowedJob {
  readonly one: ReadyTry
  readonly kind: JobKindName
  readonly taken: TakenJob
  /** As it is remembered while it runs, but for its name. */
  readonly begun: StartedJob
  /** What the step's timeout counts from. Milliseconds since the epoch. */
  readonly since: number
  /** From when its log is shown; from `since` unless said otherwise. */
  readonly logSince?: number
}

/** How a step ends with its job. `final`: the job came to its end; `overQueue`: it was cancelled since it found no machines in time. */
export interface FollowedEnd {
  readonly end: LifeEnd
  readonly final?: Resource
  readonly overQueue?: true
}

/** So far behind is what is shown of a log, at most: entries arrive late, and are read every few seconds. */
const logLagMs = 15_000

/** Watches a job to its end, or as far as its run goes. */
export async function follow(job: FollowedJob, run: StepRun): Promise<FollowedEnd> {
  const { one, kind, taken, begun, since, logSince } = job
  const { effects, signal, remember } = run
  const { id, wait } = one.step.declaration
  remember(wait ? { ...begun, name: taken.name } : undefined)
  if (!wait) return { end: ended(job, run, taken.resource) }
  const watched = { step: one.step, kind, name: taken.name, since, ...(logSince !== undefined && { logSince }) }
  const end = await watchJob(watched, effects, signal).catch(
    (error: unknown): WatchedEnd => ({ lost: asActionError(error, id) }),
  )
  if ('final' in end) {
    remember(undefined)
    return { end: ended(job, run, end.final), final: end.final }
  }
  if ('timedOut' in end) {
    if (end.stopped) remember(undefined)
    const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code }
    const late: LifeEnd = { ...so(one, taken), state: 'TIMED_OUT', recorded, error: end.timedOut }
    return { end: late, ...(end.by === 'queue' && end.stopped && { overQueue: true }) }
  }
  // Its run was stopped, or it can no longer be looked at.
  if (!signal.aborted) return { end: { ...so(one, taken), ...unknown(end.lost) } }
  return { end: goesOn(one.step.declaration, signal) ? detached(job, run) : stopped(job, run) }
}

function stopped({ one, taken }: FollowedJob, { signal }: StepRun): LifeEnd {
  const error = stoppedWith(one.step.declaration.id, signal)
  return { ...so(one, taken), state: 'CANCELLING', recorded: undefined, error }
}

/** The job goes on, and nobody of this run looks at it any more. */
function detached({ one, taken }: FollowedJob, { effects }: StepRun): LifeEnd {
  const name = nameIn(one.step.project, taken.name)
  // What an `attach` that shows the log from there on cannot miss.
  const detachedAt = new Date(effects.pace.now() - logLagMs).toISOString()
  effects.tell({ type: 'detached', step: one.step.declaration.id, name, since: detachedAt })
  return {
    ...so(one, taken),
    name,
    state: 'DETACHED',
    recorded: { state: 'DETACHED', reason: null },
    resource: withProjectOf({ ...taken.resource, detachedAt }, taken.name, one.step.project),
  }
}

function ended({ one, kind, taken }: FollowedJob, { effects }: StepRun, final: Resource): LifeEnd {
  const { id, wait } = one.step.declaration
  const state = stateOf(final)
  // The job's own words are not for the record.
  const code = errorOf(final)?.code
  const isPartial = shortState(state) === 'PARTIALLY_SUCCEEDED'
  const failed = wait && outcomeOf(kind, state) !== 'succeeded'
  const mayLack = wait && kind === 'batchPredictionJob' && (isPartial || !failed)
  const lost = mayLack ? lostPredictions(id, taken.name, final) : undefined
  const now = wait ? new Date(effects.pace.now()).toISOString() : undefined
  return {
    ...so(one, taken),
    state: lost === undefined ? shortState(state) : 'PARTIALLY_SUCCEEDED',
    recorded: { state, reason: lost?.code ?? (code === undefined ? null : `code ${code}`) },
    startedAt: timeOf(final, 'createTime'),
    finishedAt: timeOf(final, 'endTime') ?? now,
    resource: { ...final, ...resultsOf(kind, final), ...(one.step.declaration.detach && { detachedAt: '' }) },
    error: lost ?? (failed ? failure(id, kind, taken.name, final) : undefined),
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

function failure(step: string, kind: JobKindName, name: string, resource: Resource): ActionError {
  const said = errorOf(resource)
  const tasks = kind === 'pipelineJob' ? failedTasks(resource).slice(0, 3) : []
  const by = tasks.length === 0 ? '' : ` by ${tasks.map(task => task.name).join(', ')}`
  const advice = madeModel(step, kind, resource) ?? {
    cure: 'Read the log of the job, correct what it says, and re-run the failed job of the workflow: steps that succeeded are adopted, not run again.',
  }
  return new ActionError('STEP_FAILED', `Step ${step} ended as ${shortState(stateOf(resource))}${by}: ${name}`, {
    ...(said && {
      answer: answerOfEnd(
        said,
        tasks.map(task => `${task.name}: ${task.message}`),
      ),
    }),
    ...advice,
  })
}

/** A tuning that failed after its model was made has cost what it costs: the model is what counts. */
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
    title: `${step}: the model was made, but the job failed`,
    cause: `the tuning has made its model, ${model}; what came after it failed`,
    cure: 'Do not tune again, which would cost as much again: use that model, as by a deployModel step. See it:',
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
