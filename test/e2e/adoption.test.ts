import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { bodies, jobSpec } from '../emulator/vertex-bodies.ts'
import { acme, changed, eventsOf, fraud, image, policyText, type Training } from './harness.ts'
import { runSteps, stepsFile, vertexCalls } from './steps.ts'

type Mapping = Readonly<Record<string, unknown>>

const host = 'us-central1-aiplatform.googleapis.com'
const storage = 'gs://acme-models/fraud'
const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [customJob, pipelineJob, hyperparameterTuningJob, trainingPipeline, tuningJob, batchPredictionJob, uploadModel, reasoningEngine]\n' +
    '      models: [fraud, "fraud@champion", twin]\n      publisher_models: [gemini-2.5-flash]',
)
  .replace('[train-runtime@', '[default, train-runtime@')
  .replace(
    'types: [n1-standard-8]\n        replicas: 4',
    'types: [n1-standard-8, n1-standard-2]\n        replicas: 100',
  )
  .replace('/train/*@sha256:*', '/*/*@sha256:*')
const pools = [{ machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1, containerSpec: { imageUri: image } }]
const spec = jobSpec({ workerPoolSpecs: pools })
const body = (collection: string, change: Mapping): Mapping => ({ ...bodies[collection]?.(), ...change })

/** Every kind whose resources a re-run adopts, with the fewest fields that Google accepts. Google fills in the rest. */
const kinds: Readonly<Record<string, { readonly collection: string; readonly body: Mapping }>> = {
  customJob: { collection: 'customJobs', body: { displayName: 'fraud', jobSpec: { workerPoolSpecs: pools } } },
  pipelineJob: {
    collection: 'pipelineJobs',
    body: {
      pipelineSpec: 'pipelines/features.yaml',
      runtimeConfig: { gcsOutputDirectory: `${storage}/features` },
    },
  },
  hyperparameterTuningJob: {
    collection: 'hyperparameterTuningJobs',
    body: body('hyperparameterTuningJobs', { trialJobSpec: spec }),
  },
  trainingPipeline: {
    collection: 'trainingPipelines',
    body: body('trainingPipelines', {
      trainingTaskInputs: spec,
      modelToUpload: { displayName: 'fraud', containerSpec: { imageUri: image } },
    }),
  },
  tuningJob: {
    collection: 'tuningJobs',
    body: body('tuningJobs', { supervisedTuningSpec: { trainingDatasetUri: `${storage}/train.jsonl` } }),
  },
  batchPredictionJob: {
    collection: 'batchPredictionJobs',
    body: body('batchPredictionJobs', {
      model: 'projects/acme-ml/locations/us-central1/models/fraud@champion',
      inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: [`${storage}/in.jsonl`] } },
      outputConfig: { predictionsFormat: 'jsonl', gcsDestination: { outputUriPrefix: `${storage}/out` } },
    }),
  },
  uploadModel: {
    collection: 'models:upload',
    body: {
      modelId: 'twin',
      model: { displayName: 'twin', artifactUri: `${storage}/1`, containerSpec: { imageUri: image } },
    },
  },
  reasoningEngine: {
    collection: 'reasoningEngines',
    body: {
      displayName: 'support',
      spec: {
        sourceCodeSpec: { inlineSource: { sourceArchive: 'H4sIAAAA' }, pythonSpec: { version: '3.13' } },
        deploymentSpec: { env: [{ name: 'LOG_LEVEL', value: 'info' }] },
      },
    },
  },
}

/** A Google that returns every resource with fields that no release of this action knows. */
async function world(): Promise<Emulator> {
  const cloud = await fraud({ policy, virtualTime: true, jobs: { runningMs: 20_000 } })
  const { vertex, identity } = cloud.google
  // The account of a pipeline that names none.
  identity.serviceAccounts[`${acme.projectNumber}-compute@developer.gserviceaccount.com`] = {
    project: acme.project,
    bindings: [{ role: 'roles/iam.serviceAccountUser', members: [`serviceAccount:${acme.trainer}`] }],
  }
  vertex.newer = { effectiveThing: { of: ['2027'] }, satisfiesPzx: true }
  vertex.models.put(acme.project, 'us-central1', {
    modelId: 'fraud',
    displayName: 'fraud',
    versionAliases: ['champion'],
  })
  return cloud
}

const use = (cloud: Emulator, kind: string, runAttempt = '1'): Promise<Training> =>
  runSteps(
    cloud,
    {},
    {
      runProcess: runInProcess,
      debug: true,
      inputs: { steps: stepsFile({ it: { [kind]: kinds[kind]?.body } }, { defaults: {} }) },
      job: { runId: '17012345678', runAttempt },
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    },
  )

describe.each(Object.keys(kinds))('%s', kind => {
  const { collection = '' } = kinds[kind] ?? {}
  const creates = (cloud: Emulator): number => vertexCalls(cloud).filter(call => call === `POST ${collection}`).length

  test('is adopted by a re-run, with all that Google has filled in and added since', async () => {
    await using cloud = await world()
    const first = await use(cloud, kind)
    expect(first.conclusion, first.log).toBe('success')
    const second = await use(cloud, kind, '2')
    expect(second.conclusion, second.log).toBe('success')
    expect(eventsOf(second, 'step.adopted')).toHaveLength(1)
    expect(creates(cloud)).toBe(1)
    expect(second.log).toMatch(/it: fields of \S+ that this version does not know are ignored: .*effectiveThing/)
  })

  test('is adopted where the answer to its create is lost', async () => {
    await using cloud = await world()
    cloud.faults.add({ host, method: 'POST', path: new RegExp(`/${collection}$`), fault: { reset: 'after' } })
    const run = await use(cloud, kind)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(creates(cloud)).toBe(1)
    expect(eventsOf(run, 'step.adopted')).toHaveLength(1)
  })
})

test('a pipeline whose account was changed to another one is not adopted', async () => {
  await using cloud = await world()
  await use(cloud, 'pipelineJob')
  const [job] = cloud.google.vertex.all
  Object.assign(job?.resource ?? {}, { serviceAccount: 'evil@acme-ml.iam.gserviceaccount.com' })
  const run = await use(cloud, 'pipelineJob', '2')
  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain('differs from the request at serviceAccount')
})
