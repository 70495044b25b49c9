import type protobuf from 'protobufjs'
import { loadProtos, packageOf, vertexPackage } from '../../../scripts/protos.ts'
import {
  type Authenticate,
  type Clock,
  type EmulatedRequest,
  type EmulatedResponse,
  type EmulatedService,
  type HasPermission,
  isStream,
} from '../../host.ts'
import { answer, consumer, type EmulatedProject, json, notFoundPage, parseBody, RpcError } from '../rpc.ts'
import type { SecretFault } from '../secrets.ts'
import type { ResolveModel } from './endpoint.ts'
import { Endpoints } from './endpoints.ts'
import { Engines } from './engines.ts'
import { wantsNumbers, withNumbers } from './enum-encoding.ts'
import { isDedicated, isRegion, locationOfHost, servesVertex } from './hosts.ts'
import { type Call, type Handler, Jobs } from './jobs.ts'
import { Models } from './models.ts'
import { Operations } from './operations.ts'
import { PlainResources } from './plain-resources.ts'
import { Publishers } from './publishers.ts'
import { findRoute, type Match, type Route, readRoutes, snakeCase } from './routes.ts'
import { Schedules } from './schedules.ts'
import { ServerLogs } from './serverlogs.ts'
import { phaseAt, terminal } from './timeline.ts'
import { type Message, transcode, transcodeQuery } from './transcode.ts'
import { tunedModelAt } from './tuning.ts'
import { messageOf, refuse, textOf } from './violations.ts'

export interface VertexOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  /** Permissions on a service account, by its email. If absent, the permissions on its project count. */
  readonly hasPermissionOnServiceAccount?: HasPermission
  readonly projects: readonly EmulatedProject[]
  /** If absent, there are no secrets that could be lacking. */
  readonly secretFault?: SecretFault
}

const api = 'aiplatform.googleapis.com'

/** The state of the emulated Vertex AI: jobs, and everything else under its name. */
export type VertexState = Jobs & {
  readonly operations: Operations
  readonly models: Models
  readonly engines: Engines
  readonly serverLogs: ServerLogs
  readonly publishers: Publishers
  readonly endpoints: Endpoints
  readonly plain: PlainResources
  readonly schedules: Schedules
  /** Fields that no proto has. Every resource is returned with them, as if Google had added them. */
  newer: Message
  /** The methods that are served, as `JobService.CreateCustomJob`. */
  readonly methods: readonly string[]
}

/** Creates Vertex AI. Every route of its protos is known; a route that this emulator does not serve answers 501. */
export function createVertex(options: VertexOptions): { service: EmulatedService; state: VertexState } {
  const { clock, authenticate, hasPermission, projects } = options
  const { root, routes } = readApi()
  const operations = new Operations(hasPermission, clock.now)
  const hasPermissionOnServiceAccount: HasPermission =
    options.hasPermissionOnServiceAccount ??
    ((caller, permission, email) => hasPermission(caller, permission, projectOfAccount(email, projects)))
  const shared = { root, operations, now: clock.now, projects, hasPermission, hasPermissionOnServiceAccount }
  const models = new Models({ ...shared, deployedModels: ({ model, id }) => endpoints.deployedModels(model.name, id) })
  const resolveModel: ResolveModel = name => {
    const version = models.resolve(name)
    if (version === undefined) return undefined
    const { model, id, resource } = version
    const displayName = textOf(model.resource['displayName'])
    return { name: model.name, versionId: id, displayName, hasContainer: resource['containerSpec'] !== undefined }
  }
  const jobs = new Jobs({
    ...shared,
    clock,
    trains: isRegion,
    resolveModel,
    uploadModel: upload => {
      const { model, id } = models.registerTrained(upload)
      return { name: model.name, versionId: id }
    },
  })
  const serverLogs = new ServerLogs(clock.now)
  const endpoints = new Endpoints({ ...shared, serverLogs, resolveModel, serves: isRegion })
  const engines = new Engines({ ...shared, serverLogs, secretFault: options.secretFault ?? (() => undefined) })
  const publishers = new Publishers(hasPermission, endpoint => tunedModelAt(endpoint, jobs.all))
  const plain = new PlainResources(hasPermission, operations, root)
  const startRun = jobs.handlers().get('PipelineService.CreatePipelineJob')
  if (startRun === undefined) throw new Error('pipeline jobs are served')
  const schedules = new Schedules({
    ...shared,
    startRun,
    activeRuns: names =>
      jobs.all.filter(job => names.includes(job.name) && !terminal.has(phaseAt(job, clock.now()).state)).length,
  })
  /** Handlers of all parts, by `Service.Method`. */
  const handlers: ReadonlyMap<string, Handler> = new Map([
    ...jobs.handlers(),
    ...models.handlers(),
    ...engines.handlers(),
    ...byResource(endpoints.handlers(), publishers.handlers()),
    ...plain.handlers(),
    ...schedules.handlers(),
  ])

  const handle = async (asked: EmulatedRequest): Promise<EmulatedResponse> => {
    // v1beta1 has the methods of v1. Google's REST clients wait for operations under `/ui`.
    const request = { ...asked, path: asked.path.replace(/^\/(?:v1beta1|ui(?=\/.*\/operations\/))\//, '/v1/') }
    const served = locationOfHost(request.host)
    const target =
      served === undefined ? undefined : findTarget(request, path => findRoute(routes, request.method, path))
    if (served === undefined || target === undefined) return notFoundPage(request.path)
    if (isDedicated(request.host) && !isPrediction(target)) return notFoundPage(request.path) // †
    const identity = authenticate(request)
    if ('refusal' in identity) return identity.refusal
    const [, named = '', location = '', below = ''] =
      /^projects\/([^/]+)\/locations\/([^/]+)\/?(.*)$/.exec(target.name) ?? []
    const project = consumer(projects, named, api)
    const message = `The provided location ID doesn't match the endpoint. The valid location ID is \`${served}\`.`
    if (location !== served) refuse([{ field: target.field, message }])
    const call: Omit<Call, 'request'> = {
      caller: identity.caller,
      project,
      location,
      host: request.host,
      below,
      id: below.split('/').at(-1) ?? '',
      headers: request.headers,
      query: request.query,
      now: clock.now(),
    }
    operations.settle()
    schedules.settle()
    jobs.settle()
    const encoded = (response: EmulatedResponse, type?: protobuf.Type): EmulatedResponse =>
      wantsNumbers(request.query) && !isStream(response.body)
        ? { ...response, body: withNumbers(messageOf(response.body), type, root) }
        : response
    if (target.match === undefined)
      return encoded(json(operations.answer({ ...call, request: {} }, below, request.method)))
    const { method } = target.match.route
    const handler = handlers.get(method)
    if (handler === undefined)
      throw new RpcError('UNIMPLEMENTED', `The emulator does not serve ${vertexPackage}.${method} yet.`)
    const { route } = target.match
    const fields = readRequest(request, typedFor(asked.path, target.match), root)
    return encoded(await handler({ ...call, request: fields }), route.response)
  }

  const state: VertexState = Object.assign(jobs, {
    ...{ serverLogs, operations, models, endpoints, engines, publishers, plain, schedules },
    newer: {},
    methods: [...handlers.keys()],
  })
  return {
    state,
    service: {
      serves: servesVertex,
      handle: async request => fromFrontEnd(withNewer(await answer(() => handle(request)), state.newer)),
    },
  }
}

/** Joins the handlers of endpoints and of publisher models: some methods are of both. */
function byResource(
  endpoints: ReadonlyMap<string, Handler>,
  publishers: ReadonlyMap<string, Handler>,
): ReadonlyMap<string, Handler> {
  const both = [...publishers].map(([method, handle]): [string, Handler] => {
    const atEndpoint = endpoints.get(method)
    return [method, call => (call.below.startsWith('publishers/') ? handle : (atEndpoint ?? handle))(call)]
  })
  return new Map([...endpoints, ...both])
}

/** Headers that Google's front end adds to every answer, as recorded in k8s-config-connector. None is a request id. */
const fromFrontEnd = (response: EmulatedResponse): EmulatedResponse => ({
  ...response,
  headers: {
    server: 'ESF',
    vary: 'Origin, X-Origin, Referer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-xss-protection': '0',
    ...response.headers,
  },
})

/** Adds fields to a resource, to the items of a page, and to the result of an operation. */
function withNewer(response: EmulatedResponse, newer: Message): EmulatedResponse {
  if (response.status !== 200 || Object.keys(newer).length === 0 || isStream(response.body)) return response
  const add = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(add)
    const { name, metadata, response: made } = messageOf(value)
    if (metadata !== undefined) return { ...messageOf(value), ...(made === undefined ? {} : { response: add(made) }) }
    return name === undefined ? value : { ...newer, ...messageOf(value) }
  }
  const body = Object.entries(messageOf(response.body)).map(([key, value]) => [
    key,
    Array.isArray(value) ? add(value) : value,
  ])
  return { ...response, body: messageOf(add(Object.fromEntries(body))) }
}

let read: { readonly root: protobuf.Root; readonly routes: readonly Route[] } | undefined

/** Protos and routes, read once for all emulators of a process. */
function readApi() {
  if (read === undefined) {
    const root = loadProtos()
    read = { root, routes: readRoutes(root, vertexPackage) }
  }
  return read
}

let readBeta: protobuf.Root | undefined

/** Calls of models have more fields in v1beta1, which clients use. All other calls of v1beta1 are read as those of v1. */
function typedFor(path: string, match: Match): Match {
  const { method, request } = match.route
  if (!path.startsWith('/v1beta1/') || !/^(?:PredictionService|LlmUtilityService)\./.test(method)) return match
  readBeta ??= loadProtos('v1beta1')
  return {
    ...match,
    route: { ...match.route, request: readBeta.lookupType(`${packageOf('v1beta1')}.${request.name}`) },
  }
}

interface Target {
  /** Resource name of the parent or of the resource itself, and the request's field that holds it. */
  readonly name: string
  readonly field: string
  /** Undefined for operations, whose methods are in no proto of Vertex AI. */
  readonly match: Match | undefined
}

const isPrediction = ({ match }: Target): boolean => match?.route.method.startsWith('PredictionService.') === true

function findTarget(request: EmulatedRequest, find: (path: string) => Match | undefined): Target | undefined {
  const [, operation, verb] =
    /^\/v1\/(projects\/[^/]+\/locations\/[^/]+\/(?:\w+\/[^/]+\/)?operations\/[^/:]+)(:cancel)?$/.exec(request.path) ??
    []
  if (operation !== undefined && request.method === (verb === undefined ? 'GET' : 'POST'))
    return { name: operation, field: 'name', match: undefined }
  try {
    const match = find(request.path)
    const [field, name] = Object.entries(match?.variables ?? {})[0] ?? []
    return match === undefined || field === undefined || name === undefined ? undefined : { name, field, match }
  } catch (error) {
    // Broken percent-encoding: no route has such a path.
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** Reads the fields of a method's request from the query and the body. The body is one of them, or all the rest. */
function readRequest(request: EmulatedRequest, { route, variables }: Match, root: protobuf.Root): Message {
  const taken = [...Object.keys(variables), ...(route.body === undefined ? [] : [route.body])]
  const query = transcodeQuery(request.query, route.request, taken)
  if (route.body === undefined) return query
  const raw = route.request.fieldsArray.find(({ type }) => type === 'google.api.HttpBody')
  if (raw !== undefined)
    return {
      ...query,
      [raw.name]: { contentType: request.headers['content-type'] ?? '', data: request.body.toString('base64') },
    }
  const body = parseBody(request)
  if (route.body === '*') return { ...query, ...transcode(body, route.request, '') }
  const type = root.lookupType(`${vertexPackage}.${route.request.fields[route.body]?.type ?? ''}`)
  return { ...query, [route.body]: transcode(body, type, snakeCase(route.body)) }
}

/** `x@acme-ml.iam.gserviceaccount.com` is in acme-ml, `123-compute@developer.gserviceaccount.com` in number 123. */
function projectOfAccount(email: string, projects: readonly EmulatedProject[]): string {
  const id = /@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1]
  const number = /^(\d+)-compute@/.exec(email)?.[1]
  return id ?? projects.find(project => project.number === number)?.id ?? ''
}
