import type { JsonObject } from '../../core/json.ts'

/** What a call used, by its answer. */
export interface Usage {
  /** All input: prompt, cached parts, and what tools of the server added. */
  readonly inputTokens: number
  /** All output, thoughts included. */
  readonly outputTokens: number
  /** The part of the input that was read from a cache. */
  readonly cacheReadTokens?: number
  /** The part of the input that was written to a cache. */
  readonly cacheWriteTokens?: number
}

/** What an answer says about its usage. */
export interface AnswerUsage {
  /** True if the answer has its end. A stream without its last event has none, even if its connection closed well. */
  readonly complete: boolean
  /** Absent: the answer has no numbers, or numbers that cannot be true. */
  readonly usage: Usage | undefined
  /** The most that was seen of each number: the least that the call used. */
  readonly seen: Usage
}

/** What the objects of an answer say: the body, the events of a stream, or the items of a list. */
export interface UsageCollector {
  readonly add: (object: JsonObject) => void
  /** @param whole true if all objects arrived: `complete` needs that, and the end that the API itself defines */
  readonly result: (whole: boolean) => AnswerUsage
}

/** The usage of a call that costs no tokens. */
export const noUsage: Usage = { inputTokens: 0, outputTokens: 0 }

/** More tokens than any call can use. A larger number is a fault of the answer. */
const mostTokens = 1_000_000_000

/** Returns a count of tokens: 0 if it is absent, as in JSON of protos; `undefined` if it cannot be true. */
export function tokenCount(value: unknown): number | undefined {
  if (value === undefined || value === null) return 0
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostTokens ? value : undefined
}
