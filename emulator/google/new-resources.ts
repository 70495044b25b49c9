import type { Authenticate, EmulatedRequest, EmulatedResponse, HasPermission } from '../host.ts'
import type { Repository } from './artifacts.ts'
import { fieldsOf } from './fields.ts'
import { iamDenied, json, parseBody, RpcError } from './rpc.ts'
import type { Bucket } from './storage.ts'
import { failure } from './storage-errors.ts'

interface Options {
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
}

/** `POST /storage/v1/b`: creates a bucket. Returns undefined for any other request. */
export function newBucket(
  request: EmulatedRequest,
  { authenticate, hasPermission }: Options,
  buckets: Map<string, Bucket>,
): EmulatedResponse | undefined {
  if (request.method !== 'POST' || request.path !== '/storage/v1/b') return undefined
  const who = authenticate(request)
  if ('refusal' in who) return failure(401, 'Invalid Credentials', 'authError', false, 'Authorization')
  const project = request.query.get('project') ?? ''
  const permission = 'storage.buckets.create'
  if (!hasPermission(who.caller, permission, project))
    return failure(403, `Permission '${permission}' denied on project ${project}.`, 'forbidden', false)
  const body = fieldsOf(parseBody(request), ['name', 'location', 'iamConfiguration'])
  const name = String(body['name'])
  if (buckets.has(name)) return failure(409, 'The requested bucket name is not available.', 'conflict', false)
  const location = String(body['location']).toUpperCase()
  buckets.set(name, { project, location, objects: new Map(), bindings: [] })
  return json({ kind: 'storage#bucket', id: name, name, location })
}

/** `POST /v1/…/repositories?repositoryId=`: creates a repository. Returns undefined for any other request. */
export function newRepository(
  request: EmulatedRequest,
  { authenticate, hasPermission }: Options,
  repositories: Map<string, Repository>,
): EmulatedResponse | undefined {
  const [, parent, project = ''] =
    /^\/v1\/(projects\/([\w:.-]+)\/locations\/[\w-]+)\/repositories$/.exec(request.path) ?? []
  if (request.method !== 'POST' || parent === undefined) return undefined
  const who = authenticate(request)
  if ('refusal' in who) return who.refusal
  const permission = 'artifactregistry.repositories.create'
  if (!hasPermission(who.caller, permission, project))
    throw iamDenied(permission, `//artifactregistry.googleapis.com/${parent}`)
  const { format } = fieldsOf(parseBody(request), ['format'])
  if (format !== 'DOCKER' && format !== 'KFP') throw new RpcError('INVALID_ARGUMENT', 'Invalid value at format')
  const name = `${parent}/repositories/${request.query.get('repositoryId')}`
  if (repositories.has(name)) throw new RpcError('ALREADY_EXISTS', `the repository already exists`)
  repositories.set(name, { format, bindings: [] })
  return json({ name: `${parent}/operations/new`, done: true, response: { name, format } })
}
