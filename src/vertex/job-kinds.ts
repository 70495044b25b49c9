/** The kinds that are jobs: created by one call, then watched by their `state`. */

import { parentOf, type ResourcePlace } from './resource-names.ts'
import type { JobState, PipelineState } from './types.generated.ts'

export const jobKindNames = [
  'customJob',
  'hyperparameterTuningJob',
  'pipelineJob',
  'trainingPipeline',
  'tuningJob',
  'batchPredictionJob',
] as const

export type JobKindName = (typeof jobKindNames)[number]

/** The state of a job in general terms, independent of its kind. */
export type JobOutcome = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** A kind whose resource is a job: created by one POST, then watched by its `state`. */
export interface JobKind {
  /** Collection in the API's paths. */
  readonly collection: string
  /** Query parameter for a chosen id, if the API takes one. */
  readonly idParameter: 'pipelineJobId' | undefined
  /**
   * Final states. Every other state is not final: queued, pending, running, cancelling, paused (which can be resumed).
   */
  readonly terminal: Readonly<Record<string, Exclude<JobOutcome, 'running'>>>
  /** Page in Google's console. */
  readonly consolePath: string
  /** Filter for the job's lines in Cloud Logging. */
  readonly logFilter: (id: string) => string
}

export const jobStates = {
  JOB_STATE_SUCCEEDED: 'succeeded',
  JOB_STATE_FAILED: 'failed',
  JOB_STATE_CANCELLED: 'cancelled',
  JOB_STATE_EXPIRED: 'failed',
  JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
} as const satisfies Partial<Record<JobState, JobOutcome>>

export const pipelineStates = {
  PIPELINE_STATE_SUCCEEDED: 'succeeded',
  PIPELINE_STATE_FAILED: 'failed',
  PIPELINE_STATE_CANCELLED: 'cancelled',
} as const satisfies Partial<Record<PipelineState, JobOutcome>>

/** Filter for the training log of a job in Cloud Logging. */
export const mlJob = (id: string): string => `resource.type="ml_job" AND resource.labels.job_id="${id}"`

/** The properties of most kinds that train. */
const training = {
  idParameter: undefined,
  terminal: jobStates,
  consolePath: 'agent-platform/locations/{location}/training/{id}',
  logFilter: mlJob,
} as const

/** All kinds of jobs, with their console pages and logs. See docs/design/google-behavior.md. */
export const jobKinds: Readonly<Record<JobKindName, JobKind>> = {
  customJob: {
    collection: 'customJobs',
    ...training,
  },
  hyperparameterTuningJob: {
    collection: 'hyperparameterTuningJobs',
    ...training,
  },
  pipelineJob: {
    collection: 'pipelineJobs',
    idParameter: 'pipelineJobId',
    terminal: pipelineStates,
    consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
    logFilter: id =>
      `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
  },
  trainingPipeline: {
    collection: 'trainingPipelines',
    ...training,
    terminal: pipelineStates,
  },
  tuningJob: {
    collection: 'tuningJobs',
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'vertex-ai/generative/language/locations/{location}/tuning/tuningJob/{id}',
    logFilter: mlJob,
  },
  batchPredictionJob: {
    collection: 'batchPredictionJobs',
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/batch-predictions/{id}',
    logFilter: mlJob,
  },
}

/** Returns the collection of the jobs in a place: `projects/p/locations/l/customJobs`. */
export const jobsIn = (place: ResourcePlace & { readonly kind: JobKindName }): string =>
  `${parentOf(place)}/${jobKinds[place.kind].collection}`

/** Returns the outcome of a job's state. A state that is not final counts as running. */
export function outcomeOf(kind: JobKindName, state: string): JobOutcome {
  const { terminal } = jobKinds[kind]
  return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running'
}

/** `JOB_STATE_RUNNING` → `RUNNING`, the short form for people. */
export const shortState = (state: string): string => state.replace(/^(JOB|PIPELINE)_STATE_/, '')

/** The parts of a job's full name. */
export interface JobName {
  /** Project id or number, as in the name. */
  readonly project: string
  readonly location: string
  readonly kind: JobKindName
  readonly id: string
}

/** @returns `undefined` if it is not the name of a job of these kinds */
export function parseJobName(name: string): JobName | undefined {
  const [, project = '', location = '', collection = '', id = ''] =
    /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? []
  const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection)
  return kind === undefined ? undefined : { project, location, kind, id }
}

/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
export const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml'
