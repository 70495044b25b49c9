import type protobuf from 'protobufjs'
import { vertexPackage } from '../../../scripts/protos.ts'
import type { EmulatedResponse, HasPermission } from '../../host.ts'
import { json, RpcError, requirePermission } from '../rpc.ts'
import { copied } from './engines.ts'
import type { Call, Handler } from './jobs.ts'
import { type Listing, listResources } from './list.ts'
import { machineFault } from './machines.ts'
import { maskOf } from './modelupdates.ts'
import type { Operations, Work } from './operations.ts'
import { numericId, timestamp } from './render.ts'
import type { Message } from './transcode.ts'
import { commonViolations, listOf, messageOf, missingRequired, refuse, textOf, type Violation } from './violations.ts'

/** A collection without behavior of its own: its resources are created and deleted by operations, and read. */
interface Plain {
  readonly service: string
  readonly message: string
  readonly collection: string
  /** The request's field for the resource, as errors spell it. */
  readonly field: string
  readonly at: string
  /** The query's field for an id that the client chooses; undefined if Google chooses it. */
  readonly idField: string | undefined
  /** True if it has `state` and `startTime`, and can be rebooted. */
  readonly isMachine: boolean
  readonly listing: Pick<Listing, 'filterable' | 'orderable'>
  readonly violations: (resource: Message, location: string) => Violation[]
}

const plain: readonly Plain[] = [
  {
    service: 'PersistentResourceService',
    message: 'PersistentResource',
    collection: 'persistentResources',
    field: 'persistentResource',
    at: 'persistent_resource',
    idField: 'persistentResourceId',
    isMachine: true,
    listing: { filterable: {}, orderable: [] },
    violations: poolViolations,
  },
  {
    service: 'TensorboardService',
    message: 'Tensorboard',
    collection: 'tensorboards',
    field: 'tensorboard',
    at: 'tensorboard',
    idField: undefined,
    isMachine: false,
    // The proto does not say which fields the filter and the order take†.
    listing: {
      filterable: { display_name: ['=', '!=', ':'], labels: ['=', '!=', ':'] },
      orderable: ['create_time', 'update_time'],
    },
    violations: () => [],
  },
]

interface Resource {
  readonly kind: Plain
  readonly name: string
  fields: Message
  readonly createdAt: number
  /** Milliseconds since the epoch. Lists show the resource `listDelayMs` later. */
  readonly readyAt: number
  updatedAt: number
  /** Only for resources with machines, as `PROVISIONING`. */
  state: string
}

/** Persistent resources and Tensorboards, for tests of methods that have no kind of step. */
export class PlainResources {
  readonly #all = new Map<string, Resource>()
  readonly #hasPermission: HasPermission
  readonly #operations: Operations
  readonly #root: protobuf.Root
  #made = 0
  /** How long machines take to start, to reboot, and to stop. Emulated milliseconds. */
  durationMs = 10_000
  /** How long a new resource is missing from lists. Emulated milliseconds. */
  listDelayMs = 3_000

  constructor(hasPermission: HasPermission, operations: Operations, root: protobuf.Root) {
    this.#hasPermission = hasPermission
    this.#operations = operations
    this.#root = root
  }

  /** Names of all resources, oldest first. */
  get names(): readonly string[] {
    this.#operations.settle()
    return [...this.#all.keys()]
  }

  /** All resources, oldest first. A test may change their fields, as another client would. */
  get all(): readonly { fields: Message }[] {
    this.#operations.settle()
    return [...this.#all.values()]
  }

  handlers(): ReadonlyMap<string, Handler> {
    return new Map(
      plain.flatMap((kind): [string, Handler][] => [
        [`${kind.service}.Create${kind.message}`, call => this.#create(call, kind)],
        [`${kind.service}.Get${kind.message}`, call => json(render(this.#find(call, kind, 'get')))],
        [`${kind.service}.List${kind.message}s`, call => this.#list(call, kind)],
        [`${kind.service}.Update${kind.message}`, call => this.#update(call, kind)],
        [`${kind.service}.Delete${kind.message}`, call => this.#delete(call, kind)],
        ...(kind.isMachine
          ? [
              [`${kind.service}.Reboot${kind.message}`, (call: Call) => this.#reboot(call, kind)] satisfies [
                string,
                Handler,
              ],
            ]
          : []),
      ]),
    )
  }

  #create(call: Call, kind: Plain): EmulatedResponse {
    this.#permit(call, kind, 'create')
    const fields = messageOf(call.request[kind.field])
    const given = kind.idField === undefined ? undefined : textOf(call.request[kind.idField])
    refuse([
      ...(given === undefined || /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(given)
        ? []
        : [{ field: `${kind.at}_id`, message: `\`${given}\` does not match \`[a-z]([a-z0-9-]{0,61}[a-z0-9])?\`.` }]),
      ...missingRequired(fields, this.#root.lookupType(`${vertexPackage}.${kind.message}`), kind.at),
      ...commonViolations(fields, kind.at),
      ...kind.violations(fields, call.location),
    ])
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id = given ?? numericId(parent, `${kind.field} ${++this.#made} ${call.now}`)
    const name = `${parent}/${kind.collection}/${id}`
    if (this.#all.has(name)) throw new RpcError('ALREADY_EXISTS', `The ${kind.message} "${name}" already exists.`)
    const durationMs = kind.isMachine ? this.durationMs : 0
    const resource: Resource = {
      kind,
      name,
      fields,
      createdAt: call.now,
      readyAt: call.now + durationMs,
      updatedAt: call.now,
      state: 'PROVISIONING',
    }
    this.#all.set(name, resource)
    return this.#start(call, resource, `Create${kind.message}OperationMetadata`, durationMs)
  }

  #list(call: Call, kind: Plain): EmulatedResponse {
    this.#permit(call, kind, 'list')
    const parent = `projects/${call.project.number}/locations/${call.location}/${kind.collection}/`
    const visible = [...this.#all.values()].filter(
      one => one.name.startsWith(parent) && one.createdAt + this.listDelayMs <= call.now,
    )
    return json(listResources(visible.map(render), call.request, { ...kind.listing, field: kind.collection }))
  }

  #update(call: Call, kind: Plain): EmulatedResponse {
    const resource = this.#find(call, kind, 'update')
    if (kind.isMachine) requireReady(resource, 'updated')
    const sent = messageOf(call.request[kind.field])
    const paths = maskOf(call.request).map(path => path.split('.'))
    const fields = paths.reduce((changed, path) => copied(changed, sent, path), resource.fields)
    refuse([...commonViolations(fields, kind.at), ...kind.violations(fields, call.location)])
    resource.fields = fields
    return this.#start(call, resource, `Update${kind.message}OperationMetadata`, kind.isMachine ? this.durationMs : 0)
  }

  #delete(call: Call, kind: Plain): EmulatedResponse {
    const resource = this.#find(call, kind, 'delete')
    requireReady(resource, 'deleted')
    resource.state = 'STOPPING'
    return json(
      this.#operations.start(call, {
        under: `${kind.collection}/${call.id}`,
        metadata: 'DeleteOperationMetadata',
        response: 'google.protobuf.Empty',
        durationMs: kind.isMachine ? this.durationMs : 0,
        finish: () => {
          this.#all.delete(resource.name)
          return { response: {} }
        },
      }),
    )
  }

  #reboot(call: Call, kind: Plain): EmulatedResponse {
    const resource = this.#find(call, kind, 'reboot')
    requireReady(resource, 'rebooted')
    resource.state = 'REBOOTING'
    return this.#start(call, resource, `Reboot${kind.message}OperationMetadata`, this.durationMs)
  }

  /** Starts an operation at whose end the resource exists and is ready. */
  #start(call: Call, resource: Resource, metadata: string, durationMs: number): EmulatedResponse {
    const { kind, name } = resource
    const work: Work = {
      under: `${kind.collection}/${name.split('/').at(-1) ?? ''}`,
      metadata,
      response: kind.message,
      durationMs,
      finish: () => {
        resource.state = 'RUNNING'
        resource.updatedAt = call.now + durationMs
        return { response: render(resource) }
      },
    }
    return json(this.#operations.start(call, work))
  }

  #find(call: Call, kind: Plain, verb: string): Resource {
    this.#permit(call, kind, verb)
    const name = `projects/${call.project.number}/locations/${call.location}/${kind.collection}/${call.id}`
    const resource = this.#all.get(name)
    if (resource === undefined) throw new RpcError('NOT_FOUND', `The ${kind.message} "${name}" does not exist.`)
    return resource
  }

  #permit(call: Call, kind: Plain, verb: string): void {
    const below = verb === 'create' || verb === 'list' ? '' : `/${kind.collection}/${call.id}`
    const resource = `projects/${call.project.id}/locations/${call.location}${below}`
    const permission = `aiplatform.${kind.collection}.${verb}`
    requirePermission(this.#hasPermission, call.caller, permission, call.project, resource)
  }
}

function render({ kind, name, fields, state, createdAt, readyAt, updatedAt }: Resource): Message {
  const hasStarted = state !== 'PROVISIONING'
  return {
    ...fields,
    name,
    createTime: timestamp(createdAt),
    updateTime: timestamp(updatedAt),
    ...(kind.isMachine ? { state, ...(hasStarted ? { startTime: timestamp(readyAt) } : {}) } : {}),
  }
}

function requireReady({ kind, name, state }: Resource, done: string): void {
  if (state === 'RUNNING') return
  throw new RpcError('FAILED_PRECONDITION', `The ${kind.message} "${name}" is in state ${state} and cannot be ${done}.`)
}

function poolViolations(resource: Message, location: string): Violation[] {
  return listOf(resource['resourcePools']).flatMap((pool, index) => {
    const at = `persistent_resource.resource_pools[${index}].machine_spec`
    const machine = messageOf(messageOf(pool)['machineSpec'])
    if (messageOf(pool)['machineSpec'] === undefined) return []
    const fault = machineFault(machine, location)
    return fault === undefined ? [] : [{ field: at, message: fault }]
  })
}
