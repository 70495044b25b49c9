import type { Job } from './timeline.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf } from './violations.ts'

/** A model that a job adds to the registry at its end. */
export interface ModelUpload {
  readonly project: Job['project']
  readonly location: string
  /** Fields of the `Model`; for a tuning job its display name and labels. */
  readonly model: Message
  readonly modelId: string | undefined
  /** The model that gets a new version. */
  readonly parentModel: string | undefined
  /** Milliseconds since the epoch. */
  readonly at: number
}

export const makesModel = ({ collection, resource }: Job): boolean =>
  collection === 'tuningJobs' || (collection === 'trainingPipelines' && resource['modelToUpload'] !== undefined)

/** Returns the model that a succeeded job adds to the registry. */
export function modelUpload({ collection, project, location, resource }: Job, at: number): ModelUpload {
  const upload = { project, location, at }
  if (collection === 'tuningJobs') {
    const model = { displayName: resource['tunedModelDisplayName'], labels: resource['labels'] }
    const parentModel = textOf(messageOf(resource['preTunedModel'])['tunedModelName']).replace(/@.*$/, '')
    return { ...upload, model, modelId: undefined, parentModel: parentModel || undefined }
  }
  return {
    ...upload,
    model: messageOf(resource['modelToUpload']),
    modelId: textOf(resource['modelId']) || undefined,
    parentModel: textOf(resource['parentModel']) || undefined,
  }
}
