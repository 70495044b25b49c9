import { ActionError } from '../core/errors.ts'
import { isTemporaryOutcome, type RetryPolicy, retrying } from '../network/retry.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { GoogleCall } from './attempt.ts'
import { uploadPath } from './object-place.ts'
import { isRedirection } from './repeat.ts'
import { type UploadEnd, type UploadTask, uploadMetadata, uploadQuery } from './upload-task.ts'
import { sliceBytes } from './upload-window.ts'

/** A request that did not arrive may be repeated: it never overwrites. */
const repeats: RetryPolicy = { tries: 8, totalMs: 10 * 60_000, delayMs: 1_000 }
const timeoutMs = 2 * 60_000

/**
 * Uploads a small content with its metadata in one request. Source:
 * https://docs.cloud.google.com/storage/docs/uploading-objects#uploading-an-object
 *
 * @param buffer for the whole content
 */
export async function uploadMultipart(task: UploadTask, buffer: Buffer): Promise<UploadEnd> {
  const { client, clock, content, host, place, step, signal } = task
  // The content checks its digest at its end, and all of it is read before anything is sent.
  const bytes = await collectBytes(content.open(0), buffer.subarray(0, content.bytes))
  const boundary = `keyless-${content.sha256}`
  const head = Buffer.from(
    `--${boundary}\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(uploadMetadata(task))}\r\n` +
      `--${boundary}\r\ncontent-type: ${content.contentType}\r\n\r\n`,
  )
  const parts = [head, bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]
  const call: GoogleCall = {
    method: 'POST',
    host,
    path: uploadPath(place),
    query: uploadQuery('multipart', task),
    step,
    signal,
    timeoutMs,
    raw: {
      headers: { 'content-type': `multipart/related; boundary=${boundary}` },
      body: {
        bytes: parts.reduce((sum, part) => sum + part.length, 0),
        open: () => slicesOf(parts),
      },
    },
  }
  const isTemporary = (outcome: HttpResponse | ActionError): boolean => {
    const temporary = isTemporaryOutcome(outcome) || (!(outcome instanceof ActionError) && isRedirection(outcome))
    if (temporary) task.lost()
    return temporary
  }
  return retrying(() => client.send(call), repeats, clock, signal, isTemporary)
}

async function collectBytes(source: AsyncIterable<Uint8Array>, bytes: Buffer): Promise<Buffer> {
  const size = bytes.length
  let filled = 0
  for await (const part of source) {
    if (filled + part.length > size) throw new RangeError('the content is longer than it says')
    bytes.set(part, filled)
    filled += part.length
  }
  if (filled < size) throw new RangeError('the content is shorter than it says')
  return bytes
}

async function* slicesOf(parts: readonly Buffer[]): AsyncGenerator<Buffer, void> {
  if (parts.reduce((sum, part) => sum + part.length, 0) <= sliceBytes) return void (yield Buffer.concat(parts))
  for (const part of parts)
    for (let at = 0; at < part.length; at += sliceBytes) yield part.subarray(at, at + sliceBytes)
}
