import { ActionError } from '../errors.ts'
import { digest } from './dedupe.ts'
import type { Effects, Resource, StartedJob } from './effects.ts'
import { type JobRequest, type TakenJob, takeJob } from './job.ts'
import { consoleUrl, outcomeOf, parseJobName, shortState } from './kinds.ts'
import type { PreparedStep, StepDeclaration, StepResult } from './steps.ts'
import { taskResults } from './tasks.ts'
import { errorOf, stateOf, watchJob } from './watch.ts'

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

export interface Execution {
  /** In the order of the file. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>
  /** Names of the jobs that were asked to stop, and of those that could not be. */
  readonly cancelled: readonly string[]
  readonly leftRunning: readonly string[]
}

/** How long a cancelled run may take to ask Vertex AI to stop its jobs: the runner kills it after 7.5 s. */
const cancelWithinMs = 6_000

/**
 * Runs steps as their graph allows: what does not depend on each other at the same time, what needs a failed step not
 * at all.
 *
 * @param ready prepares a step when its turn has come, from the resources of the steps before it; may refuse by throwing
 * @param signal aborts when the run is cancelled: the jobs it started are then asked to stop
 */
export async function executeSteps(
  steps: readonly StepDeclaration[],
  ready: (step: StepDeclaration, resources: Readonly<Record<string, unknown>>) => Promise<ReadyStep>,
  effects: Effects,
  signal: AbortSignal,
): Promise<Execution> {
  const outcomes = new Map<string, StepOutcome>()
  const resources: Record<string, unknown> = {}
  const started = new Map<string, StartedJob>()
  const turns = new Map<string, Promise<StepOutcome>>()

  const turn = (step: StepDeclaration): Promise<StepOutcome> => {
    const known = turns.get(step.id)
    if (known !== undefined) return known
    const needed = steps.filter(candidate => step.needs.includes(candidate.id))
    const begun = Promise.all(needed.map(turn)).then(before =>
      begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id),
    )
    turns.set(step.id, begun)
    return begun
  }

  async function begin(step: StepDeclaration, failed: string | undefined): Promise<StepOutcome> {
    if (failed !== undefined || signal.aborted) {
      effects.tell({
        type: 'skipped',
        step: step.id,
        because: failed === undefined ? 'the run was cancelled' : `${failed} did not succeed`,
      })
      return skipped(step, failed)
    }
    try {
      const outcome = await runStep(step)
      resources[step.id] = outcome.resource
      return outcome
    } catch (error) {
      const failure = asActionError(error, step.id)
      return {
        ...skipped(step, undefined),
        state: failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED',
        error: failure,
      }
    }
  }

  const remember = (id: string, job: StartedJob | undefined): void => {
    if (job === undefined) started.delete(id)
    else started.set(id, job)
    effects.remember([...started.values()])
  }

  async function runStep(declaration: StepDeclaration): Promise<StepOutcome> {
    const { step, request } = await ready(declaration, resources)
    const { id, kind } = declaration
    const place = { kind, project: step.project, location: step.location }
    const about = { step: id, ...place, dedupe_key: request.dedupeKey, request_sha256: digest(request.body) }
    await effects.record('step.started', about)
    remember(id, { step: id, ...place, dedupeKey: request.dedupeKey, name: undefined })
    const since = effects.pace.now()
    let job: TakenJob
    try {
      job = await takeJob(request, effects, signal)
    } catch (error) {
      // What Google refused outright left nothing behind; what nobody knows, post looks for.
      if (error instanceof ActionError && error.code === 'STEP_REJECTED' && (error.answer?.status ?? 0) < 500)
        remember(id, undefined)
      await effects.record('step.finished', { step: id, kind, name: null, state: 'REJECTED', reason: reasonOf(error) })
      throw error
    }
    if (!declaration.wait) {
      remember(id, undefined)
      return finish(declaration, step, job, job.resource, since)
    }
    remember(id, { step: id, ...place, dedupeKey: request.dedupeKey, name: job.name })
    const watched = { step, name: job.name, since: startOf(job, since) }
    const final = await watchJob(watched, effects, signal).catch((error: unknown) => asActionError(error, id))
    if (final instanceof ActionError) return unfinished(declaration, step, job, final, since)
    remember(id, undefined)
    return finish(declaration, step, job, final, since)
  }

  /** A job whose end nobody saw: it ran out of time, its run was cancelled, or it could not be looked at any more. */
  async function unfinished(
    declaration: StepDeclaration,
    step: PreparedStep,
    job: TakenJob,
    error: ActionError,
    since: number,
  ): Promise<StepOutcome> {
    const { id, kind } = declaration
    const timedOut = error.code === 'STEP_TIMEOUT'
    const state = signal.aborted ? 'CANCELLING' : timedOut ? 'TIMED_OUT' : 'UNKNOWN'
    if (!signal.aborted) {
      if (timedOut) remember(id, undefined)
      else effects.tell({ type: 'note', step: id, message: `nobody knows whether ${job.name} still runs` })
      await effects.record('step.finished', { step: id, kind, name: job.name, state, reason: error.code })
    }
    return {
      kind,
      state,
      name: job.name,
      consoleUrl: consoleUrl(job.name, step.project),
      startedAt: timeOf(job.resource, 'createTime') ?? new Date(since).toISOString(),
      finishedAt: undefined,
      adopted: job.adopted,
      resource: job.resource,
      error: signal.aborted ? new ActionError('CANCELLED', `Step ${id} was cancelled with its run`) : error,
    }
  }

  async function finish(
    declaration: StepDeclaration,
    step: PreparedStep,
    job: TakenJob,
    final: Resource,
    since: number,
  ): Promise<StepOutcome> {
    const { id, kind, wait } = declaration
    const state = stateOf(final)
    const error = wait && outcomeOf(kind, state) !== 'succeeded' ? failure(id, job.name, final) : undefined
    await effects.record('step.finished', {
      step: id,
      kind,
      name: job.name,
      state,
      reason: errorOf(final)?.message.slice(0, 500) ?? null,
    })
    return {
      kind,
      state: shortState(state),
      name: job.name,
      consoleUrl: consoleUrl(job.name, step.project),
      startedAt: timeOf(final, 'createTime') ?? new Date(since).toISOString(),
      finishedAt: timeOf(final, 'endTime') ?? (wait ? new Date(effects.pace.now()).toISOString() : undefined),
      adopted: job.adopted,
      resource: kind === 'pipelineJob' ? { ...final, tasks: taskResults(final) } : final,
      error,
    }
  }

  const all = Promise.all(steps.map(async step => outcomes.set(step.id, await turn(step))))
  const aborted = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([all, aborted])
  const stopped = signal.aborted ? await stop([...started.values()], effects) : { cancelled: [], leftRunning: [] }
  if (signal.aborted) await Promise.race([all, effects.pace.sleep(500)])
  else await all
  const ordered = steps.map(step => [step.id, outcomes.get(step.id) ?? skipped(step, undefined)] as const)
  return { outcomes: new Map(ordered), ...stopped }
}

/** Asks Vertex AI to stop jobs; what could not be asked in time stays in the state for post. */
async function stop(
  jobs: readonly StartedJob[],
  effects: Effects,
): Promise<{ cancelled: string[]; leftRunning: string[] }> {
  const cancelled: string[] = []
  const stopOne = async ({ name, step }: StartedJob): Promise<void> => {
    if (name === undefined) return
    await effects.jobs.cancel(name, step)
    cancelled.push(name)
  }
  await Promise.race([Promise.allSettled(jobs.map(stopOne)), effects.pace.sleep(cancelWithinMs)])
  const leftRunning = jobs.flatMap(({ name, step }) =>
    name !== undefined && cancelled.includes(name) ? [] : [name ?? `the job of step ${step}`],
  )
  effects.remember(jobs.filter(({ name }) => name === undefined || !cancelled.includes(name)))
  return { cancelled, leftRunning }
}

function failure(step: string, name: string, resource: Resource): ActionError {
  const said = errorOf(resource)
  const location = parseJobName(name)?.location ?? ''
  const answer =
    said === undefined
      ? undefined
      : { host: `${location}-aiplatform.googleapis.com`, status: said.code ?? 0, words: said.message }
  return new ActionError('STEP_FAILED', `Step ${step} ended as ${shortState(stateOf(resource))}: ${name}`, {
    ...(answer && { answer }),
    cure: `Read the log of the job, mend what it says, and re-run the failed job of the workflow: steps that succeeded are taken up, not run again.`,
  })
}

function skipped(step: StepDeclaration, because: string | undefined): StepOutcome {
  const error =
    because === undefined
      ? new ActionError('CANCELLED', `Step ${step.id} was not run: the run was cancelled`)
      : new ActionError('STEP_FAILED', `Step ${step.id} was not run: ${because} did not succeed`)
  return {
    kind: step.kind,
    state: 'SKIPPED',
    name: undefined,
    consoleUrl: undefined,
    startedAt: undefined,
    finishedAt: undefined,
    adopted: false,
    resource: undefined,
    error,
  }
}

function asActionError(error: unknown, step: string): ActionError {
  if (error instanceof ActionError) return error
  return new ActionError(
    'INTERNAL',
    `Step ${step} ran into a fault of this action: ${error instanceof Error ? error.message : 'unknown'}`,
  )
}

const reasonOf = (error: unknown): string => (error instanceof ActionError ? error.code : 'INTERNAL')

/** The timeout of an adopted job counts from its own start. */
const startOf = (job: TakenJob, since: number): number => {
  const created = Date.parse(timeOf(job.resource, 'createTime') ?? '')
  return job.adopted && Number.isFinite(created) ? created : since
}

function timeOf(resource: Resource, field: string): string | undefined {
  const value = resource[field]
  return typeof value === 'string' ? value : undefined
}
