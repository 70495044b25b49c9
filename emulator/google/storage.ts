import type { Authenticate, Clock, EmulatedRequest, EmulatedResponse, EmulatedService, HasPermission } from '../host.ts'
import type { OwnPolicy } from './access.ts'
import { serveBucketPolicy } from './bucket-policy.ts'
import type { Binding, IdentityState } from './identity.ts'
import { json, notFoundPage, RpcError } from './rpc.ts'
import { media, metadata, type StoredObject } from './storageobject.ts'

export type { StoredObject } from './storageobject.ts'

export interface Bucket {
  /** Id of the project that owns it. */
  readonly project: string
  readonly location: string
  readonly objects: Map<string, StoredObject>
  bindings: Binding[]
}

export interface StorageState {
  readonly buckets: Map<string, Bucket>
  /** Puts an object into a bucket. A missing bucket is created in the project. */
  put(uri: `gs://${string}/${string}`, content: string | Buffer, project: string): void
}

export interface StorageOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  /** Accounts and pools that may be members of a bucket's policy. */
  readonly identity: IdentityState
}

/** Cloud Storage's JSON API: objects are read, listed, and uploaded in one request. */
export function createStorage(options: StorageOptions): { service: EmulatedService; state: StorageState } {
  const { clock } = options
  const buckets = new Map<string, Bucket>()
  let generation = 1_700_000_000_000_000
  const write = (bucket: Bucket, name: string, bytes: Buffer, contentType: string): StoredObject => {
    const object = { bytes, contentType, generation: ++generation, createdAt: clock.now() }
    bucket.objects.set(name, object)
    return object
  }
  const state: StorageState = {
    buckets,
    put: (uri, content, project) => {
      const [, name = '', path = ''] = /^gs:\/\/([^/]+)\/(.+)$/s.exec(uri) ?? []
      const bucket = buckets.get(name) ?? { project, location: 'US-CENTRAL1', objects: new Map(), bindings: [] }
      buckets.set(name, bucket)
      write(bucket, path, Buffer.from(content), 'application/octet-stream')
    },
  }

  const handle = (request: EmulatedRequest): EmulatedResponse => {
    const tested = /^\/storage\/v1\/b\/([^/]+)\/iam\/testPermissions$/.exec(request.path)?.[1]
    if (tested !== undefined && request.method === 'GET') return testPermissions(request, options, buckets, tested)
    const own = /^\/storage\/v1\/b\/([^/]+)(\/iam)?$/.exec(request.path)
    if (own !== null) return bucketItself(request, options, buckets, own[1] ?? '', own[2] !== undefined)
    const target = parseTarget(request)
    if (target === undefined) return notFoundPage(request.path)
    const access = accessOf(request, target, options, buckets.get(target.bucket))
    if ('refusal' in access) return access.refusal
    const { bucket } = access
    if (target.kind === 'list') return listObjects(bucket, target.bucket, request.query)
    if (target.kind === 'upload') {
      const upload = readUpload(request)
      if ('refusal' in upload) return upload.refusal
      const current = bucket.objects.get(upload.name)
      const wanted = request.query.get('ifGenerationMatch')
      if (wanted !== null && wanted !== String(current?.generation ?? 0)) return preconditionFailed
      return json(metadata(target.bucket, upload.name, write(bucket, upload.name, upload.bytes, upload.contentType)))
    }
    const object = bucket.objects.get(target.object)
    const wanted = request.query.get('generation')
    if (object === undefined || (wanted !== null && wanted !== String(object.generation)))
      return notFound(`No such object: ${target.bucket}/${target.object}`, target.media)
    if (!target.media) return json(metadata(target.bucket, target.object, object))
    return media(request, object)
  }

  return {
    state,
    service: { serves: host => host === 'storage.googleapis.com', handle },
  }
}

interface Target {
  readonly kind: 'get' | 'list' | 'upload'
  readonly bucket: string
  readonly object: string
  /** True if the request asks for the object's bytes, not its metadata. Errors are then plain text. */
  readonly media: boolean
}

function parseTarget({ method, path, query }: EmulatedRequest): Target | undefined {
  const match = /^\/(download\/|upload\/)?storage\/v1\/b\/([^/]+)\/o(?:\/([^/]+))?$/.exec(path)
  if (match === null) return undefined
  try {
    const [, prefix, bucket = '', object] = match.map(part => (part === undefined ? part : decodeURIComponent(part)))
    const media = query.get('alt') === 'media'
    if (prefix === 'upload/')
      return method === 'POST' && !object ? { kind: 'upload', bucket, object: '', media: false } : undefined
    if (method !== 'GET') return undefined
    if (object === undefined || object === '')
      return prefix === undefined ? { kind: 'list', bucket, object: '', media: false } : undefined
    return { kind: 'get', bucket, object, media }
  } catch {
    return undefined
  }
}

function accessOf(
  request: EmulatedRequest,
  target: Target,
  { authenticate, hasPermission }: StorageOptions,
  bucket: Bucket | undefined,
): { bucket: Bucket } | { refusal: EmulatedResponse } {
  const { media } = target
  const permission = { get: 'storage.objects.get', list: 'storage.objects.list', upload: 'storage.objects.create' }[
    target.kind
  ]
  const thing = target.kind === 'get' ? 'object' : 'bucket'
  const words = (who: string): string =>
    `${who} does not have ${permission} access to the Google Cloud Storage ${thing}. Permission '${permission}' denied on resource (or it may not exist).`
  const identity = authenticate(request)
  if ('refusal' in identity) {
    const anonymous = request.headers['authorization'] === undefined
    const message = anonymous ? words('Anonymous caller') : 'Invalid Credentials'
    return { refusal: failure(401, message, anonymous ? 'required' : 'authError', media, 'Authorization') }
  }
  const { caller } = identity
  const may = (asked: string): boolean =>
    bucket !== undefined &&
    hasPermission(caller, asked, bucket.project, ownPolicy(bucket, target.bucket, target.object))
  if (bucket === undefined) return { refusal: notFound('The specified bucket does not exist.', media) }
  const exists = target.kind !== 'get' || bucket.objects.has(target.object)
  // A caller that may not list does not learn if an object exists.
  if (!may(permission) || (!exists && !may('storage.objects.list'))) {
    const asked = may(permission) ? 'storage.objects.list' : permission
    const who = caller.member.replace(/^serviceAccount:/, '')
    return { refusal: failure(403, words(who).replaceAll(permission, asked), 'forbidden', media) }
  }
  return { bucket }
}

/** Returns the permissions that the caller has on a bucket. */
function testPermissions(
  request: EmulatedRequest,
  { authenticate, hasPermission }: StorageOptions,
  buckets: ReadonlyMap<string, Bucket>,
  name: string,
): EmulatedResponse {
  const identity = authenticate(request)
  if ('refusal' in identity) return failure(401, 'Invalid Credentials', 'authError', false, 'Authorization')
  const asked = request.query.getAll('permissions')
  if (asked.length === 0) return required('permissions')
  const odd = asked.find(permission => !/^storage\.(buckets|objects|multipartUploads)\.[a-zA-Z]+$/.test(permission))
  if (odd !== undefined) return failure(400, `Invalid argument: permission ${odd}`, 'invalid', false)
  const bucket = buckets.get(name)
  if (bucket === undefined) return notFound('The specified bucket does not exist.', false)
  const permissions = asked.filter(permission =>
    hasPermission(identity.caller, permission, bucket.project, ownPolicy(bucket, name)),
  )
  return json({
    kind: 'storage#testIamPermissionsResponse',
    ...(permissions.length === 0 ? {} : { permissions }),
  })
}

/** The bucket's bindings, and what conditions see of it or of an object in it. */
function ownPolicy({ bindings }: Bucket, name: string, object = ''): OwnPolicy {
  const kind = object === '' ? 'Bucket' : 'Object'
  const below = object === '' ? '' : `/objects/${object}`
  const service = 'storage.googleapis.com'
  return { bindings, resource: { service, type: `${service}/${kind}`, name: `projects/_/buckets/${name}${below}` } }
}

/** The bucket itself: `GET /b/{bucket}`, and its policy. */
function bucketItself(
  request: EmulatedRequest,
  { authenticate, hasPermission, identity }: StorageOptions,
  buckets: ReadonlyMap<string, Bucket>,
  name: string,
  ofPolicy: boolean,
): EmulatedResponse {
  if (request.method !== 'GET' && !(ofPolicy && request.method === 'PUT')) return notFoundPage(request.path)
  const who = authenticate(request)
  if ('refusal' in who) return failure(401, 'Invalid Credentials', 'authError', false, 'Authorization')
  const bucket = buckets.get(name)
  if (bucket === undefined) return notFound('The specified bucket does not exist.', false)
  const permission = `storage.buckets.${ofPolicy ? (request.method === 'GET' ? 'getIamPolicy' : 'setIamPolicy') : 'get'}`
  if (!hasPermission(who.caller, permission, bucket.project, ownPolicy(bucket, name)))
    return forbidden(who.caller.member, permission)
  if (!ofPolicy) {
    const project = identity.projects.find(({ id }) => id === bucket.project)?.number
    return json({ kind: 'storage#bucket', id: name, name, projectNumber: project, location: bucket.location })
  }
  try {
    return serveBucketPolicy({ request, name, bucket, identity, preconditionFailed })
  } catch (error) {
    if (error instanceof RpcError) return failure(400, error.message, 'invalid', false)
    throw error
  }
}

function forbidden(member: string, permission: string): EmulatedResponse {
  const who = member.replace(/^serviceAccount:|^user:/, '')
  const words = `${who} does not have ${permission} access to the Google Cloud Storage bucket. Permission '${permission}' denied on resource (or it may not exist).`
  return failure(403, words, 'forbidden', false)
}

/** Lists objects in the order of their names. `delimiter` replaces the objects below a folder with its prefix. */
function listObjects(bucket: Bucket, name: string, query: URLSearchParams): EmulatedResponse {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const maxResults = Math.min(Number(query.get('maxResults') ?? 1000) || 1000, 1000)
  const after = Buffer.from(query.get('pageToken') ?? '', 'base64url').toString()
  const entries = new Map<string, StoredObject | undefined>()
  for (const [path, object] of bucket.objects) {
    if (!path.startsWith(prefix)) continue
    const cut = delimiter === '' ? -1 : path.indexOf(delimiter, prefix.length)
    if (cut < 0) entries.set(path, object)
    else entries.set(path.slice(0, cut + delimiter.length), undefined)
  }
  const found = [...entries].filter(([path]) => path > after).sort(([a], [b]) => (a < b ? -1 : 1))
  const page = found.slice(0, maxResults)
  const items = page.flatMap(([path, object]) => (object === undefined ? [] : [metadata(name, path, object)]))
  const prefixes = page.flatMap(([path, object]) => (object === undefined ? [path] : []))
  const last = page.at(-1)?.[0] ?? ''
  return json({
    kind: 'storage#objects',
    ...(prefixes.length === 0 ? {} : { prefixes }),
    ...(items.length === 0 ? {} : { items }),
    ...(page.length < found.length ? { nextPageToken: Buffer.from(last).toString('base64url') } : {}),
  })
}

interface Upload {
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
}

function readUpload(request: EmulatedRequest): Upload | { refusal: EmulatedResponse } {
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  const name = request.query.get('name') ?? ''
  const type = request.query.get('uploadType')
  if (type === 'media') return name === '' ? { refusal: required('name') } : { name, contentType, bytes: request.body }
  if (type !== 'multipart') return { refusal: failure(400, `Unsupported upload type: ${type ?? ''}`, 'invalid', false) }
  const upload = readMultipart(request.body, contentType)
  if (upload === undefined) return { refusal: failure(400, 'Malformed multipart body.', 'badContent', false) }
  const named = name === '' ? upload.name : name
  return named === '' ? { refusal: required('name') } : { ...upload, name: named }
}

/**
 * Two parts: the object's metadata as JSON, and its bytes. gcloud quotes the boundary with ' and ends lines with LF
 * alone.
 */
function readMultipart(body: Buffer, contentType: string): Upload | undefined {
  const boundary = /^multipart\/related;.*\bboundary=["']?([^"';]+)["']?/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1)
  const [head, content] = parts.map(part => {
    const gap = /(\r?\n)\1/.exec(part)
    const [ends = '', line = ''] = gap ?? []
    const cut = gap?.index ?? 0
    return { headers: part.slice(0, cut), text: part.slice(cut + ends.length, -line.length || undefined) }
  })
  if (head === undefined || content === undefined || parts.length !== 2) return undefined
  try {
    const described: unknown = JSON.parse(Buffer.from(head.text, 'latin1').toString())
    const fields = new Map(typeof described === 'object' && described !== null ? Object.entries(described) : [])
    const own = /^content-type:\s*(.+?)\s*$/im.exec(content.headers)?.[1] ?? 'application/octet-stream'
    return {
      name: String(fields.get('name') ?? ''),
      contentType: String(fields.get('contentType') ?? own),
      bytes: Buffer.from(content.text, 'latin1'),
    }
  } catch {
    return undefined
  }
}

/** Cloud Storage's own form of error, older than google.rpc.Status. It is plain text if the bytes were requested. */
function failure(code: number, message: string, reason: string, media: boolean, header?: string): EmulatedResponse {
  if (media) return { status: code, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: message }
  const where = header === undefined ? {} : { locationType: 'header', location: header }
  return json({ error: { code, message, errors: [{ message, domain: 'global', reason, ...where }] } }, code)
}

const notFound = (message: string, media: boolean): EmulatedResponse => failure(404, message, 'notFound', media)
const required = (parameter: string): EmulatedResponse =>
  failure(400, `Required parameter: ${parameter}`, 'required', false)
const preconditionFailed = failure(
  412,
  'At least one of the pre-conditions you specified did not hold.',
  'conditionNotMet',
  false,
  'If-Match',
)
