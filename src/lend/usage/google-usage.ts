import { isObject, type JsonObject } from '../../core/json.ts'
import { tokenCount, type UsageCollector } from './usage.ts'

const googleCounts = [
  'promptTokenCount',
  'toolUsePromptTokenCount',
  'candidatesTokenCount',
  'thoughtsTokenCount',
  'cachedContentTokenCount',
  'totalTokenCount',
] as const
type Counts = Record<(typeof googleCounts)[number], number>

/**
 * Collects the usage of `GenerateContentResponse`: one, or those of a stream, whose counts grow from one to the next.
 * The last one says why the answer ended. See
 * https://cloud.google.com/vertex-ai/generative-ai/docs/reference/rest/v1/GenerateContentResponse
 */
export function collectGoogleUsage(): UsageCollector {
  const most: Counts = {
    promptTokenCount: 0,
    toolUsePromptTokenCount: 0,
    candidatesTokenCount: 0,
    thoughtsTokenCount: 0,
    cachedContentTokenCount: 0,
    totalTokenCount: 0,
  }
  let isTrusted = true
  let hasContent = false
  let finished = false
  return {
    add: chunk => {
      // A failure in the middle of a stream is an object of its own.
      if (chunk['error'] !== undefined) isTrusted = false
      hasContent ||= candidatesOf(chunk).some(isProducing)
      finished ||= candidatesOf(chunk).some(hasFinishReason) || isBlocked(chunk)
      const { usageMetadata: usage } = chunk
      if (!isObject(usage)) return
      for (const field of googleCounts) {
        const count = tokenCount(usage[field])
        if (count === undefined) isTrusted = false
        else most[field] = Math.max(most[field], count)
      }
    },
    result: whole => {
      const inputTokens = most.promptTokenCount + most.toolUsePromptTokenCount
      const named = most.candidatesTokenCount + most.thoughtsTokenCount
      // The total also has what these fields do not name yet. It counts as output, which costs more.
      const outputTokens = Math.max(named, most.totalTokenCount - inputTokens)
      const seen = { inputTokens, outputTokens, cacheReadTokens: most.cachedContentTokenCount }
      const isLikely = inputTokens > 0 && (outputTokens > 0 || !hasContent)
      return { complete: whole && finished && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen }
    },
  }
}

const candidatesOf = ({ candidates }: JsonObject): readonly JsonObject[] =>
  Array.isArray(candidates) ? candidates.filter(isObject) : []

const isProducing = ({ content }: JsonObject): boolean =>
  isObject(content) && Array.isArray(content['parts']) && content['parts'].length > 0

const hasFinishReason = ({ finishReason }: JsonObject): boolean =>
  typeof finishReason === 'string' && finishReason !== '' && finishReason !== 'FINISH_REASON_UNSPECIFIED'

const isBlocked = ({ promptFeedback }: JsonObject): boolean =>
  isObject(promptFeedback) && typeof promptFeedback['blockReason'] === 'string'
