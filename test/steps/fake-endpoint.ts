import { isObject } from '../../src/core/json.ts'
import type { Resource, VertexCalls } from '../../src/steps/toolkit/ports.ts'
import { numbered, parent, refusal } from './fake-context.ts'

export const endpointName = `${parent}/endpoints/fraud`

/** A deployed version of the model `fraud`. Later versions were deployed later. */
export const deployed = (id: string, version: number, more: Resource = {}): Resource => ({
  id,
  model: `${numbered}/models/fraud`,
  modelVersionId: String(version),
  createTime: new Date(Date.parse('2026-11-01T00:00:00Z') + version * 86_400_000).toISOString(),
  dedicatedResources: { machineSpec: { machineType: 'n1-standard-4' } },
  ...more,
})

/**
 * An endpoint with the deployments and the split that it begins with, and the versions of `fraud` that a step may name.
 * Operations are done at once. `before` runs before each call with an effect, as another client might.
 */
export function fakeEndpoint(
  { models, split, labels = {} }: { models: readonly Resource[]; split: Resource; labels?: Resource },
  before: (path: string, state: { trafficSplit: Resource; labels: Resource }) => void = () => {},
) {
  let etag = 1
  const state = { trafficSplit: split, labels, deployedModels: models }
  const read = (): Resource => ({ name: `${numbered}/endpoints/fraud`, etag: String(etag), ...state })
  const version = (name: string): Resource | undefined => {
    const [, model, id] = /^(projects\/[^/]+\/locations\/[^/]+\/models\/fraud)(?:@(\w+))?$/.exec(name) ?? []
    return model === undefined
      ? undefined
      : { name: `${numbered}/models/fraud`, versionId: id === 'champion' ? '3' : id }
  }
  const vertex: Partial<VertexCalls> = {
    get: async name => {
      if (name === endpointName) return read()
      const found = name.includes('/operations/') ? { name, done: true, response: {} } : version(name)
      if (found === undefined) throw refusal(404)
      return found
    },
    once: async (method, path, { body = {} }) => {
      const former = JSON.stringify(state)
      before(path, state)
      if (JSON.stringify(state) !== former) etag++
      if (method === 'PATCH') {
        if (body['etag'] !== String(etag)) throw refusal(409, 'the etag does not match')
        etag++
        if (isObject(body['trafficSplit'])) state.trafficSplit = body['trafficSplit']
        if (isObject(body['labels'])) state.labels = body['labels']
        return { resource: read() }
      }
      etag++
      if (path.endsWith(':deployModel')) {
        const { deployedModel } = body
        const { model, ...rest } = isObject(deployedModel) ? deployedModel : {}
        const [name = '', modelVersionId = ''] = String(model).replace(parent, numbered).split('@')
        const createTime = '2026-11-30T12:00:00Z'
        state.deployedModels = [...state.deployedModels, { ...rest, model: name, modelVersionId, createTime }]
      } else {
        const id = String(body['deployedModelId'])
        if (Number(state.trafficSplit[id] ?? 0) > 0) throw refusal(400, `${id} has traffic`)
        state.deployedModels = state.deployedModels.filter(one => one['id'] !== id)
      }
      return { resource: { name: `${numbered}/endpoints/fraud/operations/${etag}` } }
    },
  }
  return { vertex, state, ids: () => state.deployedModels.map(({ id }) => String(id)) }
}
