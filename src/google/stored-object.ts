import { createHash } from 'node:crypto'
import { type ActionError, stepError } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { jsonObjectIn } from '../network/json.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { StoredObject, UploadContent } from '../steps/toolkit/service-ports.ts'
import type { ObjectPlace } from './object-place.ts'

/**
 * Reads Cloud Storage's answer about an object; `undefined` if it is not about this one. Source:
 * https://docs.cloud.google.com/storage/docs/json_api/v1/objects#resource
 */
export function readStoredObject(answer: Resource, { bucket, name }: ObjectPlace): StoredObject | undefined {
  const { generation, size, crc32c, md5Hash: md5 } = answer
  if (answer['bucket'] !== bucket || answer['name'] !== name) return undefined
  if (typeof generation !== 'string' || !/^\d{1,20}$/.test(generation)) return undefined
  if (typeof size !== 'string' || !/^\d{1,15}$/.test(size)) return undefined
  if (typeof crc32c !== 'string' || !/^[\w+/]{6}==$/.test(crc32c)) return undefined
  const stored = { uri: `gs://${bucket}/${name}`, generation, bytes: Number(size), crc32c }
  return typeof md5 === 'string' ? { ...stored, md5 } : stored
}

/** As `readStoredObject`, for the answer to an upload. */
export function storedIn({ body }: HttpResponse, place: ObjectPlace): StoredObject | undefined {
  const answer = jsonObjectIn(body)
  return answer === undefined ? undefined : readStoredObject(answer, place)
}

/** True if an object has the content's size and checksum. */
export const isEqualObject = (found: StoredObject, content: UploadContent): boolean =>
  found.bytes === content.bytes && found.crc32c === content.crc32c

/**
 * True if an object that this run did not upload is certainly the content. Anyone can make other bytes with the same
 * checksum: who may write to the bucket, but not to this repository, could so choose what a job runs. The bytes behind
 * a given MD5 are not that easy to replace.
 */
export async function isCertainlyEqual(found: StoredObject, content: UploadContent): Promise<boolean> {
  if (!isEqualObject(found, content) || found.md5 === undefined) return false
  const hash = createHash('md5')
  for await (const part of content.open(0)) hash.update(part)
  return hash.digest('base64') === found.md5
}

/** The error for an object in the way. Nothing is overwritten. */
export function otherObjectError(found: StoredObject, content: UploadContent, step: string): ActionError {
  const { uri } = found
  const message = `${uri} exists with other content. It has ${digestsOf(found)}; the step has ${digestsOf(content)}, SHA-256 ${content.sha256}`
  return stepError(step, 'STEP_REJECTED', message, {
    title: `${uri} exists with other content`,
    subject: { kind: 'file', name: uri },
    cause: 'An earlier run or another program wrote it. The action never overwrites an object.',
    cure: 'Use ${github.sha} in the address, so that each commit writes to a folder of its own; or delete the object, if it is not needed.',
    commands: [{ when: 'This shows what is there:', run: `gcloud storage objects describe ${quoteShell(uri)}` }],
  })
}

/** The error for an object that arrived with other bytes than were sent. */
export const storedOtherwiseError = (stored: StoredObject, content: UploadContent, step: string): ActionError =>
  stepError(step, 'STEP_REJECTED', `${stored.uri} arrived with ${digestsOf(stored)}, not ${digestsOf(content)}`, {
    subject: { kind: 'file', name: stored.uri },
    cause: 'A proxy in between changes the data.',
    cure: 'Delete the object. Then run the job again; if it fails in the same way, look at the proxy of the runner.',
    commands: [{ when: 'This deletes the object:', run: `gcloud storage rm ${quoteShell(stored.uri)}` }],
  })

const digestsOf = ({ bytes, crc32c, md5 }: Pick<StoredObject, 'bytes' | 'crc32c' | 'md5'>): string =>
  `${bytes} bytes, crc32c ${crc32c}${md5 === undefined ? '' : `, MD5 ${md5}`}`
