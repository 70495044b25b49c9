import { crc32c } from '../core/crc32c.ts'
import { ActionError } from '../core/errors.ts'
import { decodeUtf8 } from '../core/utf8.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { Ports } from '../steps/toolkit/ports.ts'
import { notWhole } from './answers.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { metadataPath, parseObjectUri } from './object-place.ts'

const maxObjectBytes = 8 * 1024 * 1024

/**
 * Returns the text of a `gs://` object.
 *
 * @param uri one that the grant's `storage` allows
 */
export const createReadFile =
  (client: GoogleClient, universe: string): Ports['readFile'] =>
  async (uri, most, step, isWhole) => {
    const place = objectPlace(uri, universe)
    if (place === undefined)
      throw new ActionError('STEPS_INVALID', `${uri} is not an object: expected gs://bucket/object`)
    return decodeText(await download(client, { method: 'GET', ...place, step }, most, isWhole), uri)
  }

/**
 * Returns a file's bytes as they are stored.
 *
 * @param isWhole checks a text that came without a checksum
 */
async function download(
  client: GoogleClient,
  call: GoogleCall,
  most: number,
  isWhole: (text: string) => boolean = () => true,
): Promise<Buffer> {
  const isIntact = (response: HttpResponse): boolean => isAsStored(response) ?? isWhole(response.body.toString('utf8'))
  const response = await client.download(call, most, isIntact)
  if (isAsStored(response) === false) throw notWhole(call, response)
  return response.body
}

/**
 * True if bytes are those that Cloud Storage has; `undefined` without a checksum. For content that it decompresses, the
 * checksum is that of the compressed bytes (https://docs.cloud.google.com/storage/docs/transcoding).
 */
function isAsStored({ headers, body }: HttpResponse): boolean | undefined {
  const [, stored] = /(?:^|[\s,])crc32c=([\w+/]{6}==)/.exec(headers['x-goog-hash'] ?? '') ?? []
  if (stored === undefined || headers['x-goog-stored-content-encoding'] === 'gzip') return undefined
  return crc32c(body) === stored
}

/** Returns the bytes of a `gs://` object. */
export const createReadBytes =
  (client: GoogleClient, universe: string): Ports['readBytes'] =>
  async (uri, most, step) => {
    const place = objectPlace(uri, universe)
    if (place === undefined)
      throw new ActionError('STEPS_INVALID', `${uri} is not an object of Cloud Storage: expected gs://bucket/object`)
    return download(client, { method: 'GET', ...place, step }, most)
  }

/** False for the page of a proxy, and for an empty text. */
const mayBePipeline = (text: string): boolean => /^\s*[^<\s]/.test(text)

function decodeText(bytes: Buffer, uri: string): string {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new ActionError('STEP_REJECTED', `${uri} is not text in UTF-8`)
  return text
}

/**
 * Reads a pipeline template: `gs://bucket/object` from Cloud Storage, or `https://{location}-kfp.pkg.dev/…` from
 * Artifact Registry. Both get the bearer token. The transport refuses every other host.
 *
 * @param uri one that the grant's `templates` allows
 */
export async function readTemplate(client: GoogleClient, uri: string, universe: string, step: string): Promise<string> {
  const place = templatePlace(uri, universe)
  if (place === undefined)
    throw new ActionError(
      'STEPS_INVALID',
      `${uri} is not a template: expected gs://… or https://{location}-kfp.pkg.dev/…`,
    )
  return decodeText(await download(client, { method: 'GET', ...place, step }, maxObjectBytes, mayBePipeline), uri)
}

interface ObjectLocation {
  readonly host: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
}

function objectPlace(uri: string, universe: string): ObjectLocation | undefined {
  const place = parseObjectUri(uri)
  return place && { host: `storage.${universe}`, path: metadataPath(place), query: { alt: 'media' } }
}

function templatePlace(uri: string, universe: string): ObjectLocation | undefined {
  const stored = objectPlace(uri, universe)
  if (stored !== undefined) return stored
  const [, host, path] = /^https:\/\/([a-z0-9-]+-kfp\.pkg\.dev)(\/[\w./:@-]+)$/.exec(uri) ?? []
  return host === undefined || path === undefined ? undefined : { host, path }
}
