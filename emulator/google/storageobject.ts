import { createHash } from 'node:crypto'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'

export interface StoredObject {
  readonly bytes: Buffer
  readonly contentType: string
  readonly generation: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** The object resource of the JSON API. Clients read the address of the bytes and their checksums from it. */
export function metadata(bucket: string, name: string, object: StoredObject): object {
  const path = `storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`
  const at = new Date(object.createdAt).toISOString()
  return {
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
    size: String(object.bytes.length),
    md5Hash: md5(object.bytes),
    crc32c: crc32c(object.bytes),
    etag: etag(object),
    timeCreated: at,
    updated: at,
    timeStorageClassUpdated: at,
  }
}

/** Answers with the object's bytes: all of them, or one range (206, or 416 if the object does not have it). */
export function media(request: EmulatedRequest, object: StoredObject): EmulatedResponse {
  const { bytes } = object
  const headers = {
    'content-type': object.contentType,
    'accept-ranges': 'bytes',
    etag: etag(object),
    'x-goog-generation': String(object.generation),
    'x-goog-metageneration': '1',
    'x-goog-hash': `crc32c=${crc32c(bytes)},md5=${md5(bytes)}`,
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

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('base64')
const etag = ({ generation }: StoredObject): string => Buffer.from(`${generation}:1`).toString('base64')

/** CRC-32C (Castagnoli, RFC 3720) in base64, big-endian, as Cloud Storage writes it. */
export function crc32c(bytes: Buffer): string {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0)
  }
  const digest = Buffer.alloc(4)
  digest.writeUInt32BE(~sum >>> 0)
  return digest.toString('base64')
}
