import type { Kind } from './steps.ts'

/** How a job stands, whatever its kind calls it. */
export type Outcome = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** What there is to know of a kind whose resource is a job: made by one POST, then watched by its `state`. */
export interface JobKind {
  /** Collection in the API's paths. */
  readonly collection: string
  /** Query parameter for a chosen id, where the API takes one. */
  readonly idParameter: 'pipelineJobId' | undefined
  /** Every state that is not listed is one on the way: queued, pending, running, cancelling, paused (which can be resumed). */
  readonly terminal: Readonly<Record<string, Exclude<Outcome, 'running'>>>
  /** Page in Google's console. */
  readonly consolePath: string
  /** Filter for the job's lines in Cloud Logging. */
  readonly logFilter: (id: string) => string
}

/** One row a kind (facts/vertex-api.md: operations, states, console links, training logs). */
export const jobKinds: Readonly<Record<Kind, JobKind>> = {
  customJob: {
    collection: 'customJobs',
    idParameter: undefined,
    terminal: {
      JOB_STATE_SUCCEEDED: 'succeeded',
      JOB_STATE_FAILED: 'failed',
      JOB_STATE_CANCELLED: 'cancelled',
      JOB_STATE_EXPIRED: 'failed',
      JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
    },
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: id => `resource.type="ml_job" AND resource.labels.job_id="${id}"`,
  },
  pipelineJob: {
    collection: 'pipelineJobs',
    idParameter: 'pipelineJobId',
    terminal: {
      PIPELINE_STATE_SUCCEEDED: 'succeeded',
      PIPELINE_STATE_FAILED: 'failed',
      PIPELINE_STATE_CANCELLED: 'cancelled',
    },
    consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
    logFilter: id =>
      `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
  },
}

export function outcomeOf(kind: Kind, state: string): Outcome {
  const { terminal } = jobKinds[kind]
  return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running'
}

/** `JOB_STATE_RUNNING` → `RUNNING`: as people say it. */
export const shortState = (state: string): string => state.replace(/^(JOB|PIPELINE)_STATE_/, '')

/** A resource's full name, taken apart. */
export interface JobName {
  /** Project id or number, as the name has it. */
  readonly project: string
  readonly location: string
  readonly kind: Kind
  readonly id: string
}

/** @returns `undefined` where it is no name of a job of these kinds */
export function parseJobName(name: string): JobName | undefined {
  const [, project = '', location = '', collection = '', id = ''] =
    /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? []
  const kinds: readonly Kind[] = ['customJob', 'pipelineJob']
  const kind = kinds.find(candidate => jobKinds[candidate].collection === collection)
  return kind === undefined ? undefined : { project, location, kind, id }
}

/** @param project the id that the user wrote, since a name may hold the project's number */
export function consoleUrl(name: string, project: string): string | undefined {
  const parsed = parseJobName(name)
  if (parsed === undefined) return undefined
  const path = jobKinds[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id)
  return `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`
}
