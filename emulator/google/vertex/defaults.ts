import type { EmulatedProject } from '../rpc.ts'
import { jobSpecOf } from './jobspec.ts'
import { numericId } from './render.ts'
import type { Job } from './timeline.ts'
import type { Message } from './transcode.ts'
import { listOf, messageOf } from './violations.ts'

/** Returns a job's body as Vertex AI stores it: absent fields get their documented defaults. */
export function withDefaults(collection: Job['collection'], resource: Message, project: EmulatedProject): Message {
  switch (collection) {
    case 'customJobs':
      return { ...resource, jobSpec: pooled(jobSpecOf(collection, resource)) }
    case 'hyperparameterTuningJobs':
      return { ...resource, trialJobSpec: pooled(jobSpecOf(collection, resource)) }
    case 'batchPredictionJobs':
      return resource['dedicatedResources'] === undefined ? resource : batched(resource)
    case 'tuningJobs':
      return { ...resource, supervisedTuningSpec: tuned(messageOf(resource['supervisedTuningSpec'])) }
    case 'pipelineJobs':
      return piped(resource, project)
    case 'trainingPipelines':
      return resource
    default:
      return collection satisfies never
  }
}

const pooled = (spec: Message): Message => ({
  ...spec,
  workerPoolSpecs: listOf(spec['workerPoolSpecs']).map(pool => ({
    ...messageOf(pool),
    diskSpec: { bootDiskType: 'pd-ssd', bootDiskSizeGb: 100, ...messageOf(messageOf(pool)['diskSpec']) },
  })),
})

/** Recorded in k8s-config-connector, vertexaipipelinejob-minimal. */
const piped = (job: Message, project: EmulatedProject): Message => ({
  serviceAccount: `${project.number}-compute@developer.gserviceaccount.com`,
  ...job,
  labels: {
    ...messageOf(job['labels']),
    'vertex-ai-pipelines-run-billing-id': numericId(project.number, JSON.stringify(job['displayName'] ?? '')),
  },
})

const batched = (job: Message): Message => ({
  ...job,
  dedicatedResources: { startingReplicaCount: 1, maxReplicaCount: 10, ...messageOf(job['dedicatedResources']) },
  manualBatchTuningParameters: { batchSize: 64, ...messageOf(job['manualBatchTuningParameters']) },
})

/** The tuning defaults are modelled.† */
const tuned = (spec: Message): Message => ({
  ...spec,
  hyperParameters: {
    epochCount: '4',
    learningRateMultiplier: 1,
    adapterSize: 'ADAPTER_SIZE_FOUR',
    ...messageOf(spec['hyperParameters']),
  },
})
