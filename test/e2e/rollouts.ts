import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, type FraudOptions } from './harness.ts'
import { machine, serving, servingPolicy, theEndpoint } from './serving.ts'

export const host = 'us-central1-aiplatform.googleapis.com'

/** The grant of `serving.ts`, which also allows rollouts and rollbacks. */
export const rolloutPolicy = changed(servingPolicy, 'traffic, predict,', 'traffic, rollout, rollback, predict,')

/** Fields of a deployed model, as a rollout of this grant sets them. */
export const deployedByUs = {
  dedicatedResources: machine,
  serviceAccount: 'train-runtime@acme-ml.iam.gserviceaccount.com',
}

/**
 * Starts with the endpoint fraud, on which fraud@1 serves as `17`, and with fraud@2 to roll out. Deployments take 20 s.
 */
export async function released(options: FraudOptions = {}, endpoint: object = {}): Promise<Emulator> {
  const cloud = await serving({ policy: rolloutPolicy, ...options })
  const { endpoints } = cloud.google.vertex
  endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    displayName: 'Fraud',
    deployedModels: [{ id: '17', model: 'fraud@1', ...deployedByUs }],
    trafficSplit: { 17: 100 },
    ...endpoint,
  })
  endpoints.script({ deployMs: 20_000 })
  return cloud
}

export const rollout = (body: object = {}) => ({
  release: {
    rollout: {
      endpoint: 'fraud',
      model: 'fraud@champion',
      deployedModel: { dedicatedResources: machine },
      traffic: [10, 50, 100],
      ...body,
    },
  },
})

/** Returns the deployed models of the endpoint: id to version, share and display name. */
export const served = (cloud: Emulator): Record<string, { version: string; share: number; displayName: string }> => {
  const { deployedModels = [], trafficSplit = {} } = theEndpoint(cloud) as {
    deployedModels?: { id: string; modelVersionId: string; displayName: string }[]
    trafficSplit?: Record<string, number>
  }
  return Object.fromEntries(
    deployedModels.map(({ id, modelVersionId, displayName }) => [
      id,
      { version: modelVersionId, share: trafficSplit[id] ?? 0, displayName },
    ]),
  )
}

/** Returns version to share of all deployed models: `{ 1: 90, 2: 10 }`. */
export const shares = (cloud: Emulator): Record<string, number> =>
  Object.fromEntries(Object.values(served(cloud)).map(({ version, share }) => [version, share]))

/** Returns the splits that were set, in order. Keys are version 1 or the new model. */
export const splitsSet = (cloud: Emulator): object[] =>
  cloud
    .requestsTo(host)
    .filter(({ method }) => method === 'PATCH')
    .map(({ body }) => JSON.parse(body).trafficSplit)
