import { machineFault } from './machines.ts'
import { timestamp } from './render.ts'
import { runningOf } from './schedule.ts'
import type { Job, Phase } from './timeline.ts'
import type { Message } from './transcode.ts'
import { listOf, messageOf, textOf, type Violation } from './violations.ts'

const root = 'batch_prediction_job'
const inputFormats = ['jsonl', 'csv', 'bigquery', 'tf-record', 'tf-record-gzip', 'file-list']
const outputFormats = ['jsonl', 'csv', 'bigquery']

/** Vertex AI's rules for a batch prediction that the protos state only in comments. The wordings are modelled.† */
export function batchPredictionJobViolations(job: Message, location: string): Violation[] {
  const [input, output] = [messageOf(job['inputConfig']), messageOf(job['outputConfig'])]
  return [
    ...modelViolations(job, location),
    ...formatViolations(input, 'input_config.instances_format', 'instancesFormat', inputFormats),
    ...formatViolations(output, 'output_config.predictions_format', 'predictionsFormat', outputFormats),
    ...(job['inputConfig'] !== undefined ? placeViolations(input, 'input_config.source', 'Source') : []),
    ...(job['outputConfig'] !== undefined ? placeViolations(output, 'output_config.destination', 'Destination') : []),
    ...machineViolations(job, location),
  ]
}

function modelViolations(job: Message, location: string): Violation[] {
  const { model, unmanagedContainerModel } = job
  if ((model === undefined) === (unmanagedContainerModel === undefined))
    return [{ field: `${root}.model`, message: 'Exactly one of model and unmanaged_container_model must be set.' }]
  const name = textOf(model)
  const isKnown =
    /^publishers\/[^/]+\/models\/[^/]+$/.test(name) ||
    new RegExp(`^projects/[^/]+/locations/${location}/(publishers/[^/]+/)?models/[^/]+$`).test(name)
  return model === undefined || isKnown
    ? []
    : [{ field: `${root}.model`, message: `\`${name}\` is not the name of a model in ${location}.` }]
}

/** True if the name is that of a model in the registry, not of a publisher's model. */
export const isRegistered = (model: string): boolean => /^projects\/[^/]+\/locations\/[^/]+\/models\//.test(model)

function formatViolations(config: Message, at: string, name: string, known: readonly string[]): Violation[] {
  const format = textOf(config[name])
  return format === '' || known.includes(format)
    ? []
    : [{ field: `${root}.${at}`, message: `Format \`${format}\` is not one of ${known.join(', ')}.` }]
}

/** Checks a source or a destination: one must be set, and each URI has its own form. */
function placeViolations(config: Message, at: string, kind: 'Source' | 'Destination'): Violation[] {
  const [gcs, bigquery] = [messageOf(config[`gcs${kind}`]), messageOf(config[`bigquery${kind}`])]
  if (['gcs', 'bigquery', 'vertexMultimodalDataset'].every(prefix => config[`${prefix}${kind}`] === undefined))
    return [{ field: `${root}.${at}`, message: 'Required field is not set.' }]
  const objects = [...listOf(gcs['uris']), gcs['outputUriPrefix']].map(textOf).filter(uri => uri !== '')
  const tables = [bigquery['inputUri'], bigquery['outputUri']].map(textOf).filter(uri => uri !== '')
  return [
    ...objects
      .filter(uri => !/^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/.test(uri))
      .map(uri => `The Cloud Storage URI \`${uri}\` is invalid. It must start with \`gs://\`.`),
    ...tables
      .filter(uri => !/^bq:\/\/[^/.]+(\.[^/.]+){0,2}$/.test(uri))
      .map(uri => `The BigQuery URI \`${uri}\` is invalid. It must start with \`bq://\`.`),
  ].map(message => ({ field: `${root}.${at}`, message }))
}

/** Machines that serve predictions, but are too small for training. */
const servingOnly = /^(n1-standard-2|n1-highcpu-[248]|n2-standard-2|n2-highcpu-[248]|e2-standard-2|e2-highcpu-[248])$/

function machineViolations(job: Message, location: string): Violation[] {
  const at = `${root}.dedicated_resources`
  if (job['dedicatedResources'] === undefined)
    return job['unmanagedContainerModel'] === undefined ? [] : [{ field: at, message: 'Required field is not set.' }]
  const resources = messageOf(job['dedicatedResources'])
  const [least, most] = [Number(resources['startingReplicaCount'] ?? 1), Number(resources['maxReplicaCount'] ?? 10)]
  const violations: Violation[] =
    least > most
      ? [{ field: at, message: `starting_replica_count ${least} must not be greater than max_replica_count ${most}.` }]
      : []
  const machine = messageOf(resources['machineSpec'])
  if (resources['machineSpec'] === undefined) return violations
  if (machine['machineType'] === undefined)
    return [...violations, { field: `${at}.machine_spec.machine_type`, message: 'Required field is not set.' }]
  const isSmall = servingOnly.test(textOf(machine['machineType'])) && machine['acceleratorType'] === undefined
  const fault = isSmall ? undefined : machineFault(machine, location)
  return fault === undefined ? violations : [...violations, { field: `${at}.machine_spec`, message: fault }]
}

/** Output fields that Google sets when a batch prediction is over: counts, and the place of the predictions. */
export function renderBatchPrediction(job: Job, ended: Phase | undefined): Message {
  const versionId = job.scores === undefined ? {} : { modelVersionId: job.scores.versionId }
  if (ended === undefined) return versionId
  const isWhole = ended.state === 'SUCCEEDED'
  const isPartial = ended.state === 'PARTIALLY_SUCCEEDED'
  if (!isWhole && !isPartial) return { ...versionId, completionStats: { incompleteCount: '-1' } }
  // Google's own count of what its machines have done, in hours.
  const replicas = Number(messageOf(job.resource['dedicatedResources'])['startingReplicaCount'] ?? 1)
  const consumed =
    job.resource['dedicatedResources'] === undefined
      ? {}
      : { resourcesConsumed: { replicaHours: (replicas * runningOf(job)) / 3_600_000 } }
  const { successful = 100, failed = isPartial ? 10 : 0, incomplete, unreadable = [] } = job.script.predictions ?? {}
  const partialFailures = [
    ...(failed > 0 ? [{ code: 3, message: 'Prediction failed for some instances.' }] : []),
    // batch_prediction_job.proto: "single files that can't be read", which no count includes.
    ...unreadable.map(uri => ({ code: 5, message: `Cannot read ${uri}` })),
  ]
  return {
    ...versionId,
    completionStats: {
      successfulCount: String(successful),
      ...(failed > 0 ? { failedCount: String(failed) } : {}),
      ...(incomplete === undefined ? {} : { incompleteCount: String(incomplete) }),
    },
    ...(partialFailures.length > 0 ? { partialFailures } : {}),
    ...consumed,
    outputInfo: outputInfo(job),
  }
}

/** The new directory or dataset of the output, named after the model and the time of creation. */
function outputInfo(job: Job): Message {
  const output = messageOf(job.resource['outputConfig'])
  const created = `${timestamp(job.createdAt).slice(0, 23)}Z`
  const model = job.scores?.displayName ?? (textOf(job.resource['model']).split('/').at(-1) || 'unmanaged')
  const directory = textOf(messageOf(output['gcsDestination'])['outputUriPrefix']).replace(/\/$/, '')
  if (directory !== '') return { gcsOutputDirectory: `${directory}/prediction-${model}-${created}` }
  const [project = '', dataset] = textOf(messageOf(output['bigqueryDestination'])['outputUri']).slice(5).split('.')
  const stamp = created.replace(/[-:.]/g, '_')
  if (project === '') return {}
  return {
    bigqueryOutputDataset: `bq://${project}.${dataset ?? `prediction_${model.replace(/\W/g, '_')}_${stamp}`}`,
    bigqueryOutputTable: `predictions_${stamp}`,
  }
}
