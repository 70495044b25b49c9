import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Chunks, type EmulatedResponse, isStream } from './host.ts'

/** What a fault does to a body, after a number of bytes. */
export type Flaw =
  | { readonly cutAt: number }
  | { readonly resetAt: number }
  | { readonly stallAt: number }
  | { readonly declaredLength: number }

/** The connection that a reply is written to. */
export interface ReplyTarget {
  readonly response: ServerResponse
  /** Below TLS. */
  readonly raw: Socket
  readonly isHead: boolean
  /** Waits by the emulated clock, or until the client has disconnected. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Lets a virtual clock run while the reply only waits. Returns a function to call when it continues. */
  readonly rest: () => () => void
}

export interface Written {
  readonly body: string
  readonly aborted?: true
}

/** Writes a reply, chunk by chunk if it is a stream, and no faster than the client reads it. */
export async function writeReply(
  reply: EmulatedResponse,
  flaw: Flaw | undefined,
  target: ReplyTarget,
): Promise<Written> {
  const { response, isHead } = target
  const { chunks, length, headers } = encode(reply)
  const declared = flaw !== undefined && 'declaredLength' in flaw ? flaw.declaredLength : lengthWith(flaw, length)
  response.writeHead(reply.status, {
    ...(declared === undefined ? {} : { 'content-length': String(declared) }),
    ...headers,
  })
  if (isHead) {
    response.end()
    return { body: typeof chunks === 'object' && Buffer.isBuffer(chunks) ? chunks.toString('utf8') : '' }
  }
  if (!Buffer.isBuffer(chunks)) return writeChunks(chunks, flaw, target)
  if (flaw !== undefined) return writeChunks(asStream(chunks), flaw, target)
  response.end(chunks)
  return { body: chunks.toString('utf8') }
}

const lengthWith = (flaw: Flaw | undefined, length: number | undefined): number | undefined =>
  flaw !== undefined && 'cutAt' in flaw && length !== undefined ? Math.min(flaw.cutAt, length) : length

async function writeChunks(chunks: Chunks, flaw: Flaw | undefined, target: ReplyTarget): Promise<Written> {
  const { response, raw, pause, rest } = target
  const limit = limitOf(flaw)
  const sent: Buffer[] = []
  let size = 0
  response.flushHeaders()
  for await (const chunk of chunks) {
    if (raw.destroyed) break
    if (typeof chunk === 'object' && 'pauseMs' in chunk) {
      await pause(chunk.pauseMs)
      continue
    }
    const bytes = Buffer.from(chunk).subarray(0, limit - size)
    sent.push(bytes)
    size += bytes.length
    if (!response.write(bytes) && !raw.destroyed) {
      const goOn = rest()
      await drained(response, raw).finally(goOn)
    }
    if (size >= limit) break
  }
  const written: Written = { body: Buffer.concat(sent).toString('utf8'), ...(raw.destroyed && { aborted: true }) }
  await finish(flaw, size >= limit, target)
  return written
}

function limitOf(flaw: Flaw | undefined): number {
  if (flaw === undefined || 'declaredLength' in flaw) return Infinity
  return 'cutAt' in flaw ? flaw.cutAt : 'resetAt' in flaw ? flaw.resetAt : flaw.stallAt
}

async function finish(flaw: Flaw | undefined, isReached: boolean, { response, raw, rest }: ReplyTarget): Promise<void> {
  if (flaw !== undefined && isReached && 'resetAt' in flaw) {
    // What was written leaves first: a reset throws away what waits in this process.
    await flushed(response, raw)
    return void raw.resetAndDestroy()
  }
  if (flaw !== undefined && isReached && 'stallAt' in flaw) {
    const goOn = rest()
    if (raw.destroyed) goOn()
    else raw.once('close', goOn)
    return
  }
  response.end()
  if (flaw !== undefined && 'declaredLength' in flaw) await flushed(response, raw).then(() => raw.end())
}

/** Resolves when all that was written has been passed to the system, or the client has disconnected. */
async function flushed(response: ServerResponse, raw: Socket): Promise<void> {
  const { socket } = response
  if (raw.destroyed || socket === null) return
  await untilClosed(raw, resolve => {
    socket.write('', resolve)
    return undefined
  })
}

const drained = (response: ServerResponse, raw: Socket): Promise<void> =>
  untilClosed(raw, resolve => {
    response.once('drain', resolve)
    return () => response.off('drain', resolve)
  })

/** Waits for an event, or until the client has disconnected. */
async function untilClosed(raw: Socket, wait: (resolve: () => void) => (() => void) | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const cancel = wait(resolve)
  raw.once('close', resolve)
  await promise
  raw.off('close', resolve)
  cancel?.()
}

async function* asStream(body: Buffer): Chunks {
  yield body
}

function encode({ body, headers = {} }: EmulatedResponse): {
  chunks: Buffer | Chunks
  length: number | undefined
  headers: Readonly<Record<string, string>>
} {
  if (Buffer.isBuffer(body)) return { chunks: body, length: body.length, headers }
  if (typeof body === 'object' && isStream(body)) return { chunks: body, length: undefined, headers }
  const chunks = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const type = typeof body === 'string' ? {} : { 'content-type': 'application/json; charset=utf-8' }
  return { chunks, length: chunks.length, headers: { ...type, ...headers } }
}
