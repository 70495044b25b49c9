import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { checkBody, checkQuery } from './discovery.ts'
import { json, RpcError } from './rpc.ts'
import { digestsOf, type ObjectDigests } from './storage-digest.ts'
import { failure, invalid, preconditionFailed, required } from './storage-errors.ts'
import type { StoredObject } from './storageobject.ts'

/** An object to be. */
export type NewObject = Pick<StoredObject, 'bytes' | 'contentType' | 'digests' | 'fields'>

/** An upload as its first request describes it. */
export interface PendingUpload {
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
  readonly digests?: ObjectDigests
  /** The caller's metadata. */
  readonly fields: Readonly<Record<string, unknown>>
  /** With the preconditions. */
  readonly query: URLSearchParams
  readonly isResumable: boolean
}

/** Reads a request that uploads an object, or begins to. */
export function readUpload(request: EmulatedRequest): PendingUpload | { readonly refusal: EmulatedResponse } {
  const { headers, query, body } = request
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  const type = query.get('uploadType')
  if (type !== 'media' && type !== 'multipart' && type !== 'resumable')
    return { refusal: invalid(`Unsupported upload type: ${type ?? ''}`) }
  try {
    checkQuery('storage', 'objects.insert', query)
    const parts =
      type === 'media'
        ? { fields: {}, bytes: body, contentType }
        : type === 'multipart'
          ? readMultipart(body, contentType)
          : {
              fields: readMetadata(body.toString()),
              bytes: Buffer.alloc(0),
              contentType: headers['x-upload-content-type'] ?? 'application/octet-stream',
            }
    if (parts === undefined) return { refusal: failure(400, 'Malformed multipart body.', 'badContent', false) }
    const fields = checkBody('storage', 'Object', parts.fields)
    const name = query.get('name') ?? String(fields['name'] ?? '')
    const fault = name === '' ? required('name') : nameFault(name)
    if (fault !== undefined) return { refusal: fault }
    const own = fields['contentType'] === undefined ? parts.contentType : String(fields['contentType'])
    return { name, contentType: own, bytes: parts.bytes, fields, query, isResumable: type === 'resumable' }
  } catch (error) {
    if (error instanceof RpcError) return { refusal: invalid(error.message) }
    throw error
  }
}

/** What an upload needs of its bucket. */
export interface UploadTarget {
  readonly current: StoredObject | undefined
  readonly mayOverwrite: () => boolean
  readonly refuse: (permission: string) => EmulatedResponse
  /** Stores the object, and returns its resource. */
  readonly write: (object: NewObject) => object
}

/** Stores an upload whose bytes are all there, if its preconditions and checksums allow it. */
export function storeUpload(upload: PendingUpload, target: UploadTarget): EmulatedResponse {
  const { current } = target
  const { bytes, contentType, fields } = upload
  const refusal = preconditionFault(upload.query, current) ?? checksumFault(upload)
  if (refusal !== undefined) return refusal
  if (current !== undefined && !target.mayOverwrite()) return target.refuse('storage.objects.delete')
  const { name: _, crc32c: __, md5Hash: ___, ...kept } = fields
  return json(target.write({ bytes, contentType, fields: kept, digests: upload.digests ?? digestsOf(bytes) }))
}

/** Sources: https://docs.cloud.google.com/storage/docs/request-preconditions */
function preconditionFault(query: URLSearchParams, current: StoredObject | undefined): EmulatedResponse | undefined {
  const generation = String(current?.generation ?? 0)
  const metageneration = current === undefined ? undefined : '1'
  const conditions: readonly (readonly [string, (wanted: string) => boolean])[] = [
    ['ifGenerationMatch', wanted => wanted === generation],
    ['ifGenerationNotMatch', wanted => wanted !== generation],
    ['ifMetagenerationMatch', wanted => wanted === metageneration],
    ['ifMetagenerationNotMatch', wanted => metageneration !== undefined && wanted !== metageneration],
  ]
  for (const [name, holds] of conditions) {
    const wanted = query.get(name)
    if (wanted === null) continue
    if (!/^\d{1,19}$/.test(wanted)) return invalid(`Invalid value for ${name}: ${wanted}`)
    if (!holds(wanted)) return preconditionFailed
  }
  return undefined
}

function checksumFault({ bytes, fields, digests = digestsOf(bytes) }: PendingUpload): EmulatedResponse | undefined {
  const { crc32c, md5Hash } = fields
  if (crc32c !== undefined && crc32c !== digests.crc32c)
    return invalid(`Provided CRC32C "${crc32c}" doesn't match calculated CRC32C "${digests.crc32c}".`)
  if (md5Hash !== undefined && md5Hash !== digests.md5)
    return invalid(`Provided MD5 hash "${md5Hash}" doesn't match calculated MD5 hash "${digests.md5}".`)
  return undefined
}

/** Source: https://docs.cloud.google.com/storage/docs/objects#naming */
function nameFault(name: string): EmulatedResponse | undefined {
  const size = Buffer.byteLength(name)
  if (size > 1024)
    return invalid(
      `The maximum object length is 1024 characters, but got a name with ${size} characters: ''${name.slice(0, 64)}...''`,
    )
  if (/[\r\n]/.test(name)) return invalid(`Disallowed unicode characters present in object name ''${name}''`)
  if (name === '.' || name === '..' || name.startsWith('.well-known/acme-challenge/'))
    return invalid(`Invalid object name: ''${name}''`)
  return undefined
}

/** @throws RpcError 400 */
function readMetadata(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new RpcError('INVALID_ARGUMENT', 'Parse Error')
  }
}

/**
 * Two parts: the object's metadata as JSON, and its bytes. gcloud quotes the boundary with ' and ends lines with LF
 * alone.
 */
function readMultipart(body: Buffer, contentType: string) {
  const boundary = /^multipart\/related;.*\bboundary=["']?([^"';]+)["']?/i.exec(contentType)?.[1]
  if (boundary === undefined) return undefined
  const [described, content, ...more] = partsOf(body, `--${boundary}`)
  if (described === undefined || content === undefined || more.length > 0) return undefined
  const own = /^content-type:\s*(.+?)\s*$/im.exec(content.headers)?.[1] ?? 'application/octet-stream'
  const fields = readMetadata(described.bytes.toString())
  return { fields, bytes: content.bytes, contentType: own }
}

function partsOf(body: Buffer, boundary: string): { headers: string; bytes: Buffer }[] {
  const cuts: number[] = []
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + boundary.length)) cuts.push(at)
  return cuts.slice(0, -1).map((cut, index) => {
    const part = body.subarray(cut + boundary.length, cuts[index + 1])
    const gap = /(\r?\n)\1/.exec(part.toString('latin1', 0, 4_096))
    const [ends = '', line = ''] = gap ?? []
    const head = gap?.index ?? 0
    return {
      headers: part.toString('latin1', 0, head),
      bytes: part.subarray(head + ends.length, part.length - line.length),
    }
  })
}
