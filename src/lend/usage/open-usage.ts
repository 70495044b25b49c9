import { isObject, type JsonObject } from '../../core/json.ts'
import { tokenCount, type UsageCollector } from './usage.ts'

/**
 * Collects the usage of publishers whose models answer as chat completions do, such as Mistral. In a stream the last
 * object has the usage. See https://docs.mistral.ai/api
 */
export function collectOpenUsage(): UsageCollector {
  let [inputTokens, outputTokens] = [0, 0]
  let isTrusted = true
  let finished = false
  return {
    add: object => {
      if (object['error'] !== undefined || object['type'] === 'error') isTrusted = false
      finished ||= choicesOf(object).some(({ finish_reason: reason }) => typeof reason === 'string' && reason !== '')
      const { usage } = object
      if (!isObject(usage)) return
      const input = tokenCount(usage['prompt_tokens'])
      const output = tokenCount(usage['completion_tokens'])
      if (input === undefined || output === undefined) isTrusted = false
      inputTokens = Math.max(inputTokens, input ?? 0)
      outputTokens = Math.max(outputTokens, output ?? 0)
    },
    result: whole => {
      const seen = { inputTokens, outputTokens }
      const isLikely = inputTokens > 0 && outputTokens > 0
      return { complete: whole && finished && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen }
    },
  }
}

const choicesOf = ({ choices }: JsonObject): readonly JsonObject[] =>
  Array.isArray(choices) ? choices.filter(isObject) : []
