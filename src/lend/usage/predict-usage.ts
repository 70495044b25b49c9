import { isObject, type JsonObject } from '../../core/json.ts'
import { tokenCount, type UsageCollector } from './usage.ts'

/**
 * Collects the usage of `predict` with a publisher's model. Text embeddings count the tokens of each instance; other
 * models, such as those for images, count none. See
 * https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api
 */
export function collectPredictUsage(): UsageCollector {
  let inputTokens = 0
  let isTrusted = true
  return {
    add: ({ predictions }) => {
      if (!Array.isArray(predictions) || predictions.length === 0) isTrusted = false
      for (const prediction of Array.isArray(predictions) ? predictions : []) {
        const count = tokenCount(statisticsOf(prediction)['token_count'])
        if (count === undefined || count === 0) isTrusted = false
        inputTokens += count ?? 0
      }
    },
    result: whole => {
      const seen = { inputTokens, outputTokens: 0 }
      return { complete: whole, usage: isTrusted && inputTokens > 0 ? seen : undefined, seen }
    },
  }
}

function statisticsOf(prediction: unknown): JsonObject {
  const embeddings = isObject(prediction) ? prediction['embeddings'] : undefined
  const statistics = isObject(embeddings) ? embeddings['statistics'] : undefined
  return isObject(statistics) ? statistics : {}
}
