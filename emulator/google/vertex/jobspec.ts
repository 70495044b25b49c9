import type { Job } from './timeline.ts'
import type { Message } from './transcode.ts'
import { listOf, messageOf, textOf } from './violations.ts'

/** Schema URI of the training task that runs a `CustomJobSpec`. All other tasks are AutoML's. */
const customTask = /\/custom_task_[\w.]+\.yaml$/

export const isCustomTask = (pipeline: Message): boolean => customTask.test(textOf(pipeline['trainingTaskDefinition']))

/** Returns the `CustomJobSpec` of a job; empty for a kind without one. */
export function jobSpecOf(collection: Job['collection'], resource: Message): Message {
  switch (collection) {
    case 'customJobs':
      return messageOf(resource['jobSpec'])
    case 'hyperparameterTuningJobs':
      return messageOf(resource['trialJobSpec'])
    case 'trainingPipelines':
      return isCustomTask(resource) ? messageOf(resource['trainingTaskInputs']) : {}
    case 'batchPredictionJobs':
    case 'pipelineJobs':
    case 'tuningJobs':
      return {}
    default:
      return collection satisfies never
  }
}

/** `scheduling.strategy`, as `SPOT`. */
export const strategyOf = (collection: Job['collection'], resource: Message): string =>
  textOf(messageOf(jobSpecOf(collection, resource)['scheduling'])['strategy'])

/** Returns the machines that a job asks for, as far as its body names them. */
export function machinesOf(collection: Job['collection'], resource: Message): readonly Message[] {
  const pools = listOf(jobSpecOf(collection, resource)['workerPoolSpecs']).map(messageOf)
  const owners = collection === 'batchPredictionJobs' ? [messageOf(resource['dedicatedResources'])] : pools
  return owners.map(owner => messageOf(owner['machineSpec'])).filter(machine => machine['machineType'] !== undefined)
}
