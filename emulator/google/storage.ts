import type { Authenticate, Clock, EmulatedRequest, EmulatedResponse, EmulatedService, HasPermission } from '../host.ts'
import type { OwnPolicy } from './access.ts'
import { serveBucketPolicy } from './bucket-policy.ts'
import type { Binding, IdentityState } from './identity.ts'
import { newBucket } from './new-resources.ts'
import { json, notFoundPage, RpcError } from './rpc.ts'
import { failure, notFound, preconditionFailed, required } from './storage-errors.ts'
import { ResumableUploads } from './storage-sessions.ts'
import { type NewObject, type PendingUpload, readUpload, storeUpload } from './storage-uploads.ts'
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
  /** Of a larger resumable upload only the digests are kept. Bytes; default: all of it. */
  keepsUpTo: number
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

/** Cloud Storage's JSON API: objects are read, listed, and uploaded, in one request or in chunks. */
export function createStorage(options: StorageOptions): { service: EmulatedService; state: StorageState } {
  const { clock } = options
  const buckets = new Map<string, Bucket>()
  let generation = 1_700_000_000_000_000
  const write = (bucket: Bucket, name: string, content: NewObject): StoredObject => {
    const object = { ...content, generation: ++generation, createdAt: clock.now() }
    bucket.objects.set(name, object)
    return object
  }
  const state: StorageState = {
    buckets,
    keepsUpTo: Infinity,
    put: (uri, content, project) => {
      const [, name = '', path = ''] = /^gs:\/\/([^/]+)\/(.+)$/s.exec(uri) ?? []
      const bucket = buckets.get(name) ?? { project, location: 'US-CENTRAL1', objects: new Map(), bindings: [] }
      buckets.set(name, bucket)
      write(bucket, path, { bytes: Buffer.from(content), contentType: 'application/octet-stream' })
    },
  }
  const uploads = new ResumableUploads({ clock, keepsUpTo: () => state.keepsUpTo })

  const handle = (request: EmulatedRequest): EmulatedResponse => {
    const tested = /^\/storage\/v1\/b\/([^/]+)\/iam\/testPermissions$/.exec(request.path)?.[1]
    if (tested !== undefined && request.method === 'GET') return testPermissions(request, options, buckets, tested)
    const created = newBucket(request, options, buckets)
    if (created !== undefined) return created
    const own = /^\/storage\/v1\/b\/([^/]+)(\/iam)?$/.exec(request.path)
    if (own !== null) return bucketItself(request, options, buckets, own[1] ?? '', own[2] !== undefined)
    const target = parseTarget(request)
    if (target === undefined) return notFoundPage(request.path)
    const access = accessOf(request, target, options, buckets.get(target.bucket))
    if ('refusal' in access) return access.refusal
    const { bucket } = access
    const store = (upload: PendingUpload): EmulatedResponse =>
      storeUpload(upload, {
        current: bucket.objects.get(upload.name),
        mayOverwrite: () => access.may('storage.objects.delete'),
        refuse: permission => access.forbid(permission),
        write: content => metadata(target.bucket, upload.name, write(bucket, upload.name, content)),
      })
    if (target.kind === 'session') return uploads.continue(request, store)
    if (target.kind === 'list') return listObjects(bucket, target.bucket, request.query)
    if (target.kind === 'upload') {
      const upload = readUpload(request)
      if ('refusal' in upload) return upload.refusal
      return upload.isResumable ? uploads.begin(request, upload) : store(upload)
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
    service: {
      serves: host => host === 'storage.googleapis.com',
      handle,
      receive: request => uploads.receive(request),
    },
  }
}

interface Target {
  readonly kind: 'get' | 'list' | 'upload' | 'session'
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
    if (prefix === 'upload/') {
      const isSession = query.has('upload_id') && (method === 'PUT' || method === 'DELETE')
      if (object || (method !== 'POST' && !isSession)) return undefined
      return { kind: isSession ? 'session' : 'upload', bucket, object: '', media: false }
    }
    if (method !== 'GET') return undefined
    if (object === undefined || object === '')
      return prefix === undefined ? { kind: 'list', bucket, object: '', media: false } : undefined
    return { kind: 'get', bucket, object, media }
  } catch {
    return undefined
  }
}

interface Access {
  readonly bucket: Bucket
  readonly may: (permission: string) => boolean
  readonly forbid: (permission: string) => EmulatedResponse
}

const permissionFor = {
  get: 'storage.objects.get',
  list: 'storage.objects.list',
  upload: 'storage.objects.create',
  session: 'storage.objects.create',
} as const

function accessOf(
  request: EmulatedRequest,
  target: Target,
  { authenticate, hasPermission }: StorageOptions,
  bucket: Bucket | undefined,
): Access | { refusal: EmulatedResponse } {
  const { media } = target
  const permission = permissionFor[target.kind]
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
  const forbid = (asked: string): EmulatedResponse => {
    const who = caller.member.replace(/^serviceAccount:/, '')
    return failure(403, words(who).replaceAll(permission, asked), 'forbidden', media)
  }
  // A caller that may not list does not learn if an object exists.
  if (!may(permission) || (!exists && !may('storage.objects.list')))
    return { refusal: forbid(may(permission) ? 'storage.objects.list' : permission) }
  return { bucket, may, forbid }
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
