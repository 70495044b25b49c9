import { randomBytes } from 'node:crypto'
import type { BodyReceiver, Clock, EmulatedRequest, EmulatedResponse, RequestHead } from '../host.ts'
import { blockBytes, UploadBytes } from './storage-digest.ts'
import { failure, invalid } from './storage-errors.ts'
import type { PendingUpload } from './storage-uploads.ts'

/** A session lasts a week (https://docs.cloud.google.com/storage/docs/resumable-uploads). */
const sessionMs = 7 * 24 * 3_600_000

interface Session {
  readonly upload: PendingUpload
  readonly total: number | undefined
  readonly expiresAt: number
  bytes: UploadBytes
  /** The answer to the request that ended it. */
  end: EmulatedResponse | undefined
  isCancelled: boolean
}

/** A chunk that is being received. */
interface Chunk extends BodyReceiver {
  readonly session: Session
  /** Bytes of the body. */
  received: number
  /** What the session has if the chunk counts. */
  bytes: UploadBytes
}

/** Stores an upload whose bytes are all there. */
type Store = (upload: PendingUpload) => EmulatedResponse

/** Resumable uploads. Source: https://docs.cloud.google.com/storage/docs/performing-resumable-uploads */
export class ResumableUploads {
  readonly #sessions = new Map<string, Session>()
  readonly #chunks = new WeakMap<BodyReceiver, Chunk>()
  readonly #clock: Pick<Clock, 'now'>
  readonly #keepsUpTo: () => number

  constructor({ clock, keepsUpTo }: { readonly clock: Pick<Clock, 'now'>; readonly keepsUpTo: () => number }) {
    this.#clock = clock
    this.#keepsUpTo = keepsUpTo
  }

  begin({ host, path, query, headers }: EmulatedRequest, upload: PendingUpload): EmulatedResponse {
    const id = randomBytes(48).toString('base64url')
    const declared = headers['x-upload-content-length']
    this.#sessions.set(id, {
      upload,
      total: declared === undefined ? undefined : Number(declared),
      expiresAt: this.#clock.now() + sessionMs,
      bytes: new UploadBytes(this.#keepsUpTo()),
      end: undefined,
      isCancelled: false,
    })
    const address = new URL(`https://${host}${path}?${query}`)
    address.searchParams.set('upload_id', id)
    return { status: 200, headers: { location: address.href, 'x-guploader-uploadid': id }, body: '' }
  }

  /** Receives the body of a chunk as it comes. Whole blocks of an interrupted one count. */
  receive({ method, path, query, headers }: RequestHead): BodyReceiver | undefined {
    const session = this.#sessions.get(query.get('upload_id') ?? '')
    if (method !== 'PUT' || !path.startsWith('/upload/storage/') || session === undefined) return undefined
    return this.#open(session, headers)
  }

  /** Answers a request to a session. */
  continue(request: EmulatedRequest, store: Store): EmulatedResponse {
    const session = this.#sessions.get(request.query.get('upload_id') ?? '')
    if (session === undefined) return failure(404, 'Not Found', 'notFound', true)
    if (session.isCancelled) return cancelled
    if (request.method === 'DELETE') {
      session.isCancelled = session.end === undefined
      return cancelled
    }
    if (session.end !== undefined) return session.end
    if (session.expiresAt <= this.#clock.now()) return failure(410, 'Gone', 'gone', true)
    const range = readRange(request.headers['content-range'])
    if (range === undefined) return invalid('Failed to parse Content-Range header.')
    const chunk = this.#chunkOf(request, session)
    if (range.first === undefined && range.total !== undefined && chunk.received === 0) return incomplete(session)
    return putChunk(session, chunk, range, store)
  }

  /** A request that came without the proxy has its body as a whole. */
  #chunkOf({ received, headers, body }: EmulatedRequest, session: Session): Chunk {
    const streamed = received && this.#chunks.get(received)
    if (streamed !== undefined) return streamed
    const chunk = this.#open(session, headers)
    chunk.write(body)
    return chunk
  }

  #open(session: Session, headers: Readonly<Record<string, string>>): Chunk {
    const { first = 0 } = readRange(headers['content-range']) ?? {}
    // What the session has already is not taken again.
    let known = Math.max(0, session.bytes.persisted - first)
    const isAhead = first > session.bytes.persisted
    const chunk: Chunk = {
      session,
      received: 0,
      bytes: session.bytes.copy(),
      write: bytes => {
        chunk.received += bytes.length
        const fresh = bytes.subarray(Math.min(known, bytes.length))
        known -= bytes.length - fresh.length
        if (!isAhead) chunk.bytes.add(fresh)
      },
      aborted: () => {
        if (session.end === undefined && !session.isCancelled) session.bytes = chunk.bytes.dropRest()
      },
    }
    this.#chunks.set(chunk, chunk)
    return chunk
  }
}

interface Range {
  /** Offsets of the first and the last byte; absent in a question for the state. */
  readonly first?: number
  /** Absent, too, if all of the rest follows, as `bytes 0-*` says: Google's clients write that. */
  readonly last?: number
  readonly total?: number | undefined
}

/** Without the header, the body is the whole content. */
function readRange(header: string | undefined): Range | undefined {
  if (header === undefined) return {}
  const [, asked, first, last, total] = /^bytes (?:(\*)|(\d+)-(\d+|\*))\/(\d+|\*)$/.exec(header) ?? []
  if (total === undefined) return undefined
  const size = total === '*' ? undefined : Number(total)
  if (asked !== undefined) return { total: size ?? -1 }
  return { first: Number(first), ...(last !== '*' && { last: Number(last) }), total: size }
}

function putChunk(session: Session, chunk: Chunk, range: Range, store: Store): EmulatedResponse {
  const { first, last } = range
  const isRest = range.total === undefined && last === undefined
  const total = range.total ?? session.total ?? (isRest ? chunk.bytes.size : undefined)
  const { persisted } = session.bytes
  if (session.total !== undefined && total !== undefined && total !== session.total)
    return invalid(`Invalid request. The total size ${total} does not match the declared size ${session.total}.`)
  if (first !== undefined && first > persisted)
    return invalid(
      `Invalid request.  According to the Content-Range header, the upload offset is ${first} byte(s), which exceeds already uploaded size of ${persisted} byte(s).`,
    )
  if (first !== undefined && last !== undefined && last - first + 1 !== chunk.received)
    return invalid(
      `Invalid request.  There were ${chunk.received} byte(s) in the request body.  There should have been ${last - first + 1} byte(s) (starting at offset ${first} and ending at offset ${last}) according to the Content-Range header.`,
    )
  const isLast = (range.total !== undefined || isRest) && chunk.bytes.size === total
  if (!isLast) {
    if (chunk.received < blockBytes)
      return invalid(
        `Invalid request.  The number of bytes uploaded is required to be equal or greater than ${blockBytes}, except for the final request (it's recommended to be the exact multiple of ${blockBytes}).  The received request contained ${chunk.received} bytes, which does not meet this requirement.`,
      )
    session.bytes = chunk.bytes.dropRest()
    return incomplete(session)
  }
  session.end = store({ ...session.upload, ...chunk.bytes.finish() })
  return session.end
}

function incomplete({ bytes: { persisted } }: Session): EmulatedResponse {
  return { status: 308, headers: persisted === 0 ? {} : { range: `bytes=0-${persisted - 1}` }, body: '' }
}

/** Client Closed Request. */
const cancelled: EmulatedResponse = { status: 499, body: '' }
