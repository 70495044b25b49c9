import type { Clock } from '../core/clock.ts'
import { ActionError } from '../core/errors.ts'
import { isTemporaryOutcome, patient, retryAfterMs, retrying } from '../network/retry.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { RawBody } from './attempt.ts'
import { uploadPath } from './object-place.ts'
import { isRedirection } from './repeat.ts'
import { UploadSession } from './upload-session.ts'
import { type UploadEnd, type UploadTask, uploadMetadata, uploadQuery } from './upload-task.ts'
import { UploadWindow } from './upload-window.ts'

/**
 * A multiple of 256 KiB, as Cloud Storage demands of every chunk but the last. Four uploads at the same time have one
 * each in memory, and the process keeps within 100 MB.
 */
export const chunkBytes = 4 * 1024 * 1024
/** Limit of one chunk: more than enough at 100 KB a second. What arrived of a slower one is kept. */
const chunkMs = 2 * 60_000
/** Failures in a row, without a new byte, after which an upload fails. */
const maxFailures = 12
const pauseMs = { first: 1_000, longest: 32_000 }
/** Limit of the request that removes what an upload without an end has left. */
const abandonMs = 2_000

/**
 * Uploads a content of any size in chunks. A chunk that was interrupted continues at the last byte that arrived. Source:
 * https://docs.cloud.google.com/storage/docs/performing-resumable-uploads
 *
 * @param buffer of the size of a chunk, for the chunk that may have to be sent again
 */
export async function uploadResumable(task: UploadTask, buffer: Buffer): Promise<UploadEnd> {
  const begun = await begin(task)
  const session = begun.status === 200 ? UploadSession.in(begun, task.host) : undefined
  if (session === undefined) return begun.status === 200 ? 'unclear' : begun
  const window = new UploadWindow(task.content, buffer)
  try {
    return await sendChunks(task, session, window)
  } catch (error) {
    await abandon(task, session)
    throw error
  } finally {
    await window.close()
  }
}

/** A session that is never used has no effect, so this may be repeated. */
function begin(task: UploadTask): Promise<HttpResponse> {
  const { client, clock, content, host, place, step, signal } = task
  const raw: RawBody = {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-upload-content-type': content.contentType,
      'x-upload-content-length': String(content.bytes),
    },
    body: JSON.stringify(uploadMetadata(task)),
  }
  const query = uploadQuery('resumable', task)
  return retrying(
    () => client.send({ method: 'POST', host, path: uploadPath(place), query, raw, step, signal }),
    patient,
    clock,
    signal,
    outcome => isTemporaryOutcome(outcome) || (!(outcome instanceof ActionError) && isRedirection(outcome)),
  )
}

/** What an answer says about the upload. Outcomes of `failed` may be different on the next try. */
type Progress =
  | { readonly type: 'failed'; readonly outcome: HttpResponse | ActionError }
  | { readonly type: 'persisted'; readonly bytes: number }
  | { readonly type: 'gone' }
  | { readonly type: 'ended'; readonly answer: HttpResponse }

async function sendChunks(task: UploadTask, session: UploadSession, window: UploadWindow): Promise<UploadEnd> {
  const { clock, content, signal } = task
  let at = 0
  let failures = 0
  let asks = false
  for (;;) {
    const progress = await (asks ? askState(task, session) : sendFrom(task, session, window, at))
    if (progress.type === 'ended') return progress.answer
    if (progress.type === 'gone') return 'unclear'
    if (progress.type === 'failed') {
      const { outcome } = progress
      if (window.isLast) task.lost()
      failures += 1
      if (failures > maxFailures) return outcome instanceof ActionError ? Promise.reject(outcome) : outcome
      await clock.sleep(pauseAfter(outcome, failures, clock), signal)
      asks = true
      continue
    }
    const { bytes } = progress
    // No byte outside of the window can be missing, or be there.
    if (bytes < window.start || bytes > window.end) return 'unclear'
    failures = bytes > at ? 0 : failures + 1
    if (failures > maxFailures) return 'unclear'
    at = bytes
    task.accepted(at)
    if (at === window.end && !window.isLast) window.advance()
    // All bytes are there, but the object is not yet.
    asks = at === content.bytes
    if (asks) await clock.sleep(pauseMs.first, signal)
  }
}

function sendFrom(task: UploadTask, session: UploadSession, window: UploadWindow, at: number): Promise<Progress> {
  const { end } = window
  return putPart(task, session, {
    headers: { 'content-range': `bytes ${at}-${end - 1}/${task.content.bytes}` },
    body: { bytes: end - at, open: () => window.read(at) },
  })
}

/** Asks how much arrived. */
const askState = (task: UploadTask, session: UploadSession): Promise<Progress> =>
  putPart(task, session, { headers: { 'content-range': `bytes */${task.content.bytes}` }, body: '' })

async function putPart({ client, step, signal }: UploadTask, session: UploadSession, raw: RawBody): Promise<Progress> {
  try {
    return progressIn(
      session.withoutEcho(
        await client.send({ method: 'PUT', ...session.target, raw, step, signal, timeoutMs: chunkMs }),
      ),
    )
  } catch (error) {
    if (error instanceof ActionError && error.code === 'NETWORK' && !error.lasting)
      return { type: 'failed', outcome: error }
    throw error
  }
}

function progressIn(answer: HttpResponse): Progress {
  const { status, headers } = answer
  // Cloud Storage says 308 (Resume Incomplete) for a part. With an address, it is the redirection of a proxy.
  if (status === 308 && headers['location'] === undefined) {
    const { range = 'bytes=0--1' } = headers
    const [, last] = /^bytes=0-(-1|\d{1,15})$/.exec(range) ?? []
    return last === undefined ? { type: 'gone' } : { type: 'persisted', bytes: Number(last) + 1 }
  }
  if (isTemporaryOutcome(answer) || isRedirection(answer)) return { type: 'failed', outcome: answer }
  return status === 404 || status === 410 ? { type: 'gone' } : { type: 'ended', answer }
}

function pauseAfter(outcome: HttpResponse | ActionError, failures: number, clock: Clock): number {
  const longest = Math.min(pauseMs.first * 2 ** failures, pauseMs.longest)
  return Math.min(retryAfterMs(outcome, clock.now()) ?? clock.random() * longest, pauseMs.longest)
}

/** Removes what arrived of an upload that does not end. If that fails, Cloud Storage does it after a week. */
async function abandon({ client, step }: UploadTask, session: UploadSession): Promise<void> {
  const raw = { headers: {}, body: '' }
  await client
    .send({ method: 'DELETE', ...session.target, raw, step, timeoutMs: abandonMs, restores: true })
    .catch(() => undefined)
}
