import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import { isCustomTask } from './jobspec.ts'
import { customJobSpecViolations } from './machines.ts'
import { numericId } from './render.ts'
import type { Job } from './timeline.ts'
import { type Message, transcode } from './transcode.ts'
import { isMessage, messageOf, missingRequired, textOf, type Violation } from './violations.ts'

const root = 'training_pipeline'
const definitions = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/'

/**
 * Vertex AI's rules for a training pipeline that the protos do not state. The wordings are modelled on its other
 * errors†.
 *
 * @throws RpcError 400 if the inputs of a custom task are not a `CustomJobSpec`
 */
export function trainingPipelineViolations(pipeline: Message, location: string, protos: protobuf.Root): Violation[] {
  const definition = textOf(pipeline['trainingTaskDefinition'])
  const violations: Violation[] = []
  if (definition !== '' && !(definition.startsWith(definitions) && /\/[a-z0-9_]+_[\d.]+\.yaml$/.test(definition)))
    violations.push({
      field: `${root}.training_task_definition`,
      message: `\`${definition}\` is not a training task definition. It must be one of those in \`${definitions}\`.`,
    })
  const modelId = textOf(pipeline['modelId'])
  if (modelId !== '' && !/^[a-z_][a-z0-9_-]{0,62}$/.test(modelId))
    violations.push({ field: `${root}.model_id`, message: `\`${modelId}\` does not match \`[a-z_][a-z0-9_-]{0,62}\`.` })
  if (!isCustomTask(pipeline)) return [...violations, ...automlViolations(pipeline)]
  const model = pipeline['modelToUpload']
  if (model !== undefined && messageOf(model)['containerSpec'] === undefined)
    violations.push({ field: `${root}.model_to_upload.container_spec`, message: 'Required field is not set.' })
  return [...violations, ...inputViolations(pipeline['trainingTaskInputs'], location, protos)]
}

/** AutoML trains only on a managed dataset. */
function automlViolations(pipeline: Message): Violation[] {
  const inputs = pipeline['trainingTaskInputs']
  const violations: Violation[] =
    inputs === undefined || isMessage(inputs)
      ? []
      : [{ field: `${root}.training_task_inputs`, message: 'The training task inputs must be an object.' }]
  return messageOf(pipeline['inputDataConfig'])['datasetId'] === undefined
    ? [...violations, { field: `${root}.input_data_config.dataset_id`, message: 'Required field is not set.' }]
    : violations
}

function inputViolations(inputs: unknown, location: string, protos: protobuf.Root): Violation[] {
  if (inputs === undefined) return []
  const at = `${root}.training_task_inputs`
  const type = protos.lookupType(`${vertexPackage}.CustomJobSpec`)
  const spec = transcode(inputs, type, at)
  return [...missingRequired(spec, type, at), ...customJobSpecViolations(spec, at, location)]
}

/**
 * Output fields that Google sets: the custom job behind the pipeline once it runs, and the model's name once it exists.
 */
export function renderTrainingPipeline(job: Job, hasStarted: boolean): Message {
  const model = job.resource['modelToUpload']
  return {
    ...(hasStarted && isCustomTask(job.resource)
      ? { trainingTaskMetadata: { backingCustomJob: backingCustomJob(job) } }
      : {}),
    ...(model === undefined || job.model === undefined
      ? {}
      : { modelToUpload: { ...messageOf(model), name: job.model.name, versionId: job.model.versionId } }),
  }
}

/** Name of the custom job that runs a training pipeline. Its logs have that job's id. */
export const backingCustomJob = (job: Job): string =>
  `projects/${job.project.number}/locations/${job.location}/customJobs/${numericId(job.name, 'backing custom job')}`
