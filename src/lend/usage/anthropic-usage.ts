import { isObject, type JsonObject } from '../../core/json.ts'
import { tokenCount, type UsageCollector } from './usage.ts'

const anthropicCounts = [
  'input_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
] as const

/**
 * Collects the usage of Anthropic's Messages API: a message, or the events of a stream. There `message_start` has the
 * input, `message_delta` the output so far, and only `message_stop` is the end. See
 * https://docs.claude.com/en/docs/build-with-claude/streaming
 */
export function collectAnthropicUsage(): UsageCollector {
  const most = { input_tokens: 0, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 0 }
  let isTrusted = true
  let hasInput = false
  let hasOutput = false
  let stopped = false

  const count = (usage: unknown): void => {
    if (!isObject(usage)) return
    for (const field of anthropicCounts) {
      const found = tokenCount(usage[field])
      if (found === undefined) isTrusted = false
      else most[field] = Math.max(most[field], found)
    }
  }
  const add = (event: JsonObject): void => {
    switch (event['type']) {
      case 'message':
        count(event['usage'])
        hasInput = hasOutput = stopped = isObject(event['usage'])
        return
      case 'message_start': {
        const usage = isObject(event['message']) ? event['message']['usage'] : undefined
        count(usage)
        hasInput ||= isObject(usage)
        return
      }
      case 'message_delta':
        count(event['usage'])
        hasOutput ||= isObject(event['usage'])
        return
      case 'message_stop':
        stopped = true
        return
      case 'error':
        isTrusted = false
        return
      default:
    }
  }
  return {
    add,
    result: whole => {
      const { cache_read_input_tokens: cacheReadTokens, cache_creation_input_tokens: cacheWriteTokens } = most
      const inputTokens = most.input_tokens + cacheReadTokens + cacheWriteTokens
      const seen = { inputTokens, outputTokens: most.output_tokens, cacheReadTokens, cacheWriteTokens }
      const isLikely = hasInput && hasOutput && inputTokens > 0
      return { complete: whole && stopped && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen }
    },
  }
}
