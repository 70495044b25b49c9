import { isObject, type JsonObject, parseJson } from '../../core/json.ts'
import type { LentCall } from '../calls/call.ts'

/**
 * Returns the call with a body that asks for no more output than the budget grants. Returns nothing if such a call
 * cannot succeed: its body has another form, or Anthropic's thinking alone needs more. Then the call must be refused.
 */
export function lowerMaximum(call: LentCall, grantedOutput: number): LentCall | undefined {
  const body = parseJson(call.upstream.body.toString())
  if (!isObject(body)) return undefined
  const lowered = call.shape === 'anthropic' ? lowerAnthropic(body, grantedOutput) : lowerGoogle(body, grantedOutput)
  if (lowered === undefined) return undefined
  const upstream = { ...call.upstream, body: Buffer.from(JSON.stringify(lowered)) }
  return { ...call, upstream, maxOutputTokens: grantedOutput }
}

/** Anthropic's thinking takes at least this many tokens, and `max_tokens` must be larger than its budget. */
const leastThinking = 1_024

function lowerAnthropic(body: JsonObject, granted: number): JsonObject | undefined {
  const { thinking } = body
  if (!isObject(thinking) || typeof thinking['budget_tokens'] !== 'number' || thinking['budget_tokens'] < granted)
    return { ...body, max_tokens: granted }
  return granted <= leastThinking
    ? undefined
    : { ...body, max_tokens: granted, thinking: { ...thinking, budget_tokens: leastThinking } }
}

/** Chat completions of other publishers have `max_tokens`, Google's bodies `generationConfig`. */
function lowerGoogle(body: JsonObject, granted: number): JsonObject | undefined {
  if (Array.isArray(body['messages'])) {
    const answers = typeof body['n'] === 'number' ? Math.max(1, body['n']) : 1
    const each = Math.floor(granted / answers)
    return each < 1 ? undefined : { ...body, max_tokens: each }
  }
  if (!Array.isArray(body['contents'])) return undefined
  const config = isObject(body['generationConfig']) ? body['generationConfig'] : {}
  const candidates = typeof config['candidateCount'] === 'number' ? Math.max(1, config['candidateCount']) : 1
  const maxOutputTokens = Math.floor(granted / candidates)
  return maxOutputTokens < 1 ? undefined : { ...body, generationConfig: { ...config, maxOutputTokens } }
}
