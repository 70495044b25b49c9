import type { AuditEvents, WriteEvent } from '../../audit/events.ts'
import type { Limits } from './server-limits.ts'

type Data<T extends 'call.began' | 'call.refused' | 'call.ended'> = Omit<AuditEvents[T], 'borrower'>

interface CallsRecordOptions {
  readonly record: WriteEvent
  readonly borrower: string
  readonly limits: Pick<Limits, 'refusalLines' | 'strangerLines'>
  /** Called when a line cannot be written: then nothing may be lent. */
  readonly failed: (error: unknown) => void
}

/** Writes what a listener does to the record. Of many refusals it writes the first ones; the totals count all. */
export class CallsRecord {
  readonly #options: CallsRecordOptions
  readonly #writing = new Set<Promise<void>>()
  #refusals = 0
  #strangers = 0

  constructor(options: CallsRecordOptions) {
    this.#options = options
  }

  /**
   * Writes that a call begins, and flushes it.
   *
   * @throws ActionError `RECORD_UNWRITABLE`: then the call may not be sent
   */
  async began(data: Data<'call.began'>): Promise<void> {
    const { record, borrower, failed } = this.#options
    try {
      await record('call.began', { ...data, borrower })
    } catch (error) {
      failed(error)
      throw error
    }
  }

  /** An end is flushed with the line of the next call, so that each call costs one flush. */
  ended(data: Data<'call.ended'>): void {
    this.#track(this.#options.record('call.ended', data, 'with the next'))
  }

  refused(data: Data<'call.refused'>): void {
    this.#refusals += 1
    if (this.#refusals <= this.#options.limits.refusalLines) this.#refusal(data)
  }

  /** A caller without the secret. */
  stranger(): void {
    this.#strangers += 1
    if (this.#strangers > this.#options.limits.strangerLines) return
    this.#refusal({ method: null, model: null, rule: 'secret', request_bytes: 0, request_sha256: null })
  }

  /** Resolves when everything is written, or could not be. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.allSettled(this.#writing)
  }

  #refusal(data: Data<'call.refused'>): void {
    const { record, borrower } = this.#options
    this.#track(record('call.refused', { ...data, borrower }))
  }

  #track(writing: Promise<void>): void {
    const tracked = writing.catch(this.#options.failed).finally(() => this.#writing.delete(tracked))
    this.#writing.add(tracked)
  }
}
