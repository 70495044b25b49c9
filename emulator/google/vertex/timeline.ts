import { jobSpecOf, strategyOf } from './jobspec.ts'
import { stockOut } from './refusals.ts'
import { runningOf, scheduleTasks } from './schedule.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf } from './violations.ts'

/** `google.rpc.Status` as jobs have it: a number, without the name of the code. */
export interface Status {
  readonly code: number
  readonly message: string
}

export type Outcome =
  | { readonly state: 'SUCCEEDED' | 'PARTIALLY_SUCCEEDED' | 'EXPIRED' | 'CANCELLED' | 'PAUSED' }
  | { readonly state: 'FAILED'; readonly error?: Status }
  /** No machines: the job fails without ever running. */
  | { readonly state: 'STOCKOUT' }

export interface LogLine {
  /** Milliseconds after the job began to run. */
  readonly at: number
  readonly message: string
  readonly severity?: string
  /** Default: `workerpool0-0`. */
  readonly task?: string
  /** For a hyperparameter tuning job: the trial that wrote the line; default: the first. */
  readonly trial?: number
  /** Milliseconds until Cloud Logging shows it; default: 1,000. */
  readonly late?: number
}

export interface TaskScript {
  readonly durationMs?: number
  readonly outcome?: 'SUCCEEDED' | 'FAILED' | 'SKIPPED'
  readonly error?: Status
  /** Output parameters by name. */
  readonly outputs?: Readonly<Record<string, unknown>>
  /** Metadata of output artifacts by name: the content of a `Metrics` artifact. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The course of a job. Durations are emulated milliseconds. */
export interface JobScript {
  readonly queuedMs?: number
  readonly pendingMs?: number
  /** For a pipeline: the time of its longest chain of tasks, unless `tasks` says otherwise. */
  readonly runningMs?: number
  /** How long a custom job pauses, in the middle of its run; default: 0. */
  readonly pausedMs?: number
  readonly cancellingMs?: number
  readonly outcome?: Outcome
  readonly logs?: readonly LogLine[]
  readonly tasks?: Readonly<Record<string, TaskScript>>
  /** Final metrics of a hyperparameter tuning job's trials by their ids, in the order of the trials. */
  readonly trials?: readonly { readonly metrics: Readonly<Record<string, number>> }[]
  /** Instances that a batch prediction processed; `unreadable`: files that it could not read. */
  readonly predictions?: {
    readonly successful?: number
    readonly failed?: number
    readonly incomplete?: number
    readonly unreadable?: readonly string[]
  }
  /** The submission itself gets a 429: no machines, or an exhausted quota. */
  readonly refusal?: 'STOCKOUT' | 'QUOTA'
  /**
   * Moments at which spot machines are taken away, in milliseconds after the job last began to run. Each time the job
   * waits `pendingMs` and starts again. Only for `scheduling.strategy: SPOT`.
   */
  readonly preemptedAt?: readonly number[]
}

export type JobCollection =
  | 'customJobs'
  | 'hyperparameterTuningJobs'
  | 'batchPredictionJobs'
  | 'tuningJobs'
  | 'trainingPipelines'
  | 'pipelineJobs'

/** A job as submitted, and its state. Times are milliseconds since the epoch. */
export interface Job {
  readonly collection: JobCollection
  readonly id: string
  /** `projects/{number}/locations/{location}/{collection}/{id}` */
  readonly name: string
  readonly project: { readonly id: string; readonly number: string }
  readonly location: string
  readonly resource: Message
  /** For a batch prediction: the version of the registered model that it uses. */
  readonly scores: { readonly versionId: string; readonly displayName: string } | undefined
  readonly createdAt: number
  readonly script: JobScript
  cancelledAt: number | undefined
  /** The model that it added to the registry. */
  model: RegisteredModel | undefined
  /** Why the registry refused its model. */
  uploadError: Status | undefined
}

export interface RegisteredModel {
  /** `projects/{number}/locations/{location}/models/{model}` */
  readonly name: string
  readonly versionId: string
}

export interface Phase {
  /** Without its prefix: `RUNNING`. */
  readonly state: string
  readonly at: number
  readonly error?: Status
}

export const terminal: ReadonlySet<string> = new Set([
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'PARTIALLY_SUCCEEDED',
])

/** True if a collection has the states of `PipelineState`, which lacks EXPIRED and PARTIALLY_SUCCEEDED. */
export const isPipelineState = (collection: JobCollection): boolean =>
  collection === 'pipelineJobs' || collection === 'trainingPipelines'

/** Returns all phases of a job in order, future ones included. */
export function phasesOf(job: Job): readonly Phase[] {
  const phases = undisturbed(job)
  const startsAt = phases.find(({ state }) => state === 'RUNNING')?.at ?? Infinity
  const cancelAt = Math.min(job.cancelledAt ?? Infinity, startsAt + timeoutOf(job))
  const endsAt = phases.find(({ state }) => terminal.has(state))?.at ?? Infinity
  if (endsAt <= cancelAt) return phases
  const cancelled: Phase[] = [
    { state: 'CANCELLING', at: cancelAt },
    {
      state: 'CANCELLED',
      at: cancelAt + (job.script.cancellingMs ?? 3_000),
      error: { code: 1, message: 'CANCELED' },
    },
  ]
  return [...phases.filter(({ at }) => at <= cancelAt), ...cancelled]
}

/** The phases if neither a client nor a time limit cancels the job. */
function undisturbed(job: Job): readonly Phase[] {
  const { queuedMs = 0, pendingMs = 5_000, outcome = { state: 'SUCCEEDED' } } = job.script
  const pendingAt = job.createdAt + queuedMs
  const startsAt = pendingAt + pendingMs
  const waiting: Phase[] = [
    ...(queuedMs > 0 ? [{ state: 'QUEUED', at: job.createdAt }] : []),
    { state: 'PENDING', at: pendingAt },
  ]
  const givesUpAt = job.createdAt + maxWaitOf(job)
  if (outcome.state === 'STOCKOUT' || givesUpAt < startsAt) {
    const at = Math.min(startsAt, givesUpAt)
    return [...waiting.filter(phase => phase.at < at), { state: 'FAILED', at, error: stockOut(job.location) }]
  }
  if (outcome.state === 'EXPIRED') {
    const state = isPipelineState(job.collection) ? 'FAILED' : 'EXPIRED'
    return [...waiting, { state, at: startsAt, error: { code: 4, message: 'The job has expired.' } }]
  }
  return [...waiting, ...running(job, startsAt, outcome)]
}

/** Vertex AI restarts a job whose spot machines were taken away up to six times ("Use Spot VMs with training"†). */
const maxRestarts = 6

function running(job: Job, startsAt: number, outcome: Exclude<Outcome, { state: 'STOCKOUT' }>): Phase[] {
  const { collection, resource, script } = job
  const isSpot = strategyOf(collection, resource) === 'SPOT'
  const mayRestart = messageOf(jobSpecOf(collection, resource)['scheduling'])['disableRetries'] !== true
  const phases: Phase[] = []
  let at = startsAt
  for (const [index, after] of (isSpot ? (script.preemptedAt ?? []) : []).entries()) {
    if (after >= runningOf(job)) break
    phases.push({ state: 'RUNNING', at })
    at += after
    if (!mayRestart || index === maxRestarts) return [...phases, { state: 'FAILED', at, error: stockOut(job.location) }]
    phases.push({ state: 'PENDING', at })
    at += script.pendingMs ?? 5_000
  }
  return [...phases, { state: 'RUNNING', at }, ...pause(job, at), ending(job, at, outcome)]
}

/** A pause after half of the run. */
function pause(job: Job, startsAt: number): Phase[] {
  const { pausedMs = 0 } = job.script
  const at = startsAt + runningOf(job) / 2
  return pausedMs === 0
    ? []
    : [
        { state: 'PAUSED', at },
        { state: 'RUNNING', at: at + pausedMs },
      ]
}

function ending(job: Job, startsAt: number, outcome: Exclude<Outcome, { state: 'STOCKOUT' }>): Phase {
  if (job.collection === 'pipelineJobs') {
    const tasks = scheduleTasks(job, startsAt)
    const at = Math.max(startsAt, ...tasks.map(({ endsAt }) => endsAt ?? 0))
    const failed = tasks.filter(({ state }) => state === 'FAILED').map(({ plan }) => plan.name)
    if (failed.length > 0) return { state: 'FAILED', at, error: pipelineError(job, failed) }
    return { state: outcome.state, at, ...errorOf(job, outcome) }
  }
  const endsAt = startsAt + runningOf(job) + (job.script.pausedMs ?? 0)
  if (job.uploadError !== undefined) return { state: 'FAILED', at: endsAt, error: job.uploadError }
  const state = outcome.state === 'PARTIALLY_SUCCEEDED' && isPipelineState(job.collection) ? 'FAILED' : outcome.state
  return { state, at: endsAt, ...errorOf(job, outcome) }
}

function errorOf(job: Job, outcome: Outcome): { error?: Status } {
  if (outcome.state === 'CANCELLED') return { error: { code: 1, message: 'CANCELED' } }
  if (outcome.state !== 'FAILED') return {}
  if (job.collection === 'batchPredictionJobs' || job.collection === 'tuningJobs')
    return { error: outcome.error ?? { code: 13, message: 'INTERNAL' } }
  const { project, id } = job
  const console = `https://console.cloud.google.com/logs/viewer?project=${project.number}&resource=ml_job%2Fjob_id%2F${id}`
  const message = `The replica workerpool0-0 exited with a non-zero status of 1. To find out more about why your job exited please check the logs: ${console}`
  return { error: outcome.error ?? { code: 3, message } }
}

const pipelineError = (job: Job, failed: readonly string[]): Status => ({
  code: 9,
  message: `The DAG failed because some tasks failed. The failed tasks are: [${failed.join(', ')}].; Job (project_id = ${job.project.id}, job_id = ${job.id}) is failed due to the above error.; Failed to handle the job: {project_number = ${job.project.number}, job_id = ${job.id}}`,
})

/** `scheduling.timeout`: Vertex AI itself cancels a job that runs longer. For a tuning job it applies to each trial. */
function timeoutOf({ collection, resource }: Job): number {
  if (collection === 'hyperparameterTuningJobs') return Infinity
  return milliseconds(messageOf(jobSpecOf(collection, resource)['scheduling'])['timeout']) ?? Infinity
}

/**
 * `scheduling.maxWaitDuration`: default 24 hours for FLEX_START, where 0 means no limit. For SPOT it applies only if it
 * is set†.
 */
function maxWaitOf({ collection, resource }: Job): number {
  const strategy = strategyOf(collection, resource)
  if (strategy !== 'FLEX_START' && strategy !== 'SPOT') return Infinity
  const given = milliseconds(messageOf(jobSpecOf(collection, resource)['scheduling'])['maxWaitDuration'])
  if (given === undefined) return strategy === 'FLEX_START' ? 24 * 3_600_000 : Infinity
  return given === 0 ? Infinity : given
}

/** A duration as protobuf's JSON writes it, `90s`. */
function milliseconds(duration: unknown): number | undefined {
  const text = textOf(duration)
  return text === '' ? undefined : Number(text.slice(0, -1)) * 1000
}

export function phaseAt(job: Job, now: number): Phase {
  const phases = phasesOf(job)
  return phases.findLast(({ at }) => at <= now) ?? phases[0] ?? { state: 'PENDING', at: job.createdAt }
}
