import type { JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import { customTask } from '../../vertex/job-kinds.ts'
import type { Kind } from './kind-names.ts'

/** Places in a kind's body for the file's defaults and our labels. An absent place does not exist in the kind. */
export interface Places {
  readonly labels?: Path
  /** Labels of the resource that this resource will create. */
  readonly madeLabels?: Path
  readonly encryptionSpec?: Path
  readonly network?: Path
  readonly serviceAccount?: Path
}

/** The description of one kind. Methods: https://cloud.google.com/vertex-ai/docs/reference/rest */
export interface KindRow {
  /**
   * The kind's call. `{parent}` stands for the step's project and location. Any other name in braces is a field of the
   * body that names a resource of a collection, by its id or in full. It is removed from the request. `repeatable`:
   * sent twice, it has no second effect. Absent: a handler makes several calls.
   */
  readonly call?: {
    readonly verb: 'POST' | 'PATCH'
    readonly path: string
    readonly collection?: 'endpoints' | 'models' | 'publishers/google/models'
    readonly repeatable?: true
  }
  /** The result of the call: a job to watch, a long-running operation to wait for, or the answer itself. */
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

/** Returns the places in a kind's body. The job of a custom training pipeline runs like any other. */
export function placesOf(kind: Kind, body: JsonObject): Places {
  const { places } = kindRows[kind]
  if (kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask) return places
  return {
    ...places,
    network: ['trainingTaskInputs', 'network'],
    serviceAccount: ['trainingTaskInputs', 'serviceAccount'],
  }
}
