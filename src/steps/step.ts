import { ActionError } from '../errors.ts'
import { digest } from './dedupe.ts'
import type { Effects, JobPlace, Resource, StartedJob } from './effects.ts'
import { type JobRequest, type TakenJob, takeJob } from './job.ts'
import { consoleUrl, outcomeOf, shortState } from './kinds.ts'
import type { PreparedStep, StepDeclaration, StepResult } from './steps.ts'
import { taskResults } from './tasks.ts'
import { errorOf, stateOf, type WatchedEnd, watchJob } from './watch.ts'

/** A step that is ready to go: checked against schema and grant, with all that earlier steps returned. */
export interface ReadyStep {
  readonly step: PreparedStep
  readonly request: JobRequest
}

/** How a step ended. `resource` is the last that Google said of it; `error` why it did not succeed. */
export interface StepOutcome extends StepResult {
  readonly adopted: boolean
  readonly resource: Resource | undefined
  readonly error: ActionError | undefined
}

/** Keeps what this run has begun and not seen the end of; nothing for what has ended. */
export type Remember = (job: StartedJob, ended: boolean) => void

/**
 * One step's life: recorded, made or adopted, watched to its end. What its create or its watching leaves unknown stays
 * remembered.
 *
 * @throws ActionError where there is no job: `ready` refused, Google refused, or the record cannot be written
 */
export async function runStep(
  declaration: StepDeclaration,
  { step, request }: ReadyStep,
  remember: Remember,
  effects: Effects,
  signal: AbortSignal,
): Promise<StepOutcome> {
  const { id, kind, wait } = declaration
  const { dedupeKey } = request
  const place: JobPlace = { kind, project: step.project, location: step.location }
  const begun: StartedJob = { step: id, ...place, dedupeKey, name: undefined }
  await effects.record('step.started', {
    step: id,
    ...place,
    dedupe_key: dedupeKey,
    request_sha256: digest(request.body),
  })
  remember(begun, false)
  const since = effects.pace.now()
  const taken = await take(request, begun, remember, effects, signal)
  if ('uncertain' in taken) return outcome(declaration, step, { since, state: 'UNKNOWN', error: taken.uncertain })

  const job = { ...begun, name: taken.name }
  remember(job, !wait)
  if (!wait) return ended(declaration, step, taken, taken.resource, since, effects)
  const watched = { step, name: taken.name, since: startOf(taken, since) }
  const end = await watchJob(watched, effects, signal).catch(
    (error: unknown): WatchedEnd => ({ lost: asActionError(error, id) }),
  )
  if ('final' in end) {
    remember(job, true)
    return ended(declaration, step, taken, end.final, since, effects)
  }
  if ('timedOut' in end) {
    remember(job, end.stopped)
    await effects.record('step.finished', {
      step: id,
      kind,
      name: taken.name,
      state: 'TIMED_OUT',
      reason: end.timedOut.code,
    })
    return outcome(declaration, step, { since, taken, state: 'TIMED_OUT', error: end.timedOut })
  }
  // Its run was cancelled, or it can no longer be looked at.
  if (signal.aborted) {
    const error = new ActionError('CANCELLED', `Step ${id} was cancelled with its run`)
    return outcome(declaration, step, { since, taken, state: 'CANCELLING', error })
  }
  await effects.record('step.finished', { step: id, kind, name: taken.name, state: 'UNKNOWN', reason: end.lost.code })
  return outcome(declaration, step, { since, taken, state: 'UNKNOWN', error: end.lost })
}

/** What Google refused left nothing behind, and neither did what was cancelled before it began. */
async function take(
  request: JobRequest,
  begun: StartedJob,
  remember: Remember,
  effects: Effects,
  signal: AbortSignal,
): ReturnType<typeof takeJob> {
  const finished = (state: string, error: unknown): Promise<void> =>
    effects.record('step.finished', {
      step: begun.step,
      kind: begun.kind,
      name: null,
      state,
      reason: asActionError(error, begun.step).code,
    })
  try {
    const taken = await takeJob(request, effects, signal)
    if ('uncertain' in taken) await finished('UNKNOWN', taken.uncertain)
    return taken
  } catch (error) {
    remember(begun, true)
    await finished('REJECTED', error)
    throw error
  }
}

async function ended(
  declaration: StepDeclaration,
  step: PreparedStep,
  taken: TakenJob,
  final: Resource,
  since: number,
  effects: Effects,
): Promise<StepOutcome> {
  const { id, kind, wait } = declaration
  const state = stateOf(final)
  // The job's own words are not for the record.
  const code = errorOf(final)?.code
  const reason = code === undefined ? null : `code ${code}`
  await effects.record('step.finished', { step: id, kind, name: taken.name, state, reason })
  const error = wait && outcomeOf(kind, state) !== 'succeeded' ? failure(id, taken.name, final) : undefined
  const now = wait ? new Date(effects.pace.now()).toISOString() : undefined
  return {
    ...outcome(declaration, step, { since, taken, state: shortState(state), error }),
    startedAt: timeOf(final, 'createTime') ?? new Date(since).toISOString(),
    finishedAt: timeOf(final, 'endTime') ?? now,
    resource: kind === 'pipelineJob' ? { ...final, tasks: taskResults(final) } : final,
  }
}

interface Ending {
  readonly since: number
  readonly taken?: TakenJob
  readonly state: string
  readonly error: ActionError | undefined
}

const outcome = (
  { kind }: StepDeclaration,
  step: PreparedStep,
  { since, taken, state, error }: Ending,
): StepOutcome => ({
  kind,
  state,
  name: taken?.name,
  consoleUrl: taken && consoleUrl(taken.name, step.project),
  startedAt: (taken && timeOf(taken.resource, 'createTime')) ?? new Date(since).toISOString(),
  finishedAt: undefined,
  adopted: taken?.adopted ?? false,
  resource: taken?.resource,
  error,
})

function failure(step: string, name: string, resource: Resource): ActionError {
  const said = errorOf(resource)
  return new ActionError('STEP_FAILED', `Step ${step} ended as ${shortState(stateOf(resource))}: ${name}`, {
    ...(said && { answer: { host: 'aiplatform.googleapis.com', status: said.code ?? 0, words: said.message } }),
    cure: 'Read the log of the job, mend what it says, and re-run the failed job of the workflow: steps that succeeded are taken up, not run again.',
  })
}

export function asActionError(error: unknown, step: string): ActionError {
  if (error instanceof ActionError) return error
  const words = error instanceof Error ? error.message : 'unknown'
  return new ActionError('INTERNAL', `Step ${step} ran into a fault of this action: ${words}`)
}

/** The timeout of an adopted job counts from its own start. */
const startOf = (job: TakenJob, since: number): number => {
  const created = Date.parse(timeOf(job.resource, 'createTime') ?? '')
  return job.adopted && Number.isFinite(created) ? created : since
}

function timeOf(resource: Resource, field: string): string | undefined {
  const value = resource[field]
  return typeof value === 'string' ? value : undefined
}
