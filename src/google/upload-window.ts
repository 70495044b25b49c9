import type { UploadContent } from '../steps/toolkit/service-ports.ts'

/** Bytes that are written to a connection at once: TLS keeps an encrypted copy of them. */
export const sliceBytes = 128 * 1024

/**
 * The part of a content that may have to be sent again. It is read while it is sent for the first time. Of a content of
 * any size, only this part is in memory.
 */
export class UploadWindow {
  /** Offset of the first byte in the window. */
  start = 0
  readonly #content: UploadContent
  readonly #buffer: Buffer
  readonly #source: AsyncIterator<Uint8Array>
  #filled = 0
  /** What was read beyond the window. */
  #rest: Uint8Array = new Uint8Array()
  #isWhole = false
  #reading: Promise<void> | undefined

  /** @param buffer as large as the window */
  constructor(content: UploadContent, buffer: Buffer) {
    this.#content = content
    this.#buffer = buffer
    this.#source = content.open(0)[Symbol.asyncIterator]()
  }

  /** Offset after the last byte of the window. */
  get end(): number {
    return Math.min(this.start + this.#buffer.length, this.#content.bytes)
  }

  get isLast(): boolean {
    return this.end === this.#content.bytes
  }

  /** Moves on to the bytes after the window. */
  advance(): void {
    this.start = this.end
    this.#filled = 0
  }

  /**
   * Yields the bytes from an offset to the end of the window. Those of the last window come only after the whole content
   * was read and has its digest.
   */
  async *read(from: number): AsyncGenerator<Uint8Array, void> {
    if (this.isLast) await this.readAll()
    let at = from - this.start
    const size = this.end - this.start
    while (at < size) {
      if (this.#filled <= at) await this.#readMore()
      const slice = this.#buffer.subarray(at, Math.min(this.#filled, at + sliceBytes))
      at += slice.length
      yield slice
    }
  }

  /** Reads the rest of the last window, and the end of the content, which checks its digest. */
  async readAll(): Promise<void> {
    while (this.#filled < this.end - this.start || !this.#isWhole) await this.#readMore()
  }

  /** Ends the reading. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  /** A request that was broken off may still be reading: both wait for the same bytes. */
  #readMore(): Promise<void> {
    this.#reading ??= this.#fill().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #fill(): Promise<void> {
    if (this.#rest.length === 0) {
      const next = await this.#source.next()
      if (next.done === true) return this.#ended()
      this.#rest = next.value
    }
    const part = this.#rest.subarray(0, this.end - this.start - this.#filled)
    // The source checks its length, too.
    if (part.length === 0 && this.#rest.length > 0) throw new RangeError('the content is longer than it says')
    this.#buffer.set(part, this.#filled)
    this.#filled += part.length
    this.#rest = this.#rest.subarray(part.length)
  }

  #ended(): void {
    this.#isWhole = true
    if (this.start + this.#filled < this.#content.bytes) throw new RangeError('the content is shorter than it says')
  }
}
