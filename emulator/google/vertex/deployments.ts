import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { requireActAs } from './access.ts'
import { fitsModel } from './behaviour.ts'
import { deployedModelViolations, mutable, required, resourceViolations } from './deploymentrules.ts'
import { type DeployableVersion, type DeployedModel, type Endpoint, type ResolveModel, setSplit } from './endpoint.ts'
import type { EndpointStore } from './endpoints.ts'
import type { Call, Handler } from './jobs.ts'
import type { Ending, Operations } from './operations.ts'
import { numericId, timestamp } from './render.ts'
import { camelCase, snakeCase } from './routes.ts'
import type { ServerLine, ServerLogs } from './serverlogs.ts'
import { readSplit, type Split, splitViolations } from './split.ts'
import type { Status } from './timeline.ts'
import type { Message } from './transcode.ts'
import { messageOf, missingRequired, refuse, textOf } from './violations.ts'

/** The outcome of a deployment. */
export interface DeployScript {
  /** Emulated milliseconds; default: ten minutes. */
  readonly deployMs?: number
  /** The deployment fails at its end, with this error. */
  readonly error?: Status
  /** The deployment fails because no machines are available, in Google's words: code 14, not 8. */
  readonly outOfStock?: true
  /** Lines that the model's container writes. */
  readonly logs?: readonly ServerLine[]
  /** The undeployment fails at its end with this error: the model stays, without traffic†. */
  readonly undeployError?: Status
}

interface DeploymentsOptions {
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermissionOnServiceAccount: HasPermission
  readonly resolveModel: ResolveModel
  readonly serverLogs: ServerLogs
}

/** Models on endpoints: deployed, undeployed, and changed, each by a long-running operation. */
export class Deployments {
  readonly #store: EndpointStore
  readonly #options: DeploymentsOptions
  readonly #scripts: { script: DeployScript; model: string | undefined; times: number }[] = []
  readonly #undeployMs = 30_000

  constructor(store: EndpointStore, options: DeploymentsOptions) {
    this.#store = store
    this.#options = options
  }

  script(script: DeployScript, match: { readonly model?: string; readonly times?: number }): void {
    this.#scripts.unshift({ script, model: match.model, times: match.times ?? Infinity })
  }

  handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['EndpointService.DeployModel', call => this.#deploy(call)],
      ['EndpointService.UndeployModel', call => this.#undeploy(call)],
      ['EndpointService.MutateDeployedModel', call => this.#mutate(call)],
    ])
  }

  #deploy(call: Call): EmulatedResponse {
    const endpoint = this.#store.find(call, 'deploy')
    const given = messageOf(call.request['deployedModel'])
    const split = readSplit(call.request)
    const type = this.#options.root.lookupType(`${vertexPackage}.DeployedModel`)
    refuse([
      ...(call.request['deployedModel'] === undefined ? [required('deployed_model')] : []),
      ...missingRequired(given, type, 'deployed_model'),
      ...deployedModelViolations(given, call.location),
      ...splitViolations(split, ['0', ...servingIds(endpoint)], 'traffic_split'),
    ])
    requireActAs(this.#options.hasPermissionOnServiceAccount, call.caller, textOf(given['serviceAccount']))
    const model = this.#options.resolveModel(textOf(given['model']))
    // †
    if (model === undefined) throw new RpcError('NOT_FOUND', `The Model "${textOf(given['model'])}" does not exist.`)
    if (model.hasContainer && given['automaticResources'] !== undefined)
      throw new RpcError('INVALID_ARGUMENT', `'automatic_resources' is not supported for Model ${model.name}.`)
    const id = textOf(given['id']) || numericId(endpoint.name, `deployed ${endpoint.revision} ${call.now}`)
    if (endpoint.deployedModels.has(id))
      throw new RpcError('ALREADY_EXISTS', `DeployedModel with id \`${id}\` already exists in the Endpoint.`) // †
    const script = this.#takeScript(model)
    const { deployMs = 600_000 } = script
    const deployed: DeployedModel = { id, model, resource: deployedResource(given, id, model), state: 'deploying' }
    // Not a change that users see: the etag stays.†
    endpoint.deployedModels.set(id, deployed)
    const { project, location } = call
    const server = { project, location, of: { endpoint: endpoint.id, deployed: id }, since: call.now }
    this.#options.serverLogs.add(server, script.logs ?? [])
    return json(
      this.#options.operations.start(call, {
        under: `endpoints/${endpoint.id}`,
        metadata: 'DeployModelOperationMetadata',
        response: 'DeployModelResponse',
        durationMs: deployMs,
        progress: elapsed => ({ deploymentStage: stageAt(deployMs === 0 ? 1 : elapsed / deployMs, failureOf(script)) }),
        finish: () => this.#finishDeploy(endpoint, deployed, split, failureOf(script), call.now + deployMs),
      }),
    )
  }

  #finishDeploy(
    endpoint: Endpoint,
    deployed: DeployedModel,
    split: Split,
    failure: Status | undefined,
    at: number,
  ): Ending {
    const [own = 0, { 0: _, ...others }] = [split['0'], split]
    // Another call may have undeployed the model that this one gives traffic to.†
    const gone = Object.keys(others).find(id => !servingIds(endpoint).includes(id))
    const message = `DeployedModel with id \`${gone}\` does not exist in the Endpoint.`
    const error = failure ?? (gone === undefined ? undefined : { code: 9, message })
    if (error !== undefined) {
      endpoint.deployedModels.delete(deployed.id)
      return { error }
    }
    this.#store.change(endpoint, at, () => {
      deployed.state = 'serving'
      deployed.resource = { ...deployed.resource, createTime: timestamp(at) }
      if (Object.keys(split).length > 0) setSplit(endpoint, '0' in split ? { ...others, [deployed.id]: own } : others)
    })
    return { response: { deployedModel: deployed.resource } }
  }

  #undeploy(call: Call): EmulatedResponse {
    const endpoint = this.#store.find(call, 'undeploy')
    const id = textOf(call.request['deployedModelId'])
    if (id === '') refuse([required('deployed_model_id')])
    const deployed = findDeployed(endpoint, id)
    const others = servingIds(endpoint).filter(one => one !== id)
    const given = readSplit(call.request)
    refuse(splitViolations(given, [...others, id], 'traffic_split'))
    const split = Object.keys(given).length > 0 ? given : endpoint.split
    // The last model may be undeployed with all of the traffic: the split is then empty
    // (UndeployModelRequest.traffic_split).
    if ((split[id] ?? 0) > 0 && others.length > 0)
      throw new RpcError(
        'FAILED_PRECONDITION',
        `DeployedModel with id \`${id}\` cannot be undeployed: it still receives ${split[id]}% of the traffic.`, // †
      )
    const { [id]: _, ...rest } = split
    this.#store.change(endpoint, call.now, () => {
      deployed.state = 'undeploying'
      setSplit(endpoint, rest)
    })
    return json(
      this.#options.operations.start(call, {
        under: `endpoints/${endpoint.id}`,
        metadata: 'UndeployModelOperationMetadata',
        response: 'UndeployModelResponse',
        durationMs: this.#undeployMs,
        finish: () => {
          const error = this.#takeScript(deployed.model).undeployError
          this.#store.change(endpoint, call.now + this.#undeployMs, () => {
            if (error === undefined) endpoint.deployedModels.delete(id)
            else deployed.state = 'serving'
          })
          return error === undefined ? { response: {} } : { error }
        },
      }),
    )
  }

  #mutate(call: Call): EmulatedResponse {
    // †
    const endpoint = this.#store.find(call, 'update')
    const given = messageOf(call.request['deployedModel'])
    const paths = textOf(call.request['updateMask'])
      .split(',')
      .map(path => snakeCase(path.trim()))
      .filter(path => path !== '')
    refuse([
      ...(paths.length === 0 ? [required('update_mask')] : []),
      ...paths
        .filter(path => !mutable.test(path))
        .map(path => ({ field: 'update_mask', message: `The field \`${path}\` cannot be mutated.` })), // †
    ])
    const deployed = findDeployed(endpoint, textOf(given['id']))
    const resource = paths.map(camelCase).reduce((at, path) => copyPath(at, given, path.split('.')), deployed.resource)
    refuse(resourceViolations(resource, call.location))
    return json(
      this.#options.operations.start(call, {
        under: `endpoints/${endpoint.id}`,
        metadata: 'MutateDeployedModelOperationMetadata',
        response: 'MutateDeployedModelResponse',
        durationMs: this.#undeployMs,
        finish: () => {
          this.#store.change(endpoint, call.now + this.#undeployMs, () => {
            deployed.resource = resource
          })
          return { response: { deployedModel: resource } }
        },
      }),
    )
  }

  #takeScript(model: DeployableVersion): DeployScript {
    const found = this.#scripts.find(
      one => one.times > 0 && fitsModel(one.model === undefined ? {} : { model: one.model }, model),
    )
    if (found !== undefined) found.times--
    return found?.script ?? {}
  }
}

const servingIds = (endpoint: Endpoint): readonly string[] =>
  [...endpoint.deployedModels.values()].filter(({ state }) => state === 'serving').map(({ id }) => id)

/**
 * Returns a deployed model.
 *
 * @throws RpcError if it does not exist, is still being deployed, or is being undeployed
 */
function findDeployed(endpoint: Endpoint, id: string): DeployedModel {
  const deployed = endpoint.deployedModels.get(id)
  // †
  if (deployed === undefined) throw new RpcError('NOT_FOUND', `DeployedModel with id \`${id}\` is not found.`)
  if (deployed.state === 'serving') return deployed
  const doing = deployed.state === 'deploying' ? 'being deployed' : 'being undeployed'
  throw new RpcError('FAILED_PRECONDITION', `DeployedModel with id \`${id}\` is still ${doing}.`) // †
}

export function deployedResource(given: Message, id: string, model: DeployableVersion): Message {
  const displayName = textOf(given['displayName']) || model.displayName
  const dedicated = messageOf(given['dedicatedResources'])
  const replicas = { ...dedicated, maxReplicaCount: dedicated['maxReplicaCount'] ?? dedicated['minReplicaCount'] }
  return {
    ...given,
    ...(given['dedicatedResources'] === undefined ? {} : { dedicatedResources: replicas }),
    ...{ id, model: model.name, modelVersionId: model.versionId, displayName },
  }
}

const failureOf = ({ error, outOfStock }: DeployScript): Status | undefined =>
  error ??
  (outOfStock === undefined
    ? undefined
    : {
        code: 14,
        message:
          'Machine type temporarily unavailable, please deploy with a different machine type or retry. ' +
          '14: Machine type temporarily unavailable, please deploy with a different machine type or retry.',
      })

const stages = [
  'STARTING_DEPLOYMENT',
  'PREPARING_MODEL',
  'CREATING_SERVING_CLUSTER',
  'ADDING_NODES_TO_CLUSTER',
  'GETTING_CONTAINER_IMAGE',
  'STARTING_MODEL_SERVER',
  'FINISHING_UP',
] as const

const stageAt = (part: number, failure: Status | undefined): string =>
  stages[Math.floor(part * stages.length)] ?? (failure === undefined ? 'SUCCESSFULLY_DEPLOYED' : 'FAILED_TO_DEPLOY')

function copyPath(to: Message, from: Message, [first = '', ...rest]: readonly string[]): Message {
  if (rest.length === 0) return { ...to, [first]: from[first] }
  return { ...to, [first]: copyPath(messageOf(to[first]), messageOf(from[first]), rest) }
}
