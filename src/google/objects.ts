import type { Clock } from '../core/clock.ts'
import { ActionError, stepError, temporaryStatuses } from '../core/errors.ts'
import { Semaphore } from '../core/semaphore.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { ObjectStore, StoredObject, UploadContent } from '../steps/toolkit/service-ports.ts'
import { accepted, rejection } from './answers.ts'
import type { GoogleClient } from './client.ts'
import { createHasAny } from './list-objects.ts'
import { uploadMultipart } from './multipart-upload.ts'
import { metadataPath, objectPlaceOf, uploadPath } from './object-place.ts'
import { isRedirection } from './repeat.ts'
import { chunkBytes, uploadResumable } from './resumable-upload.ts'
import {
  isCertainlyEqual,
  isEqualObject,
  otherObjectError,
  readStoredObject,
  storedIn,
  storedOtherwiseError,
} from './stored-object.ts'
import type { UploadEnd, UploadTask } from './upload-task.ts'

/** Larger content is sent only after a look if it exists already: a re-run then sends little. */
const lookFirstBytes = 256 * 1024
/**
 * Uploads at the same time. A large one has up to 4 MiB in memory, a small one up to 256 KiB. See
 * docs/design/steps.md.
 */
const parallel = { large: 4, small: 16 }
/** Uploads of one content, if each one ends without an answer and without an object. */
const maxRounds = 4

type PutOptions = Parameters<ObjectStore['put']>[2]
type Put = Awaited<ReturnType<ObjectStore['put']>>

/**
 * Creates uploads to Cloud Storage.
 *
 * @param universe Google's, as `googleapis.com`
 * @param chunk a multiple of 256 KiB: larger content is sent in chunks of it
 */
export function createObjectStore(
  client: GoogleClient,
  universe: string,
  clock: Clock,
  chunk = chunkBytes,
): ObjectStore {
  const host = `storage.${universe}`
  const [large, small] = [new Semaphore(parallel.large), new Semaphore(parallel.small)]
  const buffers: Buffer[] = []
  const find: ObjectStore['find'] = (uri, step, signal) => findObject(client, host, uri, step, signal)
  const upload = async (task: UploadTask): Promise<UploadEnd> => {
    const { bytes } = task.content
    if (bytes <= lookFirstBytes) return uploadMultipart(task, Buffer.allocUnsafeSlow(bytes))
    const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(chunk)
    return (bytes <= chunk ? uploadMultipart : uploadResumable)(task, buffer).finally(() => buffers.push(buffer))
  }
  return {
    find,
    hasAny: createHasAny(client, host),
    put: (uri, content, options) =>
      (content.bytes > lookFirstBytes ? large : small).run(() =>
        putObject({ find, upload, client, host, clock }, uri, content, options),
      ),
  }
}

async function findObject(
  client: GoogleClient,
  host: string,
  uri: string,
  step: string,
  signal: AbortSignal | undefined,
): Promise<StoredObject | undefined> {
  const place = objectPlaceOf(uri)
  try {
    const answer = await client.repeatable({
      method: 'GET',
      host,
      path: metadataPath(place),
      step,
      ...(signal && { signal }),
      known: false,
      isAnswer: resource => readStoredObject(resource, place) !== undefined,
    })
    return readStoredObject(answer, place)
  } catch (error) {
    if (error instanceof ActionError && isMissingObject(error)) return undefined
    throw error
  }
}

/** A bucket that does not exist gets the same status. */
const isMissingObject = ({ answer }: ActionError): boolean =>
  answer?.status === 404 && !/bucket does not exist/i.test(answer.words)

interface Store {
  readonly find: ObjectStore['find']
  readonly upload: (task: UploadTask) => Promise<UploadEnd>
  readonly client: GoogleClient
  readonly host: string
  readonly clock: Clock
}

async function putObject(store: Store, uri: string, content: UploadContent, options: PutOptions): Promise<Put> {
  const { step, signal, sent = () => {} } = options
  const place = objectPlaceOf(uri)
  signal.throwIfAborted()
  let mayBeOurs = false
  let most = 0
  const task: UploadTask = {
    ...store,
    place,
    content,
    step,
    signal,
    accepted: bytes => {
      if (bytes > most) sent(bytes - most)
      most = Math.max(most, bytes)
    },
    lost: () => {
      mayBeOurs = true
    },
  }
  const adopt = async (found: StoredObject): Promise<Put> => {
    if (!(await isCertainlyEqual(found, content))) throw otherObjectError(found, content, step)
    task.accepted(content.bytes)
    return { ...found, isAdopted: !mayBeOurs }
  }
  const there = content.bytes > lookFirstBytes ? await lookFirst(store, uri, step, signal) : undefined
  if (there !== undefined) return adopt(there)
  for (let round = 1; round <= maxRounds; round++) {
    const end = await uploadOnce(store, task)
    const stored = end.answer && storedIn(end.answer, place)
    if (stored !== undefined) {
      if (!isEqualObject(stored, content)) throw storedOtherwiseError(stored, content, step)
      task.accepted(content.bytes)
      return { ...stored, isAdopted: false }
    }
    const found = await store.find(uri, step, signal).catch((error: unknown) => {
      throw end.failure ?? error
    })
    if (found !== undefined) return adopt(found)
    if (end.failure !== undefined) throw end.failure
  }
  throw stepError(
    step,
    'STEP_REJECTED',
    `${uri} could not be uploaded: Cloud Storage lost the upload ${maxRounds} times`,
    {
      subject: { kind: 'file', name: uri },
      cause: 'An outage of Cloud Storage, or a proxy in between.',
      cure: 'Re-run the job. What exists already is not sent again.',
    },
  )
}

/** A caller that may create objects may not be allowed to read them. The upload itself then shows if one is there. */
async function lookFirst({ find }: Store, uri: string, step: string, signal: AbortSignal) {
  try {
    return await find(uri, step, signal)
  } catch (error) {
    if (error instanceof ActionError && error.answer?.status === 403) return undefined
    throw error
  }
}

/**
 * Uploads a content.
 *
 * @returns the answer if it is a success. Otherwise a look at the object must show what became of it: `failure` is the
 * error if there is none
 * @throws ActionError `STEP_REJECTED` if Cloud Storage refuses the upload
 */
async function uploadOnce(
  { upload, host }: Store,
  task: UploadTask,
): Promise<{ readonly answer?: HttpResponse; readonly failure?: ActionError }> {
  try {
    const end = await upload(task)
    // 412: an object of this name exists.
    if (end === 'unclear' || end.status === 412) return {}
    const asked = { method: 'POST', host, path: `${uploadPath(task.place)}/${task.place.name}` }
    if (temporaryStatuses.has(end.status) || isRedirection(end)) return { failure: rejection(asked, end) }
    return { answer: accepted(asked, end) }
  } catch (error) {
    if (error instanceof ActionError && error.code === 'NETWORK') return { failure: error }
    throw error
  }
}
