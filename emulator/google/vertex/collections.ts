import type protobuf from 'protobufjs'
import type { EmulatedProject } from '../rpc.ts'
import { batchPredictionJobViolations } from './batch.ts'
import { hyperparameterTuningJobViolations } from './hyperparameter.ts'
import { jobSpecOf } from './jobspec.ts'
import { customJobViolations } from './machines.ts'
import { pipelineJobViolations } from './pipelines.ts'
import type { Job } from './timeline.ts'
import { trainingPipelineViolations } from './trainingpipelines.ts'
import type { Message } from './transcode.ts'
import { tuningJobViolations } from './tuning.ts'
import { textOf, type Violation } from './violations.ts'

/** A collection of jobs. One row has everything that its methods need. */
export interface Collection {
  readonly name: Job['collection']
  readonly service: string
  readonly message: string
  /** The request's field for the resource, as errors spell it. */
  readonly field: string
  readonly at: string
  readonly states: 'JobState' | 'PipelineState'
  /** The field with the job's display name. Scripts match jobs by it. */
  readonly title: string
  readonly isDeletable: boolean
  readonly violations: (resource: Message, location: string, root: protobuf.Root) => Violation[]
  /** The account that the job's code runs as; undefined for Google's own agent. */
  readonly account: (resource: Message, project: EmulatedProject) => string | undefined
}

const common = {
  service: 'JobService',
  states: 'JobState',
  title: 'displayName',
  isDeletable: true,
} as const satisfies Partial<Collection>

const specAccount =
  (collection: Job['collection']) =>
  (resource: Message): string | undefined =>
    textOf(jobSpecOf(collection, resource)['serviceAccount']) || undefined
const ownAccount = (resource: Message): string | undefined => textOf(resource['serviceAccount']) || undefined

export const collections: readonly Collection[] = [
  {
    ...common,
    name: 'customJobs',
    message: 'CustomJob',
    field: 'customJob',
    at: 'custom_job',
    violations: customJobViolations,
    account: specAccount('customJobs'),
  },
  {
    ...common,
    name: 'hyperparameterTuningJobs',
    message: 'HyperparameterTuningJob',
    field: 'hyperparameterTuningJob',
    at: 'hyperparameter_tuning_job',
    violations: hyperparameterTuningJobViolations,
    account: specAccount('hyperparameterTuningJobs'),
  },
  {
    ...common,
    name: 'batchPredictionJobs',
    message: 'BatchPredictionJob',
    field: 'batchPredictionJob',
    at: 'batch_prediction_job',
    violations: batchPredictionJobViolations,
    account: ownAccount,
  },
  {
    ...common,
    name: 'tuningJobs',
    service: 'GenAiTuningService',
    message: 'TuningJob',
    field: 'tuningJob',
    at: 'tuning_job',
    title: 'tunedModelDisplayName',
    isDeletable: false,
    violations: tuningJobViolations,
    account: ownAccount,
  },
  {
    ...common,
    name: 'trainingPipelines',
    service: 'PipelineService',
    message: 'TrainingPipeline',
    field: 'trainingPipeline',
    at: 'training_pipeline',
    states: 'PipelineState',
    violations: trainingPipelineViolations,
    account: specAccount('trainingPipelines'),
  },
  {
    ...common,
    name: 'pipelineJobs',
    service: 'PipelineService',
    message: 'PipelineJob',
    field: 'pipelineJob',
    at: 'pipeline_job',
    states: 'PipelineState',
    violations: pipelineJobViolations,
    account: (resource, project) =>
      textOf(resource['serviceAccount']) || `${project.number}-compute@developer.gserviceaccount.com`,
  },
]
