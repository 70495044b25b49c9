import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import type { LimitsContext } from '../../src/policy/limits/context.ts'
import { judgeByValue } from '../../src/policy/limits/free-form.ts'
import { schema } from '../steps/support.ts'
import { allowing, image, prepared, refused } from './bounds.ts'

const methods = 'methods: ["*"]'
const own = 'projects/acme-ml/locations/us-central1'
const serviceAccount = 'runtime@acme-ml.iam.gserviceaccount.com'

/** Returns the faults of a free-form value. */
function byValue(value: unknown, ...more: string[]): string[] {
  const found: string[] = []
  const limits: LimitsContext = {
    step: prepared('call', {}),
    allow: allowing(['call'], ...more),
    grant: 'train',
    shapes: schema.shapes,
    rules: {},
    partial: false,
    refuse: (path, refusal) => void (refusal && found.push(`${path.join('.')}: ${refusal.message}`)),
    postpone: (path, { reference }) => void found.push(`${path.join('.')} later: ${reference}`),
    leaveToRun: (path, what) => void found.push(`${path.join('.')} at run: ${what}`),
  }
  judgeByValue(value, [], limits)
  return found
}

describe('a free-form value is held against the grant by what it looks like', () => {
  it.each([
    ['gs://evil/x', 'the storage location "gs://evil/x" is outside allow.storage'],
    [
      'gs://google-cloud-aiplatform/schema/../x',
      'the storage location "gs://google-cloud-aiplatform/schema/../x" contains a . or .. segment',
    ],
    ['GS://evil/x', 'the storage location "GS://evil/x" does not begin with gs://'],
    ['Bq://evil.a.b', 'the BigQuery location "Bq://evil.a.b" does not begin with bq://'],
    ['bq://evil.a.b', 'the BigQuery location "bq://evil.a.b" is outside allow.storage'],
    ['admin@acme-ml.iam.gserviceaccount.com', 'the service account "admin@acme-ml.iam.gserviceaccount.com" is outside'],
    [
      'serviceAccount:1-compute@developer.gserviceaccount.com',
      'the service account "1-compute@developer.gserviceaccount.com" is outside',
    ],
    ['us-docker.pkg.dev/evil/x/y:latest', 'the image "us-docker.pkg.dev/evil/x/y:latest" is outside allow.images'],
    ['eu.gcr.io/evil/x', 'the image "eu.gcr.io/evil/x" is outside allow.images'],
    [`${own}/models/other`, `the model "${own}/models/other" is outside allow.models`],
    [`${own}/models/other@1/evaluations/2`, `the model "${own}/models/other@1" is outside allow.models`],
    ['projects/acme-ml/locations/europe-west4/endpoints/fraud', 'the endpoint'],
    [`//aiplatform.googleapis.com/${own}/endpoints/other`, 'the endpoint'],
    [`${own}/datasets/other`, 'the dataset'],
    [`${own}/tensorboards/1/experiments/2`, 'the tensorboard'],
    ['publishers/google/models/gemini-2.5-pro', 'the publisher model'],
    [`${own}/publishers/google/models/gemini-2.5-pro`, 'the publisher model'],
    ['projects/1/global/networks/n', 'the network'],
    ['https://www.googleapis.com/compute/v1/projects/1/global/networks/n', 'the network'],
    [`projects/acme-ml/regions/us-central1/networkAttachments/a`, 'the network'],
    [`${own}/keyRings/r/cryptoKeys/k`, 'the key'],
    ['projects/acme-ml/zones/us-central1-a/reservations/r', 'the reservation'],
    ['projects/acme-ml/secrets/s/versions/1', 'the secret "projects/acme-ml/secrets/s" is outside allow.secrets'],
    ['projects/-/serviceAccounts/admin@acme-ml.iam.gserviceaccount.com', 'the service account'],
    ['projects/evil/locations/us-central1/customJobs/1', 'the project "evil" is outside'],
    ['projects/acme-ml/locations/mars-1/customJobs/1', 'the location "mars-1" is outside'],
    ['projects/evil', 'the project "evil" is outside'],
    [`${own}/./endpoints/fraud`, `"${own}/./endpoints/fraud" contains a . or .. segment`],
    [`${own}//endpoints/fraud`, `"${own}//endpoints/fraud" contains //`],
  ])('%s', (text, beginning) => {
    const [fault = '', ...more] = byValue({ deep: [{ down: text }] })
    expect(fault.slice(0, `deep.0.down: ${beginning}`.length)).toBe(`deep.0.down: ${beginning}`)
    expect(more).toEqual([])
  })

  it.each(['gs://evil/hunter2', 'projects/hunter2', 'admin@hunter2.iam.gserviceaccount.com'])(
    'and shows no value of an environment, as %s',
    value => {
      const at = (path: string): string[] => [`${path}: names something that the grant does not allow.`]
      expect(byValue({ env: [{ name: 'A', value }] })).toEqual(at('env.0.value'))
      expect(byValue({ httpGet: { httpHeaders: [{ name: 'A', value }] } })).toEqual(at('httpGet.httpHeaders.0.value'))
    },
  )

  it('and passes where it is listed, or names nothing', () => {
    expect(
      byValue({
        a: ['gs://acme-models/fraud/x', 'bq://acme-ml.fraud.t', image, serviceAccount, `${own}/models/fraud@3`],
        b: [`${own}/endpoints/fraud`, own, `${own}/customJobs/1`, 'publishers/google/models/gemini-2.5-flash'],
        c: ['gs://google-cloud-aiplatform/schema/x.yaml', 'the file gs://evil/x is only spoken of', 'a@b.example'],
        d: [1, true, null, 'projects', ''],
      }),
    ).toEqual([])
  })

  it('and again once it is known', () => {
    expect(byValue({ a: new Pending('${steps.a.name}', true) })).toEqual(['a later: ${steps.a.name}'])
  })
})

describe('the request of any other method', () => {
  const call = (body: object, ...more: string[]): string[] =>
    refused(prepared('call', { method: 'X.Y', body }), allowing(['call'], methods, ...more))
  const pool = (change: object = {}): object => ({ machineSpec: { machineType: 'n1-standard-4' }, ...change })
  const runtime = { serviceAccountSpec: { enableCustomServiceAccount: true, serviceAccount } }

  it('makes a persistent resource of machines that are allowed', () => {
    const persistentResource = { resourcePools: [pool({ replicaCount: '4' })], resourceRuntimeSpec: runtime }
    expect(call({ persistentResource, persistentResourceId: 'ray' }, 'persistent_resources: [ray]')).toEqual([])
    expect(call({ persistentResource, persistentResourceId: 'ray' })).toEqual([
      expect.stringContaining('body.persistentResourceId: the persistent resource "ray" is outside'),
    ])
  })

  it.each([
    [
      'more machines over its pools',
      {
        persistentResource: {
          resourcePools: [
            pool({ replicaCount: 3 }),
            pool({ autoscalingSpec: { minReplicaCount: 1, maxReplicaCount: 2 } }),
          ],
          resourceRuntimeSpec: runtime,
        },
      },
      'body.persistentResource.resourcePools: 5 replicas are outside',
    ],
    [
      'another machine',
      {
        persistentResource: {
          resourcePools: [pool({ machineSpec: { machineType: 'a3-megagpu-8g' } })],
          resourceRuntimeSpec: runtime,
        },
      },
      'body.persistentResource.resourcePools[0].machineSpec.machineType: the machine type',
    ],
    [
      'a machine that is not named',
      { x: { machineSpec: {} } },
      'body.x.machineSpec.machineType: no machineType, so Google\'s default "n1-standard-2", is outside',
    ],
    [
      'another accelerator',
      { x: { machineType: 'n1-standard-4', acceleratorType: 'NVIDIA_H100_80GB', acceleratorCount: 8 } },
      'body.x.acceleratorType: 8 of the accelerator',
    ],
    [
      'the default account',
      { persistentResource: { resourcePools: [pool()] } },
      'body.persistentResource.resourceRuntimeSpec.serviceAccountSpec.serviceAccount: no serviceAccount',
    ],
    [
      'a job as the default account',
      { customJob: { jobSpec: { workerPoolSpecs: [] } } },
      'body.customJob.jobSpec.serviceAccount: no serviceAccount',
    ],
    [
      'a way into a job',
      { customJob: { jobSpec: { workerPoolSpecs: [], serviceAccount, enableWebAccess: true } } },
      'body.customJob.jobSpec.enableWebAccess: no list in allow covers this',
    ],
    [
      'an image of another registry',
      { x: { containerSpec: { imageUri: 'evil/x' } } },
      'body.x.containerSpec.imageUri: the image "evil/x" is outside',
    ],
    ['a bucket', { x: { gcsSource: { uris: ['gs://evil/x'] } } }, 'body.x.gcsSource.uris[0]: the storage location'],
    [
      'a model by its id',
      { x: { deployedModel: { model: 'other' } } },
      'body.x.deployedModel.model: the model "other" is outside',
    ],
    [
      'more replicas of what is served',
      { deployedModel: { dedicatedResources: { minReplicaCount: 1, maxReplicaCount: 9 } } },
      'body.deployedModel.dedicatedResources: 9 replicas are outside',
    ],
    [
      'trials beside each other',
      { trialJobSpec: { workerPoolSpecs: [{}, {}, {}], serviceAccount }, parallelTrialCount: 2 },
      'body.parallelTrialCount: 6 replicas are outside',
    ],
    [
      "a schedule's pipeline with an image of its own",
      {
        schedule: {
          createPipelineJobRequest: {
            pipelineJob: {
              serviceAccount,
              pipelineSpec: { deploymentSpec: { executors: { e: { container: { image: 'evil/x' } } } } },
            },
          },
        },
      },
      'body.schedule.createPipelineJobRequest.pipelineJob.pipelineSpec.deploymentSpec.executors.e.container.image: the image "evil/x" is outside',
    ],
    [
      'a template',
      { pipelineJob: { serviceAccount, templateUri: 'gs://acme-models/fraud/p.json' } },
      'body.pipelineJob.templateUri: the template',
    ],
    [
      'any reservation',
      { x: { reservationAffinity: { reservationAffinityType: 'ANY_RESERVATION' } } },
      'body.x.reservationAffinity.reservationAffinityType: ANY_RESERVATION is outside',
    ],
    [
      'trials of an architecture search beside each other',
      {
        multiTrialAlgorithmSpec: {
          searchTrialSpec: {
            searchTrialJobSpec: { workerPoolSpecs: [{ replicaCount: 2 }], serviceAccount },
            maxTrialCount: 1000,
            maxParallelTrialCount: 500,
          },
        },
      },
      'body.multiTrialAlgorithmSpec.searchTrialSpec.maxParallelTrialCount: 1000 replicas are outside',
    ],
    [
      'resources without an upper bound',
      { deployedModel: { automaticResources: { minReplicaCount: 1 } } },
      'body.deployedModel.automaticResources: without maxReplicaCount Vertex AI adds as many replicas',
    ],
    [
      'a notebook as the default account',
      { notebookExecutionJob: { displayName: 'x' } },
      'body.notebookExecutionJob.serviceAccount: no serviceAccount',
    ],
    [
      'a notebook as somebody',
      { notebookExecutionJob: { serviceAccount, executionUser: 'ceo@acme.com' } },
      'body.notebookExecutionJob.executionUser: no list in allow covers this',
    ],
    [
      'code on a persistent resource as the default account',
      { resourceRuntimeSpec: { serviceAccountSpec: { enableCustomServiceAccount: false } } },
      'body.resourceRuntimeSpec.serviceAccountSpec.serviceAccount: no serviceAccount',
    ],
    ["somebody's model", { huggingFaceModelId: 'evil/model' }, 'body.huggingFaceModelId: no list in allow covers this'],
    [
      'another project',
      { parent: 'projects/evil/locations/us-central1' },
      'body.parent: the project "evil" is outside',
    ],
  ])('is refused for %s', (_, body, beginning) => {
    expect(call(body).map(fault => fault.slice(0, beginning.length))).toEqual([beginning])
  })

  it('of a method that is not listed is refused whatever it holds', () => {
    expect(refused(prepared('call', { method: 'X.Y' }), allowing(['call'], 'methods: ["X.Z", "V.*"]'))).toEqual([
      'method: the method "X.Y" is outside allow.methods of grant train. It allows X.Z, V.*. To allow it, add to grants.train.allow.methods: ["X.Y"]',
    ])
  })
})
