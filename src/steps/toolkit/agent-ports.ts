import type { JsonObject } from '../../core/json.ts'

/** How much of a stream is read. */
export interface StreamBounds {
  readonly maxBytes: number
  /** Milliseconds from the request to the end of the answer. */
  readonly withinMs: number
}

/** A streamed answer, as far as it was read. */
export interface StreamReply {
  /** HTTP status; 0 if no answer came. */
  readonly status: number
  /** From the request to the end. */
  readonly milliseconds: number
  readonly body: Buffer
  /** `broken`: the connection ended before the answer. */
  readonly end: 'complete' | 'too large' | 'too late' | 'broken'
  /** The error, if there was one: untrusted. */
  readonly words: string
}

/** An agent engine before this run changed it. It has values of `env`, so it is in memory alone. */
export interface FormerEngine {
  /** The step that changed it. */
  readonly step: string
  /** As Google returned it; absent: the step created it. */
  readonly before: JsonObject | undefined
  /** Its `etag` after the change. */
  readonly after: string | undefined
  /** The changed fields, as in an update mask. */
  readonly paths: readonly string[]
  /** The folder in which archives of its sources are kept. */
  readonly keep: string | undefined
}
