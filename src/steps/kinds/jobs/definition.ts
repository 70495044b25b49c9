import type { Path } from '../../../document/path.ts'
import { customTask, jobKindNames } from '../../../vertex/job-kinds.ts'
import { collectionIn } from '../../../vertex/resource-names.ts'
import { pipelineSourceOf } from '../../pipeline/specification.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { messageShape, stringShape } from '../shared-shapes.ts'
import { checkAttach, checkBatchModel } from './check-job.ts'

const labelledJob = { labels: ['labels'], encryptionSpec: ['encryptionSpec'] } as const satisfies Record<string, Path>

/** The facts that all kinds of jobs share. */
const jobDefinition = { handledAs: 'job', canDetach: true, isRegional: true } as const

const permissionsFor = (collection: string): readonly string[] =>
  ['create', 'get', 'list', 'cancel'].map(verb => `aiplatform.${collection}.${verb}`)

/** Jobs: the action creates or adopts them, and watches them to their end. */
export const jobs = {
  customJob: {
    ...jobDefinition,
    description: 'A custom training job: the REST resource projects.locations.customJobs.',
    body: 'CustomJob',
    returns: 'CustomJob',
    call: { verb: 'POST', path: '{parent}/customJobs' },
    places: { ...labelledJob, network: ['jobSpec', 'network'], serviceAccount: ['jobSpec', 'serviceAccount'] },
    machines: { spec: 'jobSpec' },
    needs: { permissions: permissionsFor('customJobs'), logs: true, runsCode: true },
  },
  hyperparameterTuningJob: {
    ...jobDefinition,
    description: 'Trials of a training job: the REST resource projects.locations.hyperparameterTuningJobs.',
    body: 'HyperparameterTuningJob',
    returns: 'HyperparameterTuningResult',
    shapes: google => ({
      HyperparameterTuningResult: {
        ...google['HyperparameterTuningJob'],
        fields: {
          ...google['HyperparameterTuningJob']?.fields,
          bestTrial: {
            shape: messageShape('Trial'),
            description: 'The best trial by the only metric of the study.',
          },
        },
      },
    }),
    call: { verb: 'POST', path: '{parent}/hyperparameterTuningJobs' },
    places: {
      ...labelledJob,
      network: ['trialJobSpec', 'network'],
      serviceAccount: ['trialJobSpec', 'serviceAccount'],
    },
    studyMetrics: ['studySpec', 'metrics'],
    machines: { spec: 'trialJobSpec', isPerTrial: true },
    needs: { permissions: permissionsFor('hyperparameterTuningJobs'), logs: true, runsCode: true },
  },
  pipelineJob: {
    ...jobDefinition,
    description:
      'A pipeline run: the REST resource projects.locations.pipelineJobs. pipelineSpec may be the path of a compiled file.',
    body: 'PipelineJob',
    returns: 'PipelineJob',
    call: { verb: 'POST', path: '{parent}/pipelineJobs' },
    places: { ...labelledJob, network: ['network'], serviceAccount: ['serviceAccount'] },
    pipelineJob: [],
    mainField: 'templateUri',
    earlyPaths: [['pipelineSpec']],
    hasCaching: true,
    needs: {
      permissions: permissionsFor('pipelineJobs'),
      logs: true,
      runsCode: true,
      reads: body => {
        const source = pipelineSourceOf(body)
        return source.from === 'template' ? source.uri : undefined
      },
      // The name of this account begins with the project's number, which Google returns when the job is created.
      untested: ({ project }, accounts) =>
        accounts.length === 0 ? `acting as the Compute Engine default service account of ${project}` : undefined,
    },
  },
  trainingPipeline: {
    ...jobDefinition,
    description: 'AutoML or custom training: the REST resource projects.locations.trainingPipelines.',
    body: 'TrainingPipeline',
    returns: 'TrainingPipeline',
    call: { verb: 'POST', path: '{parent}/trainingPipelines' },
    places: { ...labelledJob, madeLabels: ['modelToUpload', 'labels'] },
    // The job of a custom training pipeline runs like any other.
    morePlaces: body =>
      body['trainingTaskDefinition'] === customTask
        ? { network: ['trainingTaskInputs', 'network'], serviceAccount: ['trainingTaskInputs', 'serviceAccount'] }
        : {},
    machines: { spec: 'trainingTaskInputs' },
    needs: { permissions: permissionsFor('trainingPipelines'), logs: true, runsCode: true },
  },
  tuningJob: {
    ...jobDefinition,
    description: 'Tuning of a Gemini or open model: the REST resource projects.locations.tuningJobs.',
    body: 'TuningJob',
    returns: 'TuningJob',
    call: { verb: 'POST', path: '{parent}/tuningJobs' },
    places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
    needs: { permissions: permissionsFor('tuningJobs') },
  },
  batchPredictionJob: {
    ...jobDefinition,
    description: 'Predictions for a whole dataset: the REST resource projects.locations.batchPredictionJobs.',
    body: 'BatchPredictionJob',
    newestModels: [{ at: ['model'] }],
    returns: 'BatchPredictionJob',
    check: checkBatchModel,
    call: { verb: 'POST', path: '{parent}/batchPredictionJobs' },
    places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
    machines: { machineSpec: ['dedicatedResources', 'machineSpec'] },
    needs: { permissions: permissionsFor('batchPredictionJobs'), logs: true, runsCode: true },
  },
  attach: {
    handledAs: 'own',
    canDetach: true,
    isNameless: true,
    description: 'Watches a job that an earlier run of this repository and grant left running.',
    body: 'AttachStep',
    shapes: () => ({
      AttachStep: {
        fields: {
          name: { shape: stringShape, description: 'Full resource name of the job.' },
          key: {
            shape: stringShape,
            description: 'The label keyless-key of the job, from the log or the record of the run that created it.',
          },
          kind: {
            shape: { type: 'enum', values: jobKindNames },
            description: 'Kind of the job, for use with key. Default: customJob.',
          },
          since: {
            shape: stringShape,
            description:
              'Start of the log that the action shows, in RFC 3339: ${steps.train.detachedAt} of the run that detached. Default: the whole log.',
          },
        },
        oneofs: { job: ['name', 'key'] },
      },
    }),
    check: checkAttach,
    places: {},
    mainField: 'name',
    isWholeByMainField: true,
    needs: { permissions: [], more: ({ name }) => [`aiplatform.${collectionIn(String(name)) ?? 'customJobs'}.get`] },
  },
} as const satisfies KindDefinitions
