import type {
  Authenticate,
  Caller,
  EmulatedRequest,
  EmulatedResponse,
  EmulatedService,
  HasPermission,
} from '../host.ts'
import { answer, badRequest, consumer, type EmulatedProject, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

/** Most permissions that one request may ask for. */
const mostPermissions = 100

/**
 * Returns the permissions that a `testIamPermissions` request names. A resource has only permissions of its own
 * service, and patterns are invalid.
 *
 * @throws RpcError 400 as Google's front end and IAM answer
 */
export function permissionsAsked(body: unknown): string[] {
  const given: unknown = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const entries = Array.isArray(given) ? given : []
  for (const [key] of entries)
    if (key !== 'permissions') {
      const description = `Invalid JSON payload received. Unknown name "${key}": Cannot find field.`
      throw new RpcError('INVALID_ARGUMENT', description, [badRequest([{ description }])])
    }
  const permissions: unknown = entries[0]?.[1] ?? []
  if (!Array.isArray(permissions) || permissions.length === 0 || permissions.length > mostPermissions)
    throw new RpcError('INVALID_ARGUMENT', 'Request contains an invalid argument.')
  return permissions.map((permission: unknown) => {
    if (typeof permission === 'string' && /^[a-z]+(\.[a-zA-Z]+){2}$/.test(permission)) return permission
    throw new RpcError('INVALID_ARGUMENT', `Permission ${String(permission)} is not valid for this resource.`)
  })
}

/** The answer: the permissions that the caller has. If there are none, the field is absent. */
export const granted = (asked: readonly string[], has: (permission: string) => boolean): EmulatedResponse => {
  const permissions = asked.filter(has)
  return json(permissions.length === 0 ? {} : { permissions })
}

export interface ProjectServicesOptions {
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  readonly projects: readonly EmulatedProject[]
}

/** Resource Manager and Service Usage, as far as a check of a set-up uses them. */
export function createProjectServices(options: ProjectServicesOptions): EmulatedService {
  return {
    serves: host => host === 'cloudresourcemanager.googleapis.com' || host === 'serviceusage.googleapis.com',
    handle: request =>
      answer(() => {
        const project = /^\/v3\/projects\/([a-z0-9:.-]+):testIamPermissions$/.exec(request.path)?.[1]
        const [, of, service] = /^\/v1\/projects\/([a-z0-9:.-]+)\/services\/([a-z0-9.-]+)$/.exec(request.path) ?? []
        const isManager = request.host === 'cloudresourcemanager.googleapis.com'
        if (isManager && request.method === 'POST' && project !== undefined)
          return testProject(options, request, project)
        if (!isManager && request.method === 'GET' && of !== undefined && service !== undefined)
          return readService(options, request, of, service)
        return notFoundPage(request.path)
      }),
  }
}

function testProject(options: ProjectServicesOptions, request: EmulatedRequest, project: string): EmulatedResponse {
  const identity = options.authenticate(request)
  if ('refusal' in identity) return identity.refusal
  const asked = permissionsAsked(parseBody(request))
  const known = options.projects.find(({ id, number }) => id === project || number === project)
  // Google does not tell a caller without any role if the project exists.
  if (known === undefined) throw new RpcError('PERMISSION_DENIED', 'The caller does not have permission')
  consumer(options.projects, project, 'cloudresourcemanager.googleapis.com')
  return granted(asked, permission => options.hasPermission(identity.caller, permission, known.id))
}

function readService(
  options: ProjectServicesOptions,
  request: EmulatedRequest,
  project: string,
  service: string,
): EmulatedResponse {
  const identity: { caller: Caller } | { refusal: EmulatedResponse } = options.authenticate(request)
  if ('refusal' in identity) return identity.refusal
  const { id, number, disabledServices } = consumer(options.projects, project, 'serviceusage.googleapis.com')
  if (!options.hasPermission(identity.caller, 'serviceusage.services.get', id))
    throw new RpcError('PERMISSION_DENIED', `Permission denied to get service [${service}]`, [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'AUTH_PERMISSION_DENIED',
        domain: 'serviceusage.googleapis.com',
      },
    ])
  const name = `projects/${number}/services/${service}`
  const state = disabledServices?.includes(service) ? 'DISABLED' : 'ENABLED'
  return json({ name, config: { name: service }, state, parent: `projects/${number}` })
}
