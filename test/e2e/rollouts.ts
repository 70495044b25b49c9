import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, type FraudOptions } from './harness.ts'
import { machine, serving, servingPolicy, theEndpoint } from './serving.ts'

export const host = 'us-central1-aiplatform.googleapis.com'

/** The grant of `serving.ts`, which may also roll out and back. */
export const rolloutPolicy = changed(servingPolicy, 'traffic, predict,', 'traffic, rollout, rollback, predict,')

/** As a rollout of this grant deploys it. */
export const deployedByUs = {
  dedicatedResources: machine,
  serviceAccount: 'train-runtime@acme-ml.iam.gserviceaccount.com',
}

/** The endpoint fraud, on which fraud@1 serves as `17`; fraud@2 is there to be rolled out. Deployments take 20 s. */
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
  // The trainer deploys here, and looks at the metrics.
  cloud.google.identity.projects
    .find(({ id }) => id === acme.project)
    ?.bindings.push({ role: 'roles/monitoring.viewer', members: [`serviceAccount:${acme.trainer}`] })
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

/** What the endpoint has: id of each deployed model to its version, share and display name. */
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

/** `{ 1: 90, 2: 10 }`: version to share, of all that is deployed. */
export const shares = (cloud: Emulator): Record<string, number> =>
  Object.fromEntries(Object.values(served(cloud)).map(({ version, share }) => [version, share]))

/** Splits that were set, by version 1 or the new model, in order. */
export const splitsSet = (cloud: Emulator): object[] =>
  cloud
    .requestsTo(host)
    .filter(({ method }) => method === 'PATCH')
    .map(({ body }) => JSON.parse(body).trafficSplit)
