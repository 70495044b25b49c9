/** A body that is read while it is sent, no faster than the connection takes it. Each request opens it again. */
export interface StreamedBody {
  readonly bytes: number
  readonly open: () => AsyncIterable<Uint8Array>
}

/** One HTTP request. Times are milliseconds. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | StreamedBody
  /** Limit of one try, connection included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Sends one request and reads the whole reply. It follows no redirect and sends nothing to a host outside its closed
 * list. Every status is an answer, not an error.
 *
 * @throws ActionError `NETWORK` with the cause if no answer came; before anything is sent, `HOST_REFUSED`, and
 * `INPUT_INVALID` if the environment forbids it
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** A reply whose body is still arriving. */
export interface StreamingResponse {
  readonly status: number
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Reads the body as it arrives, no faster than its reader. Ending the loop early closes the connection. */
  readonly body: AsyncIterable<Buffer>
}

/**
 * As `Send`, but returns when the head of the reply has arrived. `timeoutMs` bounds the time to the head. A pause of the
 * body that lasts longer ends it, after twice that time at the latest. The body must be read, or `signal` aborted.
 */
export type SendStreaming = (request: HttpRequest) => Promise<StreamingResponse>
