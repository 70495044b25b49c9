import { isObject, Pending } from '../../document/shape.ts'
import type { Path } from '../../document/yaml.ts'
import type { JobState, PipelineState } from '../../vertex/types.generated.ts'
import { type JobKindName, jobKindNames, type Kind } from '../model.ts'

/** How a job stands, whatever its kind calls it. */
export type Outcome = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** Where in a body of a kind stand what the file's defaults and our labels bring; absent: the kind takes none. */
export interface Places {
  readonly labels?: Path
  /** Labels of what the resource itself will make. */
  readonly madeLabels?: Path
  readonly encryptionSpec?: Path
  readonly network?: Path
  readonly serviceAccount?: Path
}

/** One row a kind (facts/vertex-api.md "Operations"). */
export interface KindRow {
  /**
   * The call that does it: `{parent}` stands for the step's project and location, any other name in braces for the field
   * of the body that names a resource of a collection, by its id or in full, and is taken out of what is sent.
   * `repeatable`: sent twice it does no more than once. Absent: a life of its own, of several calls.
   */
  readonly call?: {
    readonly verb: 'POST' | 'PATCH'
    readonly path: string
    readonly collection?: 'endpoints' | 'models' | 'publishers/google/models'
    readonly repeatable?: true
  }
  /** What the call gives: a job to watch, a long-running operation to wait for, or the answer itself. */
  readonly gives: 'job' | 'operation' | 'answer' | 'own'
  readonly places: Places
}

const labelled = { labels: ['labels'], encryptionSpec: ['encryptionSpec'] } as const

export const kindRows: Readonly<Record<Kind, KindRow>> = {
  customJob: {
    call: { verb: 'POST', path: '{parent}/customJobs' },
    gives: 'job',
    places: { ...labelled, network: ['jobSpec', 'network'], serviceAccount: ['jobSpec', 'serviceAccount'] },
  },
  hyperparameterTuningJob: {
    call: { verb: 'POST', path: '{parent}/hyperparameterTuningJobs' },
    gives: 'job',
    places: { ...labelled, network: ['trialJobSpec', 'network'], serviceAccount: ['trialJobSpec', 'serviceAccount'] },
  },
  pipelineJob: {
    call: { verb: 'POST', path: '{parent}/pipelineJobs' },
    gives: 'job',
    places: { ...labelled, network: ['network'], serviceAccount: ['serviceAccount'] },
  },
  trainingPipeline: {
    call: { verb: 'POST', path: '{parent}/trainingPipelines' },
    gives: 'job',
    places: { ...labelled, madeLabels: ['modelToUpload', 'labels'] },
  },
  tuningJob: {
    call: { verb: 'POST', path: '{parent}/tuningJobs' },
    gives: 'job',
    places: { ...labelled, serviceAccount: ['serviceAccount'] },
  },
  batchPredictionJob: {
    call: { verb: 'POST', path: '{parent}/batchPredictionJobs' },
    gives: 'job',
    places: { ...labelled, serviceAccount: ['serviceAccount'] },
  },
  attach: { gives: 'own', places: {} },
  uploadModel: {
    call: { verb: 'POST', path: '{parent}/models:upload' },
    gives: 'operation',
    places: { labels: ['model', 'labels'], encryptionSpec: ['model', 'encryptionSpec'] },
  },
  copyModel: {
    call: { verb: 'POST', path: '{parent}/models:copy' },
    gives: 'operation',
    places: { encryptionSpec: ['encryptionSpec'] },
  },
  aliases: {
    call: { verb: 'POST', path: '{name}:mergeVersionAliases', collection: 'models' },
    gives: 'answer',
    places: {},
  },
  endpoint: {
    call: { verb: 'POST', path: '{parent}/endpoints' },
    gives: 'operation',
    places: { ...labelled, network: ['network'] },
  },
  deployModel: {
    call: { verb: 'POST', path: '{endpoint}:deployModel', collection: 'endpoints' },
    gives: 'operation',
    places: { serviceAccount: ['deployedModel', 'serviceAccount'] },
  },
  undeployModel: {
    call: { verb: 'POST', path: '{endpoint}:undeployModel', collection: 'endpoints' },
    gives: 'operation',
    places: {},
  },
  traffic: { call: { verb: 'PATCH', path: '{endpoint}', collection: 'endpoints' }, gives: 'answer', places: {} },
  reasoningEngine: {
    call: { verb: 'POST', path: '{parent}/reasoningEngines' },
    gives: 'operation',
    places: { ...labelled, serviceAccount: ['spec', 'serviceAccount'] },
  },
  predict: {
    call: { verb: 'POST', path: '{endpoint}:predict', collection: 'endpoints', repeatable: true },
    gives: 'answer',
    places: {},
  },
  generateContent: {
    call: {
      verb: 'POST',
      path: '{model}:generateContent',
      collection: 'publishers/google/models',
      repeatable: true,
    },
    gives: 'answer',
    places: { labels: ['labels'] },
  },
  gate: { gives: 'own', places: {} },
  rollout: {
    gives: 'own',
    places: {
      labels: ['create', 'labels'],
      encryptionSpec: ['create', 'encryptionSpec'],
      network: ['create', 'network'],
      serviceAccount: ['deployedModel', 'serviceAccount'],
    },
  },
  rollback: { gives: 'own', places: {} },
  call: { gives: 'own', places: {} },
}

/** Definition of a training pipeline that trains by one's own code: its inputs are a CustomJobSpec. */
export const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml'

/** Where a body of a kind has its places. The job of a custom training pipeline runs as any other. */
export function placesOf(kind: Kind, body: Readonly<Record<string, unknown>>): Places {
  const { places } = kindRows[kind]
  if (kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask) return places
  return {
    ...places,
    network: ['trainingTaskInputs', 'network'],
    serviceAccount: ['trainingTaskInputs', 'serviceAccount'],
  }
}

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

const jobStates = {
  JOB_STATE_SUCCEEDED: 'succeeded',
  JOB_STATE_FAILED: 'failed',
  JOB_STATE_CANCELLED: 'cancelled',
  JOB_STATE_EXPIRED: 'failed',
  JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
} as const satisfies Partial<Record<JobState, Outcome>>
const pipelineStates = {
  PIPELINE_STATE_SUCCEEDED: 'succeeded',
  PIPELINE_STATE_FAILED: 'failed',
  PIPELINE_STATE_CANCELLED: 'cancelled',
} as const satisfies Partial<Record<PipelineState, Outcome>>
const mlJob = (id: string): string => `resource.type="ml_job" AND resource.labels.job_id="${id}"`

/** One row a kind (facts/vertex-api.md: operations, states, console links, training logs). */
export const jobKinds: Readonly<Record<JobKindName, JobKind>> = {
  customJob: {
    collection: 'customJobs',
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
  },
  hyperparameterTuningJob: {
    collection: 'hyperparameterTuningJobs',
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
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
    idParameter: undefined,
    terminal: pipelineStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
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

export function outcomeOf(kind: JobKindName, state: string): Outcome {
  const { terminal } = jobKinds[kind]
  return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running'
}

/** `JOB_STATE_RUNNING` → `RUNNING`: as people say it. */
export const shortState = (state: string): string => state.replace(/^(JOB|PIPELINE)_STATE_/, '')

/** A job's full name, taken apart. */
export interface JobName {
  /** Project id or number, as the name has it. */
  readonly project: string
  readonly location: string
  readonly kind: JobKindName
  readonly id: string
}

/** @returns `undefined` where it is no name of a job of these kinds */
export function parseJobName(name: string): JobName | undefined {
  const [, project = '', location = '', collection = '', id = ''] =
    /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? []
  const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection)
  return kind === undefined ? undefined : { project, location, kind, id }
}

/** Pages of what is no job (facts/vertex-api.md "Console links"). */
const consolePaths: readonly (readonly [RegExp, string])[] = [
  [
    /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
    'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
  ],
  [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
  [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
  [
    /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
    'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
  ],
  [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
]

/** @param project the id that the user wrote, since a name may hold the project's number */
export function consoleUrl(name: string, project: string): string | undefined {
  const parsed = parseJobName(name)
  const path =
    parsed === undefined
      ? consolePaths.flatMap(([pattern, page]) =>
          pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`), page)] : [],
        )[0]
      : jobKinds[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id)
  return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`
}

/** The call of a plain kind, or the first of a kind that makes several. */
export interface PlainCall {
  readonly verb: 'POST' | 'PATCH'
  /** `projects/p/locations/l/models:upload` */
  readonly path: string
  /** Without what stands in the path. */
  readonly body: Readonly<Record<string, unknown>>
  readonly repeatable: boolean
}

/** @returns `undefined` for a kind that has no such call */
export function callOf(
  kind: Kind,
  { project, location }: { readonly project: string; readonly location: string },
  body: Readonly<Record<string, unknown>>,
): PlainCall | undefined {
  const { call } = kindRows[kind]
  if (call === undefined) return undefined
  const parent = `projects/${project}/locations/${location}`
  const rest = { ...body }
  const path = call.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    if (field === 'parent') return parent
    delete rest[field]
    const value = body[field]
    // Whether it will be an id or a full name is not known yet.
    if (value instanceof Pending) return value.reference
    if (isObject(value))
      return `${parent}/${call.collection ?? field}/{of displayName ${JSON.stringify(value['displayName'])}}`
    const name = String(value)
    if (name.startsWith('publishers/')) return `${parent}/${name}`
    return name.includes('/') || call.collection === undefined ? name : `${parent}/${call.collection}/${name}`
  })
  return { verb: call.verb, path, body: rest, repeatable: call.repeatable ?? false }
}
