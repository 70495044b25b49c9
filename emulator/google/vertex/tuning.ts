import { numericId, timestamp } from './render.ts'
import type { Job } from './timeline.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf, type Violation } from './violations.ts'

const root = 'tuning_job'

/** Vertex AI's rules for tuning a Gemini or open model that the protos do not state. The wordings are modelled.† */
export function tuningJobViolations(job: Message, location: string): Violation[] {
  const violations: Violation[] = []
  const { baseModel, preTunedModel } = job
  if (baseModel === undefined && preTunedModel === undefined)
    violations.push({ field: `${root}.source_model`, message: 'One of base_model and pre_tuned_model must be set.' })
  if (baseModel !== undefined && !/^(publishers\/[\w-]+\/models\/)?[a-z0-9][\w.@-]*$/.test(textOf(baseModel)))
    violations.push({ field: `${root}.base_model`, message: `Base model ${textOf(baseModel)} is not supported.` })
  const tuned = textOf(messageOf(preTunedModel)['tunedModelName'])
  if (preTunedModel !== undefined && !isModelIn(tuned, location))
    violations.push({
      field: `${root}.pre_tuned_model.tuned_model_name`,
      message: `\`${tuned}\` is not the name of a model in ${location}.`,
    })
  if (job['supervisedTuningSpec'] === undefined)
    violations.push({ field: `${root}.tuning_spec`, message: 'Required field is not set.' })
  if (textOf(job['tunedModelDisplayName']).length > 128)
    violations.push({
      field: `${root}.tuned_model_display_name`,
      message: 'The display name can be up to 128 characters long and can consist of any UTF-8 characters.',
    })
  return [...violations, ...datasetViolations(messageOf(job['supervisedTuningSpec']), location)]
}

const isModelIn = (name: string, location: string): boolean =>
  new RegExp(`^projects/[^/]+/locations/${location}/models/[^/]+$`).test(name)

/** A dataset is a JSONL file in Cloud Storage or a managed multimodal dataset. */
function datasetViolations(spec: Message, location: string): Violation[] {
  return ['trainingDatasetUri', 'validationDatasetUri'].flatMap(name => {
    const uri = textOf(spec[name])
    if (uri === '' || /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/.+/.test(uri)) return []
    if (new RegExp(`^projects/[^/]+/locations/${location}/datasets/[^/]+$`).test(uri)) return []
    const field = name === 'trainingDatasetUri' ? 'training_dataset_uri' : 'validation_dataset_uri'
    return [
      {
        field: `${root}.supervised_tuning_spec.${field}`,
        message: `The Cloud Storage URI \`${uri}\` is invalid. It must start with \`gs://\`.`,
      },
    ]
  })
}

/** Output fields that Google sets: the experiment from the start, the tuned model and its endpoint once they exist. */
export function renderTuningJob(job: Job): Message {
  const parent = `projects/${job.project.number}/locations/${job.location}`
  const stamp = timestamp(job.createdAt).replace(/\D/g, '').slice(0, 14)
  return {
    experiment: `${parent}/metadataStores/default/contexts/tuning-experiment-${stamp}`,
    ...(job.model === undefined
      ? {}
      : {
          tunedModel: {
            model: `${job.model.name}@${job.model.versionId}`,
            endpoint: `${parent}/endpoints/${numericId(job.name, 'endpoint')}`,
          },
        }),
  }
}

/** Returns the tuned model, with its version, that a tuning job has put on an endpoint. */
export function tunedModelAt(endpoint: string, jobs: readonly Job[]): string | undefined {
  const tuned = jobs
    .filter(({ collection }) => collection === 'tuningJobs')
    .map(job => messageOf(renderTuningJob(job)['tunedModel']))
    .find(one => one['endpoint'] === endpoint)
  return tuned === undefined ? undefined : textOf(tuned['model'])
}
