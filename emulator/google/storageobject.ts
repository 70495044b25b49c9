import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { digestsOf, type ObjectDigests } from './storage-digest.ts'

export interface StoredObject {
  /** Empty if only the digests were kept. */
  readonly bytes: Buffer
  readonly contentType: string
  /** Metadata of the caller, as `cacheControl`. */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly digests?: ObjectDigests
  readonly generation: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** The object resource of the JSON API. Clients read the address of the bytes and their checksums from it. */
export function metadata(bucket: string, name: string, object: StoredObject): object {
  const path = `storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`
  const at = new Date(object.createdAt).toISOString()
  const { size, md5, crc32c } = object.digests ?? digestsOf(object.bytes)
  return {
    ...object.fields,
    kind: 'storage#object',
    id: `${bucket}/${name}/${object.generation}`,
    selfLink: `https://www.googleapis.com/${path}`,
    mediaLink: `https://storage.googleapis.com/download/${path}?generation=${object.generation}&alt=media`,
    name,
    bucket,
    generation: String(object.generation),
    metageneration: '1',
    contentType: object.contentType,
    storageClass: 'STANDARD',
    size: String(size),
    md5Hash: md5,
    crc32c,
    etag: etag(object),
    timeCreated: at,
    updated: at,
    timeStorageClassUpdated: at,
  }
}

/** Answers with the object's bytes: all of them, or one range (206, or 416 if the object does not have it). */
export function media(request: EmulatedRequest, object: StoredObject): EmulatedResponse {
  const { bytes } = object
  const { md5, crc32c } = digestsOf(bytes)
  const headers = {
    'content-type': object.contentType,
    'accept-ranges': 'bytes',
    etag: etag(object),
    'x-goog-generation': String(object.generation),
    'x-goog-metageneration': '1',
    'x-goog-hash': `crc32c=${crc32c},md5=${md5}`,
    'x-goog-storage-class': 'STANDARD',
    'x-goog-stored-content-encoding': 'identity',
    'x-goog-stored-content-length': String(bytes.length),
  }
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers['range'] ?? '')
  const [, from = '', to = ''] = range ?? []
  // HTTP allows ignoring anything but a single range.
  if (range === null || (from === '' && to === '')) return { status: 200, headers, body: bytes }
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1)
  if (start >= bytes.length || start > end) {
    const whole = { 'content-type': 'text/html; charset=UTF-8', 'content-range': `bytes */${bytes.length}` }
    return { status: 416, headers: whole, body: 'Requested range not satisfiable' }
  }
  const part = { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` }
  return { status: 206, headers: part, body: bytes.subarray(start, end + 1) }
}

const etag = ({ generation }: StoredObject): string => Buffer.from(`${generation}:1`).toString('base64')

/** The CRC-32C of bytes, in base64, big-endian. */
export const crc32c = (bytes: Buffer): string => digestsOf(bytes).crc32c
