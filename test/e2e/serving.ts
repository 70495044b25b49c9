import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, type FraudOptions, fraud, policyText } from './harness.ts'

/** The grant of examples/fraud, which also allows serving the model fraud. */
export const servingPolicy = changed(
  changed(
    policyText,
    'steps: [customJob, pipelineJob]',
    `steps: [customJob, pipelineJob, endpoint, deployModel, undeployModel, traffic, predict, generateContent, call]
      endpoints: [fraud, fraud-eu]
      models: [fraud]
      publisher_models: [gemini-2.5-flash, publishers/google/models/gemini-2.5-flash]
      persistent_resources: [ray]
      methods: [PersistentResourceService.CreatePersistentResource, PersistentResourceService.ListPersistentResources, PersistentResourceService.DeletePersistentResource, PersistentResourceService.RebootPersistentResource, LlmUtilityService.CountTokens, TensorboardService.CreateTensorboard]`,
  ),
  'locations: [us-central1]',
  'locations: [us-central1, global]',
)

export const place = `projects/${acme.project}/locations/us-central1`
export const numbered = `projects/${acme.projectNumber}/locations/us-central1`
export const endpointName = `${place}/endpoints/fraud`

/** Machines for serving that the grant allows. */
export const machine = { machineSpec: { machineType: 'n1-standard-8' }, minReplicaCount: 1 }

/** Starts with a model of two versions: 1, and 2, which is the champion. */
export async function serving(options: FraudOptions = {}): Promise<Emulator> {
  const cloud = await fraud({ policy: servingPolicy, ...options })
  const { models } = cloud.google.vertex
  models.put(acme.project, 'us-central1', { modelId: 'fraud', displayName: 'Fraud' })
  models.put(acme.project, 'us-central1', { modelId: 'fraud', versionAliases: ['champion'] })
  return cloud
}

/** Adds the endpoint fraud with both versions, as `1` and `2`. */
export function withBoth(
  cloud: Emulator,
  trafficSplit: Readonly<Record<string, number>> = { 1: 90, 2: 10 },
  more = {},
): void {
  cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    deployedModels: [
      { id: '1', model: 'fraud@1' },
      { id: '2', model: 'fraud@2' },
    ],
    trafficSplit,
    ...more,
  })
}

export const theEndpoint = (cloud: Emulator): Readonly<Record<string, unknown>> => {
  const [only, ...others] = cloud.google.vertex.endpoints.all
  if (only === undefined || others.length > 0) throw new Error(`${others.length} endpoints too many, or none`)
  return only
}

/** Another attempt of one workflow run. */
export const attempt = (runAttempt: string) =>
  ({
    job: { runId: '17012345678', runAttempt },
    permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
  }) as const
