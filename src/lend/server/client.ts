import type { ServerResponse } from 'node:http'
import type { Clock } from '../../core/clock.ts'
import { withResolvers } from '../../core/oldest-node.ts'
import type { Reply } from './listener-parts.ts'
import type { Limits } from './server-limits.ts'

/** Why a call is not carried on. */
export class CallStopped extends Error {}

/** The client of one request: what it gets, and whether it is still there. */
export class Client {
  readonly #response: ServerResponse
  readonly #stop = new AbortController()

  constructor(response: ServerResponse) {
    this.#response = response
    response.on('error', () => {})
    response.on('close', () => {
      if (!response.writableFinished) this.#stop.abort(new CallStopped('the client left'))
    })
  }

  /** Aborts when the client leaves before its answer is complete, or when the call is stopped. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** Ends the call from this side. */
  stop(reason: string): void {
    this.#stop.abort(new CallStopped(reason))
  }

  get hasHead(): boolean {
    return this.#response.headersSent
  }

  /** Sends a whole answer, if the client is still there. */
  reply({ status, headers, body }: Reply): void {
    if (this.#response.headersSent || this.#response.destroyed) return
    this.#response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
    this.#response.end(body)
  }

  /** Sends the head of an answer whose body follows. */
  begin(status: number, headers: Readonly<Record<string, string>>): void {
    this.#response.writeHead(status, headers)
    this.#gather()
    this.#response.flushHeaders()
  }

  /** What is written until the end of this turn leaves together: each packet costs more than everything in it. */
  #gather(): void {
    const { socket } = this.#response
    if (socket === null || socket.writableCorked > 0) return
    socket.cork()
    setImmediate(() => socket.uncork())
  }

  /**
   * Sends the next part of the body. Resolves when the client can take more.
   *
   * @throws CallStopped if it leaves, or reads nothing for too long
   */
  async write(part: Buffer, clock: Clock, { clientMs }: Pick<Limits, 'clientMs'>): Promise<void> {
    this.signal.throwIfAborted()
    this.#gather()
    if (this.#response.write(part)) return
    const read = new AbortController()
    const { promise, resolve, reject } = withResolvers<void>()
    const left = (): void => reject(this.signal.reason)
    this.#response.once('drain', resolve)
    this.signal.addEventListener('abort', left, { once: true })
    clock.sleep(clientMs, read.signal).then(
      () => reject(new CallStopped('the client reads nothing')),
      () => {},
    )
    try {
      await promise
    } finally {
      read.abort()
      this.#response.off('drain', resolve)
      this.signal.removeEventListener('abort', left)
    }
  }

  /** The body is complete. */
  end(): void {
    this.#response.end()
  }

  /** Breaks the answer off, so that the client cannot take it for a complete one. */
  breakOff(): void {
    this.#response.destroy()
  }
}
