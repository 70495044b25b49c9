import { ActionError } from '../core/errors.ts'

/** Bucket and name of an object. */
export interface ObjectPlace {
  readonly bucket: string
  readonly name: string
}

/**
 * Reads the address of an object; `undefined` if it is none. Sources: https://docs.cloud.google.com/storage/docs/buckets,
 * https://docs.cloud.google.com/storage/docs/objects
 */
export function parseObjectUri(uri: string): ObjectPlace | undefined {
  const [, bucket, name] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/([^\r\n]+)$/.exec(uri) ?? []
  // A URL parser would read these names as the folder or its parent.
  if (bucket === undefined || name === undefined || name === '.' || name === '..') return undefined
  return Buffer.byteLength(name) > 1024 ? undefined : { bucket, name }
}

/** @throws ActionError `STEPS_INVALID` */
export function objectPlaceOf(uri: string): ObjectPlace {
  const place = parseObjectUri(uri)
  if (place !== undefined) return place
  throw new ActionError('STEPS_INVALID', `${uri} is not an object: expected gs://bucket/object`)
}

/** Path of an object's metadata. */
export const metadataPath = ({ bucket, name }: ObjectPlace): string =>
  `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`

/** Path of uploads to a bucket. */
export const uploadPath = ({ bucket }: ObjectPlace): string => `/upload/storage/v1/b/${encodeURIComponent(bucket)}/o`
