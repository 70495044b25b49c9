import { describe, expect, it, test } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { type Kind, kinds } from '../../src/steps/kinds/kind-names.ts'
import { allowing, image, look, prepared, refused } from './bounds.ts'

const machineSpec = { machineType: 'n1-standard-4' }
const pools = [{ machineSpec, replicaCount: 2, containerSpec: { imageUri: image } }]
const serviceAccount = 'runtime@acme-ml.iam.gserviceaccount.com'
const jobSpec = { workerPoolSpecs: pools, serviceAccount }
const study = { metrics: [{ metricId: 'auc', goal: 'MAXIMIZE' }], parameters: [] }
const definition = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/'
const customTask = `${definition}custom_task_1.0.0.yaml`
const dedicatedResources = { machineSpec, minReplicaCount: 1 }
const endpoint = 'projects/acme-ml/locations/us-central1/endpoints/fraud'
const model = 'projects/acme-ml/locations/us-central1/models/fraud@2'

const ofUploads = ['writes: ["gs://acme-models/code/**"]']
const ofBuilds = ['writes: [gs://acme-code/build/]', 'machines: { types: [E2_HIGHCPU_8] }']

/** A body of each kind that the grant allows. */
const sound: Readonly<Record<Kind, object>> = {
  customJob: { displayName: 'fraud', jobSpec },
  hyperparameterTuningJob: {
    displayName: 'fraud',
    studySpec: study,
    maxTrialCount: 10,
    parallelTrialCount: 2,
    trialJobSpec: jobSpec,
  },
  pipelineJob: { serviceAccount, runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/runs' } },
  trainingPipeline: {
    displayName: 'fraud',
    inputDataConfig: { datasetId: 'transactions', bigqueryDestination: { outputUri: 'bq://acme-ml.fraud.split' } },
    trainingTaskDefinition: customTask,
    trainingTaskInputs: jobSpec,
    modelId: 'fraud',
    modelToUpload: {
      displayName: 'fraud',
      containerSpec: { imageUri: image, healthProbe: { exec: { command: ['x'] } } },
    },
  },
  tuningJob: {
    baseModel: 'gemini-2.5-flash',
    supervisedTuningSpec: { trainingDatasetUri: 'gs://acme-models/fraud/train.jsonl' },
  },
  batchPredictionJob: {
    model,
    inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: ['gs://acme-models/fraud/in/*'] } },
    outputConfig: { predictionsFormat: 'bigquery', bigqueryDestination: { outputUri: 'bq://acme-ml.fraud.out' } },
    dedicatedResources: { machineSpec, startingReplicaCount: 1, maxReplicaCount: 4 },
  },
  attach: { name: 'projects/acme-ml/locations/us-central1/customJobs/1' },
  uploadModel: {
    modelId: 'fraud',
    model: {
      displayName: 'fraud',
      artifactUri: 'gs://acme-models/fraud/1',
      containerSpec: { imageUri: image },
      predictSchemata: { instanceSchemaUri: 'gs://google-cloud-aiplatform/schema/predict/instance/x_1.0.0.yaml' },
    },
  },
  copyModel: { sourceModel: model, modelId: 'fraud' },
  aliases: { name: model, versionAliases: ['champion'] },
  endpoint: { endpointId: 'fraud', displayName: 'fraud' },
  deployModel: { endpoint, deployedModel: { model, dedicatedResources } },
  undeployModel: { endpoint, deployedModelId: '1' },
  traffic: { endpoint: 'fraud', trafficSplit: { 1: 100 } },
  reasoningEngine: {
    displayName: 'agent',
    spec: {
      serviceAccount,
      packageSpec: { pickleObjectGcsUri: 'gs://acme-models/fraud/agent.pkl' },
      deploymentSpec: { maxInstances: 4 },
    },
  },
  queryAgent: { engine: '7', input: { message: 'Hi' }, expect: { text: { contains: 'Hi' } } },
  schedule: {
    displayName: 'nightly',
    cron: '0 5 * * *',
    maxConcurrentRunCount: 1,
    createPipelineJobRequest: {
      pipelineJob: { serviceAccount, runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/runs' } },
    },
  },
  publish: { pipeline: 'build/pipeline.yaml', repository: 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines' },
  buildImage: {
    image: 'us-docker.pkg.dev/acme-ml/train/fraud',
    staging: 'gs://acme-code/build/',
    serviceAccount,
    machineType: 'E2_HIGHCPU_8',
    build_args: { VERSION: '1' },
  },
  predict: { endpoint: 'fraud', instances: [{ amount: 12.5, note: 'see gs://elsewhere' }] },
  generateContent: {
    model: 'gemini-2.5-flash',
    contents: [{ parts: [{ text: 'gs://anything' }, { fileData: { fileUri: 'gs://acme-models/fraud/a.pdf' } }] }],
    tools: [{ googleSearch: {} }, { codeExecution: {} }],
  },
  gate: {
    metrics: 'gs://acme-models/fraud/metrics.json',
    better_than: { endpoint: { displayName: 'x' }, metric: 'auc' },
  },
  rollout: { endpoint: 'fraud', model: 'fraud@2', deployedModel: { dedicatedResources }, traffic: [10, 100] },
  rollback: { endpoint: { displayName: 'fraud' } },
  stage: { from: 'trainer', to: 'gs://acme-models/code/' },
  call: { method: 'ModelService.UpdateModel', body: { model: { name: model, displayName: 'x' } } },
}

test.each(kinds)('a %s inside its grant passes', kind => {
  const more = ['methods: ["ModelService.*"]', ...(kind === 'buildImage' ? ofBuilds : ofUploads)]
  expect(look(prepared(kind, sound[kind]), allowing([kind], ...more)).faults).toEqual([])
})

/** [attempt, kind, change of the allowed body, start of the fault] */
const attempts: readonly (readonly [string, Kind, object, string])[] = [
  [
    'more trials beside each other',
    'hyperparameterTuningJob',
    { parallelTrialCount: 3 },
    'parallelTrialCount: 6 replicas are outside allow.machines.replicas',
  ],
  [
    'trials as the default account',
    'hyperparameterTuningJob',
    { trialJobSpec: { workerPoolSpecs: pools } },
    'trialJobSpec.serviceAccount: no serviceAccount',
  ],
  [
    'trials on another machine',
    'hyperparameterTuningJob',
    { trialJobSpec: { ...jobSpec, workerPoolSpecs: [{ ...pools[0], machineSpec: { machineType: 'a3-megagpu-8g' } }] } },
    'trialJobSpec.workerPoolSpecs[0].machineSpec.machineType: the machine type "a3-megagpu-8g" is outside',
  ],
  [
    'a custom task of another image',
    'trainingPipeline',
    { trainingTaskInputs: { ...jobSpec, workerPoolSpecs: [{ ...pools[0], containerSpec: { imageUri: 'evil/x' } }] } },
    'trainingTaskInputs.workerPoolSpecs[0].containerSpec.imageUri: the image "evil/x" is outside',
  ],
  [
    'a custom task in the other spelling of the API',
    'trainingPipeline',
    { trainingTaskInputs: { ...jobSpec, enable_web_access: true } },
    'trainingTaskInputs.enable_web_access: no such field',
  ],
  [
    'a custom task as the default account',
    'trainingPipeline',
    { trainingTaskInputs: { workerPoolSpecs: pools } },
    'trainingTaskInputs.serviceAccount: no serviceAccount',
  ],
  [
    "a definition of one's own",
    'trainingPipeline',
    { trainingTaskDefinition: 'gs://acme-models/fraud/task.yaml' },
    'trainingTaskDefinition: what "gs://acme-models/fraud/task.yaml" accepts is unknown here',
  ],
  [
    "a custom task beside Google's folder",
    'trainingPipeline',
    { trainingTaskDefinition: `${definition}../custom_task_1.0.0.yaml` },
    'trainingTaskDefinition: what',
  ],
  [
    'another dataset',
    'trainingPipeline',
    { inputDataConfig: { datasetId: 'salaries' } },
    'inputDataConfig.datasetId: the dataset "salaries" is outside',
  ],
  [
    'a version of another model',
    'trainingPipeline',
    { parentModel: 'projects/acme-ml/locations/us-central1/models/other' },
    'parentModel: the model',
  ],
  [
    'another base model',
    'tuningJob',
    { baseModel: 'gemini-2.5-pro' },
    'baseModel: the publisher model "gemini-2.5-pro" is outside',
  ],
  [
    'a namesake of another publisher',
    'tuningJob',
    { baseModel: 'publishers/evil/models/gemini-2.5-flash' },
    'baseModel: the publisher model "publishers/evil/models/gemini-2.5-flash" is outside',
  ],
  [
    'weights from a bucket',
    'tuningJob',
    { baseModel: 'gs://evil/weights' },
    'baseModel: the storage location "gs://evil/weights" is outside',
  ],
  [
    'a tuned model of another project',
    'tuningJob',
    { baseModel: undefined, preTunedModel: { tunedModelName: 'projects/evil/locations/us-central1/models/fraud' } },
    'preTunedModel.tunedModelName: the model',
  ],
  [
    'data from another bucket',
    'tuningJob',
    { supervisedTuningSpec: { trainingDatasetUri: 'gs://evil/x.jsonl' } },
    'supervisedTuningSpec.trainingDatasetUri: the storage location "gs://evil/x.jsonl" is outside',
  ],
  [
    'data from a dataset',
    'tuningJob',
    { supervisedTuningSpec: { trainingDatasetUri: 'projects/acme-ml/locations/us-central1/datasets/9' } },
    'supervisedTuningSpec.trainingDatasetUri: the dataset',
  ],
  [
    'predictions into another table',
    'batchPredictionJob',
    { outputConfig: { predictionsFormat: 'bigquery', bigqueryDestination: { outputUri: 'bq://evil' } } },
    'outputConfig.bigqueryDestination.outputUri: the BigQuery location "bq://evil" is outside allow.storage',
  ],
  [
    'instances from another table',
    'batchPredictionJob',
    { inputConfig: { instancesFormat: 'bigquery', bigquerySource: { inputUri: 'bq://acme-ml.salaries.all' } } },
    'inputConfig.bigquerySource.inputUri: the BigQuery location',
  ],
  [
    'a wildcard that crosses folders',
    'batchPredictionJob',
    { inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: ['gs://acme-models/fraud/**'] } } },
    'inputConfig.gcsSource.uris[0]: the storage location "gs://acme-models/fraud/**" contains ** or [ ]',
  ],
  [
    'ten machines, which is what no number means',
    'batchPredictionJob',
    { dedicatedResources: { machineSpec } },
    'dedicatedResources: 10 replicas, so many may run where maxReplicaCount is not written, are outside',
  ],
  [
    "a publisher's model that is not listed",
    'batchPredictionJob',
    { model: 'publishers/google/models/gemini-2.5-pro' },
    'model: the publisher model',
  ],
  [
    "a container of one's own",
    'batchPredictionJob',
    { unmanagedContainerModel: { containerSpec: { imageUri: 'evil/x' } } },
    'unmanagedContainerModel.containerSpec.imageUri: the image "evil/x" is outside',
  ],
  [
    'a job of another project',
    'attach',
    { name: 'projects/evil/locations/us-central1/customJobs/1' },
    'name: the project "evil" is outside',
  ],
  ['a model that is not listed', 'uploadModel', { modelId: 'other' }, 'modelId: the model "other" is outside'],
  [
    'a version under another model',
    'uploadModel',
    { modelId: undefined, parentModel: 'other' },
    'parentModel: the model "other" is outside',
  ],
  [
    'an artifact of another bucket',
    'uploadModel',
    { model: { artifactUri: 'gs://evil/1' } },
    'model.artifactUri: the storage location',
  ],
  [
    'a schema of another bucket',
    'uploadModel',
    { model: { metadataSchemaUri: 'gs://evil/schema.yaml' } },
    'model.metadataSchemaUri: the schema "gs://evil/schema.yaml" is outside allow.storage',
  ],
  [
    'metadata that points elsewhere',
    'uploadModel',
    { model: { metadata: { deep: [{ indexUri: 'gs://evil/index' }] } } },
    'model.metadata.deep[0].indexUri: the storage location "gs://evil/index" is outside allow.storage',
  ],
  [
    'a model of another project',
    'copyModel',
    { sourceModel: 'projects/evil/locations/us-central1/models/fraud' },
    'sourceModel: the model',
  ],
  [
    'an account that is not listed',
    'copyModel',
    { customServiceAccount: 'admin@acme-ml.iam.gserviceaccount.com' },
    'customServiceAccount: the service account',
  ],
  ['the alias of another model', 'aliases', { name: 'other@1' }, 'name: the model "other@1" is outside'],
  [
    'an endpoint that is not listed',
    'endpoint',
    { endpointId: 'other' },
    'endpointId: the endpoint "other" is outside',
  ],
  [
    'an endpoint in another network',
    'endpoint',
    { network: 'projects/1/global/networks/evil' },
    'network: the network',
  ],
  [
    'another project let in',
    'endpoint',
    { privateServiceConnectConfig: { enablePrivateServiceConnect: true, projectAllowlist: ['evil'] } },
    'privateServiceConnectConfig.projectAllowlist[0]: the project "evil" is outside',
  ],
  [
    'copies of requests into another table',
    'endpoint',
    { predictRequestResponseLoggingConfig: { enabled: true, bigqueryDestination: { outputUri: 'bq://evil.a.b' } } },
    'predictRequestResponseLoggingConfig.bigqueryDestination.outputUri: the BigQuery location',
  ],
  [
    'retrieval from any corpus',
    'endpoint',
    { genAiAdvancedFeaturesConfig: { ragConfig: { enableRag: true } } },
    'genAiAdvancedFeaturesConfig.ragConfig.enableRag: no list in allow covers this',
  ],
  [
    'the same id in another location',
    'deployModel',
    { endpoint: 'projects/acme-ml/locations/europe-west4/endpoints/fraud' },
    'endpoint: the endpoint',
  ],
  [
    'more replicas than are allowed',
    'deployModel',
    { deployedModel: { model, dedicatedResources: { machineSpec, minReplicaCount: 1, maxReplicaCount: 5 } } },
    'deployedModel.dedicatedResources: 5 replicas are outside',
  ],
  [
    'a smallest number above the largest',
    'deployModel',
    { deployedModel: { model, dedicatedResources: { machineSpec, minReplicaCount: 9 } } },
    'deployedModel.dedicatedResources: 9 replicas are outside',
  ],
  [
    'as many replicas as the traffic needs',
    'deployModel',
    { deployedModel: { model, automaticResources: { minReplicaCount: 1 } } },
    'deployedModel.automaticResources: without maxReplicaCount Vertex AI adds as many replicas as the traffic needs. Write maxReplicaCount: 4',
  ],
  [
    'a pool of another project',
    'deployModel',
    { deployedModel: { model, sharedResources: 'projects/evil/locations/us-central1/deploymentResourcePools/p' } },
    'deployedModel.sharedResources: the project "evil" is outside',
  ],
  [
    'a container as an account that is not listed',
    'deployModel',
    { deployedModel: { model, serviceAccount: 'admin@acme-ml.iam.gserviceaccount.com' } },
    'deployedModel.serviceAccount: the service account',
  ],
  [
    'a draft model that is not listed',
    'deployModel',
    {
      deployedModel: {
        model,
        speculativeDecodingSpec: {
          draftModelSpeculation: { draftModel: 'projects/acme-ml/locations/us-central1/models/x' },
        },
      },
    },
    'deployedModel.speculativeDecodingSpec.draftModelSpeculation.draftModel: the model',
  ],
  [
    "another endpoint's deployment",
    'undeployModel',
    { endpoint: 'other' },
    'endpoint: the endpoint "other" is outside',
  ],
  ["another endpoint's traffic", 'traffic', { endpoint: 'other' }, 'endpoint: the endpoint "other" is outside'],
  [
    'an agent on a hundred instances, which is what no number means',
    'reasoningEngine',
    { spec: { serviceAccount, containerSpec: { imageUri: image } } },
    'spec.deploymentSpec.maxInstances: 100 replicas, so many may run where deploymentSpec.maxInstances is not written, are outside',
  ],
  [
    'an agent with an identity of its own',
    'reasoningEngine',
    {
      spec: { identityType: 'AGENT_IDENTITY', containerSpec: { imageUri: image }, deploymentSpec: { maxInstances: 1 } },
    },
    "spec.identityType: AGENT_IDENTITY, an identity of the agent's own that no list can name, is outside",
  ],
  [
    'an agent that is changed, without its code, to run on more instances',
    'reasoningEngine',
    { spec: { deploymentSpec: { minInstances: 10, maxInstances: 100 } } },
    'spec.deploymentSpec.maxInstances: 100 replicas are outside',
  ],
  [
    'an agent that is changed, without its code, to run as the default account',
    'reasoningEngine',
    { spec: { serviceAccount: '' } },
    'spec.serviceAccount: no serviceAccount',
  ],
  [
    'an agent that is changed, without its code, to have an identity of its own',
    'reasoningEngine',
    { spec: { serviceAccount, identityType: 'AGENT_IDENTITY' } },
    "spec.identityType: AGENT_IDENTITY, an identity of the agent's own",
  ],
  [
    'a name that a URL would read otherwise',
    'reasoningEngine',
    { name: 'projects/acme-ml/locations/us-central1/./endpoints/payments' },
    'name: the agent engine "projects/acme-ml/locations/us-central1/./endpoints/payments" contains a . or .. segment',
  ],
  [
    'an agent of another bucket',
    'reasoningEngine',
    {
      spec: {
        serviceAccount,
        packageSpec: { pickleObjectGcsUri: 'gs://evil/a.pkl' },
        deploymentSpec: { maxInstances: 1 },
      },
    },
    'spec.packageSpec.pickleObjectGcsUri: the storage location',
  ],
  [
    'an agent of another repository',
    'reasoningEngine',
    {
      spec: {
        serviceAccount,
        sourceCodeSpec: {
          developerConnectSource: {
            config: {
              gitRepositoryLink: 'projects/acme-ml/locations/us-central1/connections/c/gitRepositoryLinks/l',
              dir: '.',
              revision: 'main',
            },
          },
        },
        deploymentSpec: { maxInstances: 1 },
      },
    },
    'spec.sourceCodeSpec.developerConnectSource.config.gitRepositoryLink: no list in allow covers this',
  ],
  [
    'a secret',
    'reasoningEngine',
    { spec: { deploymentSpec: { maxInstances: 1, secretEnv: [{ name: 'KEY', secretRef: { secret: 'prod-key' } }] } } },
    'spec.deploymentSpec.secretEnv[0].secretRef.secret: the secret "prod-key" is outside allow.secrets',
  ],
  ["another endpoint's predictions", 'predict', { endpoint: 'other' }, 'endpoint: the endpoint "other" is outside'],
  [
    'pictures written to another bucket',
    'predict',
    { parameters: { storageUri: 'gs://evil/out' } },
    'parameters.storageUri: the storage location',
  ],
  [
    'a file of another bucket as an instance',
    'predict',
    { instances: [{ video: { gcsUri: 'gs://evil/v.mp4' } }] },
    'instances[0].video.gcsUri: the storage location',
  ],
  [
    'another Gemini',
    'generateContent',
    { model: 'gemini-2.5-pro' },
    'model: the publisher model "gemini-2.5-pro" is outside',
  ],
  [
    'a tuned model behind an endpoint that is not listed',
    'generateContent',
    { model: 'projects/acme-ml/locations/us-central1/endpoints/9' },
    'model: the endpoint',
  ],
  [
    'a file from the web',
    'generateContent',
    { contents: [{ parts: [{ fileData: { fileUri: 'https://evil.example/?q=secret' } }] }] },
    'contents[0].parts[0].fileData.fileUri: the storage location "https://evil.example/?q=secret" does not begin with gs://',
  ],
  [
    'a data store',
    'generateContent',
    {
      tools: [
        {
          retrieval: { vertexAiSearch: { datastore: 'projects/acme-ml/locations/global/collections/c/dataStores/d' } },
        },
      ],
    },
    'tools[0].retrieval: no list in allow covers this',
  ],
  [
    'addresses that the model makes up',
    'generateContent',
    { tools: [{ urlContext: {} }] },
    'tools[0].urlContext: no list in allow covers this',
  ],
  [
    'a search engine of a third party',
    'generateContent',
    { tools: [{ exaAiSearch: { apiKey: 'k' } }] },
    'tools[0].exaAiSearch: no list in allow covers this',
  ],
  [
    'a cache of another project',
    'generateContent',
    { cachedContent: 'projects/evil/locations/us-central1/cachedContents/1' },
    'cachedContent: the project "evil" is outside',
  ],
  ['numbers of another bucket', 'gate', { metrics: 'gs://evil/metrics.json' }, 'metrics: the storage location'],
  [
    'evaluations of another model',
    'gate',
    { metrics: { model: 'other' } },
    'metrics.model: the model "other" is outside',
  ],
  [
    'what another endpoint serves',
    'gate',
    { better_than: { endpoint: 'other', metric: 'auc' } },
    'better_than.endpoint: the endpoint "other" is outside',
  ],
  [
    'an evaluation of another model',
    'gate',
    { import: { model: 'other' } },
    'import.model: the model "other" is outside',
  ],
  ['another model', 'rollout', { model: 'other@1' }, 'model: the model "other@1" is outside'],
  ['another endpoint', 'rollout', { endpoint: 'other' }, 'endpoint: the endpoint "other" is outside'],
  [
    'another machine',
    'rollout',
    { deployedModel: { dedicatedResources: { machineSpec: { machineType: 'a3-megagpu-8g' }, minReplicaCount: 1 } } },
    'deployedModel.dedicatedResources.machineSpec.machineType: the machine type',
  ],
  [
    'an endpoint in another network, where it is made',
    'rollout',
    { create: { displayName: 'x', network: 'projects/1/global/networks/evil' } },
    'create.network: the network',
  ],
  [
    'a probe that writes to another bucket',
    'rollout',
    { probe: { instances: [{}], parameters: { storageUri: 'gs://evil/o' } } },
    'probe.parameters.storageUri: the storage location',
  ],
  ['another endpoint', 'rollback', { endpoint: 'other' }, 'endpoint: the endpoint "other" is outside'],
  [
    'a method that is not listed',
    'call',
    { method: 'EndpointService.DeleteEndpoint' },
    'method: the method "EndpointService.DeleteEndpoint" is outside allow.methods',
  ],
]

describe('what a kind asks for beyond its grant is refused at its place', () => {
  it.each(attempts)('%s: %s', (_, kind, change, beginning) => {
    const faults = refused(
      prepared(kind, { ...sound[kind], ...change }),
      allowing([kind], 'methods: ["ModelService.*"]', 'writes: ["gs://acme-models/code/**"]'),
    )
    expect(faults.map(fault => fault.slice(0, beginning.length))).toEqual([beginning])
  })

  it('an AutoML training without a budget, in another spelling, or where the grant names no node hours', () => {
    const automl = (inputs: object, ...more: string[]): string[] =>
      refused(
        prepared('trainingPipeline', {
          ...sound.trainingPipeline,
          trainingTaskDefinition: `${definition}automl_image_classification_1.0.0.yaml`,
          trainingTaskInputs: inputs,
        }),
        allowing(['trainingPipeline'], ...more),
      )
    expect(automl({ budgetMilliNodeHours: 8000 }, 'node_hours: 8')).toEqual([])
    expect(automl({ budgetMilliNodeHours: '8001' }, 'node_hours: 8')).toEqual([
      'steps.it: step it: 8.01 node hours are outside allow.node_hours of grant train. It allows 8. To allow it, write grants.train.allow.node_hours: 9',
    ])
    expect(automl({ budgetMilliNodeHours: 8000 })).toEqual([
      'trainingTaskInputs.budgetMilliNodeHours: a budget of AutoML is outside allow.node_hours of grant train. It allows none. To allow it, write grants.train.allow.node_hours: 8',
    ])
    expect(automl({}, 'node_hours: 8')).toEqual([
      'trainingTaskInputs: no budgetMilliNodeHours, so its cost has no limit. Write budgetMilliNodeHours: 1000',
    ])
    expect(automl({ budgetMilliNodeHours: 1, budget_milli_node_hours: 9e9 }, 'node_hours: 8')).toEqual([
      'trainingTaskInputs.budget_milli_node_hours: inputs have their names in camel case here. Write budgetMilliNodeHours.',
    ])
    expect(automl({ budgetMilliNodeHours: 1, baseModelId: '77' }, 'node_hours: 8')).toEqual([
      expect.stringContaining('trainingTaskInputs.baseModelId: the model "77" is outside allow.models'),
    ])
  })
})

describe('a value that an earlier step gives is looked at when it is known', () => {
  it.each([
    ['deployModel', { endpoint, deployedModel: { model: new Pending('${steps.a.model}', true), dedicatedResources } }],
    ['generateContent', { ...sound.generateContent, model: new Pending('${steps.a.tunedModel.endpoint}', true) }],
    ['gate', { metrics: new Pending('${steps.a.metrics}', true) }],
    ['predict', { endpoint: 'fraud', instances: [new Pending('${steps.a.x}', true)] }],
    ['trainingPipeline', { ...sound.trainingPipeline, trainingTaskInputs: new Pending('${steps.a.x}', true) }],
  ] as const)('%s', (kind, body) => {
    expect(look(prepared(kind, body))).toMatchObject({ faults: [], pending: [{ reference: expect.any(String) }] })
  })

  it('but not where nothing that begins like it is allowed', () => {
    expect(refused(prepared('gate', { metrics: new Pending('gs://evil/${steps.a.x}', false) }))).toEqual([
      expect.stringContaining(
        'metrics: the storage location "gs://evil/${steps.a.x}", with any value of its references, is outside',
      ),
    ])
  })
})
