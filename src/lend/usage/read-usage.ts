import type { LentCall } from '../calls/call.ts'
import { collectAnthropicUsage } from './anthropic-usage.ts'
import { collectGoogleUsage } from './google-usage.ts'
import { ObjectReader } from './json-objects.ts'
import { collectOpenUsage } from './open-usage.ts'
import { collectPredictUsage } from './predict-usage.ts'
import { createStringShortener } from './shorten-strings.ts'
import { createEventReader } from './sse.ts'
import { type AnswerUsage, noUsage, type UsageCollector } from './usage.ts'

/** Reads the usage of one answer from a copy of its bytes. */
export interface UsageReader {
  /** Takes the next bytes, cut anywhere. Never throws. */
  readonly push: (bytes: Uint8Array) => void
  /**
   * Returns what the bytes so far say. It does not know how the connection ended: only the caller can say that an
   * answer is broken although its last event arrived.
   */
  readonly end: () => AnswerUsage
}

/**
 * Creates the reader for the successful answer of a call. An error's body has no usage: its status says that it costs
 * nothing. Memory is bounded, whatever arrives.
 */
export function createUsageReader(call: Pick<LentCall, 'name' | 'shape' | 'stream' | 'model'>): UsageReader {
  const collector = collectorOf(call)
  if (collector === undefined) return { push: () => {}, end: () => ({ complete: true, usage: noUsage, seen: noUsage }) }
  const decoder = new TextDecoder()
  const shorten = createStringShortener()
  const reader = call.stream === 'sse' ? createEventReader(collector.add) : new ObjectReader(collector.add)
  let ended: AnswerUsage | undefined
  return {
    push: bytes => {
      if (ended === undefined) reader.push(shorten(decoder.decode(bytes, { stream: true })))
    },
    end: () => (ended ??= collector.result(reader.isWhole())),
  }
}

/** Returns nothing for a call whose answer has no usage. */
function collectorOf({ name, shape, model }: Pick<LentCall, 'name' | 'shape' | 'model'>): UsageCollector | undefined {
  if (name === 'generateContent' || name === 'streamGenerateContent') return collectGoogleUsage()
  if (name === 'rawPredict' || name === 'streamRawPredict')
    return shape === 'anthropic' ? collectAnthropicUsage() : collectOpenUsage()
  return name === 'predict' && model !== undefined ? collectPredictUsage() : undefined
}
