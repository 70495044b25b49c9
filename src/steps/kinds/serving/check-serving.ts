import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import type { Fault } from '../../../document/shape.ts'
import { checkName, deployedId, endpointName, modelName, newEndpointId } from '../name-forms.ts'

/** An id that Google accepts for a new endpoint (CreateEndpointRequest.endpoint_id), or an existing one. */
export function checkEndpoint(body: JsonObject): Fault[] {
  const { endpointId, displayName } = body
  if (endpointId instanceof Pending || displayName instanceof Pending) return []
  if (endpointId === undefined && displayName === undefined)
    return [{ path: [], message: 'names no endpoint', cure: 'Give endpointId, displayName, or both.', key: true }]
  const isNamed = typeof endpointId === 'string' && endpointId.includes('/')
  return [
    ...(isNamed ? checkName(body, 'endpointId', endpointName) : checkName(body, 'endpointId', newEndpointId)),
    ...(isNamed || displayName !== undefined
      ? []
      : [
          {
            path: [],
            message: 'displayName is required',
            cure: 'A new endpoint needs one.',
            key: true,
          } as const,
        ]),
    ...(displayName === '' ? [{ path: ['displayName'], message: 'expected a name, got an empty string' }] : []),
  ]
}

/** Checks a `DeployedModel`: its names, and the fields that Google requires. Paths start with `deployedModel`. */
export function checkDeployedModel(deployed: unknown): Fault[] {
  if (!isObject(deployed)) return []
  const faults = [
    ...checkName(deployed, 'model', modelName),
    ...(deployed['id'] === '' ? [] : checkName(deployed, 'id', deployedId)),
    ...(deployed['model'] === undefined
      ? [{ path: [], message: 'model is required', cure: 'Say which model is deployed.', key: true } as const]
      : []),
  ]
  return faults.map(fault => ({ ...fault, path: ['deployedModel', ...fault.path] }))
}

/** A model that is undeployed cannot get traffic in the same call. */
export function checkLeaving({ deployedModelId, trafficSplit }: JsonObject): Fault[] {
  if (!isObject(trafficSplit) || typeof deployedModelId !== 'string' || !Object.hasOwn(trafficSplit, deployedModelId))
    return []
  if (trafficSplit[deployedModelId] === 0) return []
  const message = 'gives traffic to the model that it undeploys'
  return [{ path: ['trafficSplit', deployedModelId], message, cure: 'Divide 100 % among the models that stay.' }]
}
