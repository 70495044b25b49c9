import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { type EmulatedProject, json, RpcError } from '../rpc.ts'
import type { TimeSeries } from '../timeseries.ts'
import { permit } from './access.ts'
import { type Behaviour, type BehaviourMatch, Behaviours } from './behaviour.ts'
import { Deployments, type DeployScript, deployedResource } from './deployments.ts'
import {
  deployedOf,
  type Endpoint,
  etagOf,
  newEndpoint,
  type ResolveModel,
  renderEndpoint,
  setSplit,
  touch,
} from './endpoint.ts'
import { idViolations, networkViolations, readMask } from './endpointrules.ts'
import type { Call, Handler } from './jobs.ts'
import { listResources } from './list.ts'
import type { Operations } from './operations.ts'
import { Predictions } from './predictions.ts'
import { numericId, timestamp } from './render.ts'
import { snakeCase } from './routes.ts'
import type { ServerLogs } from './serverlogs.ts'
import { readSplit, type Split, splitViolations } from './split.ts'
import { Traffic } from './traffic.ts'
import type { Message } from './transcode.ts'
import { Usage } from './usage.ts'
import { commonViolations, messageOf, missingRequired, refuse, textOf } from './violations.ts'

export interface EndpointsOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly root: protobuf.Root
  readonly operations: Operations
  readonly hasPermission: HasPermission
  readonly hasPermissionOnServiceAccount: HasPermission
  readonly projects: readonly EmulatedProject[]
  readonly resolveModel: ResolveModel
  readonly serverLogs: ServerLogs
  /** True if a location has endpoints: not `global` and the multi-regions. */
  readonly serves: (location: string) => boolean
}

/** An endpoint that a test sets up. Other fields are those of the resource. */
export interface SeededEndpoint {
  readonly endpointId: string
  /** `model` as `fraud`, `fraud@2` or `fraud@champion`. */
  readonly deployedModels?: readonly {
    readonly id: string
    readonly model: string
    readonly [field: string]: unknown
  }[]
  readonly trafficSplit?: Split
  readonly [field: string]: unknown
}

/** Operations on endpoints for the handlers beside this class. */
export interface EndpointStore {
  /** @throws RpcError 403 without the permission `aiplatform.endpoints.{verb}`, 404 if there is no such endpoint */
  find(call: Call, verb: string): Endpoint
  /** Changes an endpoint at a moment, after counting all traffic before it. */
  change(endpoint: Endpoint, at: number, apply: () => void): void
}

/** Endpoints: their state, deployments, and predictions, and the scripts of a test. */
export class Endpoints implements EndpointStore {
  readonly #options: EndpointsOptions
  readonly #all = new Map<string, Endpoint>()
  readonly #behaviours = new Behaviours()
  readonly #usage = new Usage()
  readonly #traffic = new Traffic(this.#usage, this.#behaviours)
  readonly #deployments: Deployments
  readonly #predictions: Predictions
  /** How long a new endpoint is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000
  /** How long creating one takes. Emulated milliseconds. */
  createMs = 5_000

  constructor(options: EndpointsOptions) {
    this.#options = options
    this.#deployments = new Deployments(this, options)
    this.#predictions = new Predictions(this, this.#behaviours, this.#usage)
  }

  /** Every endpoint as GET returns it now. */
  get all(): readonly Message[] {
    this.#options.operations.settle()
    return [...this.#all.values()].map(renderEndpoint)
  }

  /**
   * Sets up an endpoint without any call, as if it had existed for long. An existing one is changed, as another client
   * would: deployed models are added, a traffic split replaces the former one.
   *
   * @returns the endpoint as GET returns it
   */
  put(project: string, location: string, seeded: SeededEndpoint): Message {
    const { endpointId: id, deployedModels = [], trafficSplit, ...resource } = seeded
    const { operations, projects, resolveModel } = this.#options
    operations.settle()
    const now = this.#options.now()
    const found = projects.find(one => one.id === project || one.number === project)
    if (found === undefined) throw new Error(`no project ${project}`)
    const parent = `projects/${found.number}/locations/${location}`
    const place = { id, name: `${parent}/endpoints/${id}`, project: found, location, readyAt: now - this.listDelayMs }
    const endpoint = this.#all.get(place.name) ?? newEndpoint(place, { displayName: id }, now)
    this.#all.set(place.name, endpoint)
    this.change(endpoint, now, () => {
      endpoint.resource = { ...endpoint.resource, ...resource }
      for (const { id, model, ...more } of deployedModels) {
        const version = resolveModel(`${parent}/models/${model}`)
        if (version === undefined) throw new Error(`no model ${model}`)
        const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' }, minReplicaCount: 1 }
        const deployed = deployedResource({ dedicatedResources, ...more, createTime: timestamp(now) }, id, version)
        endpoint.deployedModels.set(id, { id, model: version, resource: deployed, state: 'serving' })
      }
      if (trafficSplit !== undefined) setSplit(endpoint, trafficSplit)
    })
    return renderEndpoint(endpoint)
  }

  /** Scripts future deployments: those of a model (its id or full name), or all. The latest match counts. */
  script(script: DeployScript, match: { readonly model?: string; readonly times?: number } = {}): void {
    this.#deployments.script(script, match)
  }

  /** Sets how deployed models answer from now on. The latest match counts. */
  behave(match: BehaviourMatch, behaviour: Behaviour): void {
    this.#options.operations.settle()
    this.#traffic.countAll(this.#options.now())
    this.#behaviours.add(match, behaviour)
  }

  /** Simulates users of an endpoint (its id or full name) from now on, evenly spread; 0 stops them. */
  traffic(endpoint: string, { requestsPerMinute }: { readonly requestsPerMinute: number }): void {
    this.#options.operations.settle()
    const found = [...this.#all.values()].filter(({ id, name }) => id === endpoint || name === endpoint)
    const [only] = found
    if (only === undefined || found.length > 1) throw new Error(`${found.length} endpoints are called ${endpoint}`)
    this.#traffic.set(only, requestsPerMinute, this.#options.now())
  }

  /** The answers of endpoints until now, for Cloud Monitoring. */
  timeSeries(): readonly TimeSeries[] {
    this.#options.operations.settle()
    this.#traffic.countAll(this.#options.now())
    return this.#usage.series()
  }

  /** The endpoints that a version of a model is deployed to, as `Model.deployed_models` has them. */
  deployedModels(model: string, versionId: string): readonly Message[] {
    return [...this.#all.values()].flatMap(endpoint =>
      [...endpoint.deployedModels.values()]
        .filter(deployed => deployed.model.name === model && deployed.model.versionId === versionId)
        .map(({ id }) => ({ endpoint: endpoint.name, deployedModelId: id })),
    )
  }

  /** By method, as `EndpointService.CreateEndpoint`. */
  handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['EndpointService.CreateEndpoint', call => this.#create(call)],
      ['EndpointService.GetEndpoint', call => json(renderEndpoint(this.find(call, 'get')))],
      ['EndpointService.ListEndpoints', call => this.#list(call)],
      ['EndpointService.UpdateEndpoint', call => this.#update(call)],
      ['EndpointService.DeleteEndpoint', call => this.#delete(call)],
      ...this.#deployments.handlers(),
      ...this.#predictions.handlers(),
    ])
  }

  find(call: Call, verb: string): Endpoint {
    permit(this.#options.hasPermission, call, `aiplatform.endpoints.${verb}`)
    const name = `projects/${call.project.number}/locations/${call.location}/${call.below}`
    const endpoint = this.#all.get(name)
    if (endpoint !== undefined && endpoint.readyAt <= call.now) return endpoint
    throw new RpcError('NOT_FOUND', `endpoint "${name}" not found`)
  }

  change(endpoint: Endpoint, at: number, apply: () => void): void {
    this.#traffic.count(endpoint, at)
    apply()
    touch(endpoint, at)
  }

  #create(call: Call): EmulatedResponse {
    permit(this.#options.hasPermission, call, 'aiplatform.endpoints.create')
    if (!this.#options.serves(call.location))
      throw new RpcError('UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.')
    const { trafficSplit, etag: _, ...resource } = messageOf(call.request['endpoint'])
    const type = this.#options.root.lookupType(`${vertexPackage}.Endpoint`)
    const given = textOf(call.request['endpointId'])
    refuse([
      ...missingRequired(resource, type, 'endpoint'),
      ...commonViolations(resource, 'endpoint'),
      ...networkViolations(resource),
      ...splitViolations(readSplit({ trafficSplit }), [], 'endpoint.traffic_split'),
      ...idViolations(given),
    ])
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id = given === '' ? numericId(parent, `endpoint ${this.#all.size} ${call.now}`) : given
    const name = `${parent}/endpoints/${id}`
    // †
    if (this.#all.has(name)) throw new RpcError('ALREADY_EXISTS', `The Endpoint "${name}" already exists.`)
    const { project, location, now } = call
    this.#all.set(name, newEndpoint({ id, name, project, location, readyAt: now + this.createMs }, resource, now))
    return json(
      this.#options.operations.start(call, {
        under: `endpoints/${id}`,
        metadata: 'CreateEndpointOperationMetadata',
        response: 'Endpoint',
        durationMs: this.createMs,
        // The fields that the user gave, as recorded: neither times nor etag.
        finish: () => {
          const { displayName, description, labels } = resource
          const given = Object.entries({ displayName, description, labels }).filter(([, value]) => value !== undefined)
          return { response: { name, ...Object.fromEntries(given) } }
        },
      }),
    )
  }

  #list(call: Call): EmulatedResponse {
    permit(this.#options.hasPermission, call, 'aiplatform.endpoints.list')
    const parent = `projects/${call.project.number}/locations/${call.location}/endpoints/`
    const visible = [...this.#all.values()].filter(
      ({ name, readyAt }) => name.startsWith(parent) && readyAt + this.listDelayMs <= call.now,
    )
    return json(
      listResources(visible.map(renderEndpoint), call.request, {
        field: 'endpoints',
        filterable: { endpoint: ['=', '!='], display_name: ['=', '!='], labels: ['=', '!=', ':'] },
        orderable: ['display_name', 'create_time', 'update_time'],
        camelCase: true,
        derived: (resource, name) => (name === 'endpoint' ? textOf(resource['name']).slice(parent.length) : undefined),
      }),
    )
  }

  #update(call: Call): EmulatedResponse {
    const endpoint = this.find(call, 'update')
    const given = messageOf(call.request['endpoint'])
    const mask = readMask(textOf(call.request['updateMask']))
    const split = readSplit(given)
    const etag = textOf(given['etag'])
    const current = etagOf(endpoint)
    // In the form of AIP-154, and in the words of Vertex AI's metadata store.†
    if (etag !== '' && etag !== current)
      throw new RpcError(
        'ABORTED',
        `Specified Endpoint \`etag\`: \`${etag}\` does not match server \`etag\`: \`${current}\``,
      )
    const { displayName, description, labels } = given
    const fields = { displayName, description, labels, clientConnectionConfig: given['clientConnectionConfig'] }
    const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => mask.includes(snakeCase(field))))
    const serving = deployedOf(endpoint).filter(({ state }) => state === 'serving')
    refuse([
      ...commonViolations(changed, 'endpoint'),
      ...(mask.includes('display_name') && textOf(displayName) === ''
        ? [{ field: 'endpoint.display_name', message: 'Required field is not set.' }]
        : []),
      ...(mask.includes('traffic_split')
        ? splitViolations(
            split,
            serving.map(({ id }) => id),
            'endpoint.traffic_split',
          )
        : []),
    ])
    this.change(endpoint, call.now, () => {
      const merged = Object.entries({ ...endpoint.resource, ...changed }).filter(([, value]) => value !== undefined)
      endpoint.resource = Object.fromEntries(merged)
      if (mask.includes('traffic_split')) setSplit(endpoint, split)
    })
    return json(renderEndpoint(endpoint))
  }

  #delete(call: Call): EmulatedResponse {
    const endpoint = this.find(call, 'delete')
    if (endpoint.deployedModels.size > 0)
      throw new RpcError('FAILED_PRECONDITION', 'Endpoint has deployed or being-deployed DeployedModel(s).')
    this.#traffic.set(endpoint, 0, call.now)
    this.#all.delete(endpoint.name)
    return json(
      this.#options.operations.start(call, {
        under: '',
        metadata: 'DeleteOperationMetadata',
        response: 'google.protobuf.Empty',
        durationMs: 0,
        finish: () => ({ response: {} }),
      }),
    )
  }
}
