import type { EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import type { Access } from './access.ts'
import type { FrontEnd } from './callers.ts'
import { fieldsOf, invalidArgument, textsAt } from './fields.ts'
import type { IdentityState, Project } from './identity.ts'
import { Operations } from './operations.ts'
import { answer, consumer, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

export interface ServiceUsageOptions {
  readonly state: IdentityState
  readonly authenticate: FrontEnd
  readonly access: Access
}

const api = 'serviceusage.googleapis.com'

/** The APIs that a project can enable here. */
export const knownServices: readonly string[] = [
  'aiplatform.googleapis.com',
  'artifactregistry.googleapis.com',
  'bigquery.googleapis.com',
  'cloudbuild.googleapis.com',
  'cloudkms.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'compute.googleapis.com',
  'iam.googleapis.com',
  'iamcredentials.googleapis.com',
  'logging.googleapis.com',
  'monitoring.googleapis.com',
  'secretmanager.googleapis.com',
  'serviceusage.googleapis.com',
  'storage.googleapis.com',
  'storage-api.googleapis.com',
  'sts.googleapis.com',
]

/** `serviceusage.googleapis.com`: which APIs a project has enabled. */
export function createServiceUsage(options: ServiceUsageOptions): EmulatedService {
  const operations = new Operations((_, id) => `operations/acat.${id}`)
  return {
    serves: host => host === api,
    handle: request =>
      answer(() => {
        const path = decodeURIComponent(request.path)
        const [, name] = /^\/v1(?:beta1)?\/(operations\/[\w.-]+)$/.exec(path) ?? []
        if (name !== undefined && request.method === 'GET') {
          const who = options.authenticate(request)
          if ('refusal' in who) return who.refusal
          return name === 'operations/noop.DONE_OPERATION' ? json({ name, done: true }) : operations.get(name)
        }
        const [, version, of = '', service = '', action = ''] =
          /^\/(v1|v1beta1)\/projects\/([a-z0-9:.-]+)\/services(?:\/([a-z0-9.-]+))?(?::(\w+))?$/.exec(path) ?? []
        const verb = verbs[`${version} ${request.method} ${service === '' ? '' : 'service'}:${action}`]
        if (verb === undefined) return notFoundPage(request.path)
        return serve({ ...options, request, operations, of, service, verb })
      }),
  }
}

const verbs: Readonly<Record<string, Verb>> = {
  'v1 GET :': 'list',
  'v1 POST :batchEnable': 'batchEnable',
  'v1 GET service:': 'get',
  'v1 POST service:enable': 'enable',
  'v1 POST service:disable': 'disable',
  'v1beta1 POST service:generateServiceIdentity': 'identity',
}

type Verb = 'list' | 'batchEnable' | 'get' | 'enable' | 'disable' | 'identity'

interface UsageCall extends ServiceUsageOptions {
  readonly request: EmulatedRequest
  readonly operations: Operations
  readonly of: string
  readonly service: string
  readonly verb: Verb
}

function serve(call: UsageCall): EmulatedResponse {
  const { state, authenticate, access, request, operations, of, service, verb } = call
  const who = authenticate(request)
  if ('refusal' in who) return who.refusal
  const project = consumer(state.projects, of, api)
  const found = state.projects.find(({ number }) => number === project.number)
  const permission = `serviceusage.services.${permissionVerbs[verb]}`
  if (found === undefined || !access.onProject(who.caller, permission, of)) throw denied(verb, permission, service)
  if (service !== '' && verb !== 'get') checkKnown([service])
  switch (verb) {
    case 'get':
      return json(renderService(found, service))
    case 'list':
      return listServices(found, request.query)
    case 'enable':
      return enable(found, [service], operations)
    case 'batchEnable': {
      const services = textsAt(fieldsOf(parseBody(request), ['serviceIds']), 'serviceIds')
      if (services.length === 0 || services.length > 20)
        throw invalidArgument('A single request can enable between 1 and 20 services.') // †
      checkKnown(services)
      return enable(found, services, operations)
    }
    case 'disable':
      found.disabledServices = [...new Set([...(found.disabledServices ?? []), service])]
      return operations.begin(service, { service: renderService(found, service) })
    case 'identity':
      // At once: gcloud reads the response of the first answer.
      return json({
        name: 'operations/finished.DONE_OPERATION',
        done: true,
        response: {
          '@type': 'type.googleapis.com/google.api.serviceusage.v1beta1.ServiceIdentity',
          email: `service-${found.number}@gcp-sa-${service.split('.')[0]}.iam.gserviceaccount.com`,
          uniqueId: `1${found.number}`.padEnd(21, '0'),
        },
      })
    default:
      return verb satisfies never
  }
}

const permissionVerbs = {
  list: 'list',
  get: 'get',
  enable: 'enable',
  batchEnable: 'enable',
  disable: 'disable',
  identity: 'enable',
} as const satisfies Record<Verb, string>

function denied(verb: Verb, permission: string, service: string): RpcError {
  const message =
    verb === 'get'
      ? `Permission denied to get service [${service}]`
      : `Permission '${permission}' denied to ${permissionVerbs[verb]} service${service === '' ? 's' : ` [${service}]`}`
  return new RpcError('PERMISSION_DENIED', message, [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'AUTH_PERMISSION_DENIED', domain: api },
  ])
}

function checkKnown(services: readonly string[]): void {
  const unknown = services.filter(service => !knownServices.includes(service))
  if (unknown.length === 0) return
  throw new RpcError('PERMISSION_DENIED', `Not found or permission denied for service(s): ${unknown.join(', ')}.`, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED',
      domain: api,
    },
  ])
}

function enable(project: Project, services: readonly string[], operations: Operations): EmulatedResponse {
  const off = services.filter(service => project.disabledServices?.includes(service))
  if (off.length === 0) return json({ name: 'operations/noop.DONE_OPERATION', done: true })
  project.disabledServices = (project.disabledServices ?? []).filter(service => !services.includes(service))
  const type = 'type.googleapis.com/google.api.serviceusage.v1.BatchEnableServicesResponse'
  return operations.begin('', { '@type': type, services: services.map(service => renderService(project, service)) })
}

function listServices(project: Project, query: URLSearchParams): EmulatedResponse {
  const [, wanted] = /^state:(ENABLED|DISABLED)$/.exec(query.get('filter') ?? '') ?? []
  const after = query.get('pageToken') ?? ''
  const size = Math.min(Number(query.get('pageSize') ?? 0) || 50, 200)
  const found = knownServices.filter(
    service => service > after && (wanted ?? stateOf(project, service)) === stateOf(project, service),
  )
  const shown = found.slice(0, size)
  return json({
    ...(shown.length === 0 ? {} : { services: shown.map(service => renderService(project, service)) }),
    ...(shown.length < found.length ? { nextPageToken: shown.at(-1) } : {}),
  })
}

const stateOf = ({ disabledServices }: Project, service: string): 'ENABLED' | 'DISABLED' =>
  disabledServices?.includes(service) ? 'DISABLED' : 'ENABLED'

const renderService = (project: Project, service: string): object => ({
  name: `projects/${project.number}/services/${service}`,
  config: { name: service },
  state: stateOf(project, service),
  parent: `projects/${project.number}`,
})
