import { stringify } from 'yaml'
import type { Emulator } from '../../emulator/emulator.ts'
import { acme, image, type Training, type TrainOptions, train } from './harness.ts'

type Mapping = Readonly<Record<string, unknown>>

/** Returns a steps file with these steps. `more` adds keys to the upper part of examples/fraud, or replaces them. */
export const stepsFile = (steps: Mapping, more: Mapping = {}): string =>
  stringify(
    {
      version: 1,
      project: acme.project,
      location: 'us-central1',
      defaults: { serviceAccount: acme.runtime },
      ...more,
      steps,
    },
    // The action refuses an anchor, even one that the test's YAML writer makes.
    { aliasDuplicateObjects: false },
  )

/** Returns a step that trains on one machine, with more keys of its envelope. */
export const customJob = (displayName: string, envelope: Mapping = {}, spec: Mapping = {}): Mapping => ({
  customJob: {
    displayName,
    jobSpec: {
      workerPoolSpecs: [
        { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1, containerSpec: { imageUri: image } },
      ],
      ...spec,
    },
  },
  ...envelope,
})

/** Runs steps from the input itself. They need no variables unless `options` gives them. */
export async function runSteps(cloud: Emulator, steps: Mapping, options: TrainOptions = {}): Promise<Training> {
  // Vertex AI's protos are loaded at first use: now, and not while a request waits, because its time limit is scaled.
  void cloud.google.vertex
  return train(cloud, { ...options, inputs: { variables: '', steps: stepsFile(steps), ...options.inputs } })
}

export interface Result {
  readonly kind: string
  readonly state: string
  readonly name: string | null
  readonly console_url: string | null
  readonly started_at: string | null
  readonly finished_at: string | null
}

/** The output `results`. */
export const resultsOf = (run: Training): Readonly<Record<string, Result>> => JSON.parse(run.outputs['results'] ?? '{}')

/** Returns the jobs at Vertex AI, oldest first, each with the step in its labels. */
export const jobsOf = (cloud: Emulator): { step: string; displayName: string; cancelled: boolean }[] =>
  cloud.google.vertex.all.map(({ resource, cancelledAt }) => {
    const { labels, displayName } = resource
    const step = typeof labels === 'object' && labels !== null ? Reflect.get(labels, 'keyless-step') : ''
    return { step: String(step), displayName: String(displayName), cancelled: cancelledAt !== undefined }
  })

/** Returns the calls of Vertex AI in order, as the verb and the end of the path. */
export const vertexCalls = (cloud: Emulator): string[] =>
  cloud
    .requestsTo('us-central1-aiplatform.googleapis.com')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/locations\/us-central1\//, '')}`)

/** Returns the creates that reached Vertex AI, answered or not. */
export const creates = (cloud: Emulator): string[] =>
  vertexCalls(cloud).filter(call => /^POST (customJobs|pipelineJobs)$/.test(call))

/** Returns the job that Vertex AI received for a step. */
export function jobOf(cloud: Emulator, step: string): Readonly<Record<string, unknown>> {
  const index = jobsOf(cloud).findIndex(job => job.step === step)
  const job = cloud.google.vertex.all[index]
  if (job === undefined) throw new Error(`no job of step ${step}`)
  return job.resource
}
