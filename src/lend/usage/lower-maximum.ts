import { isObject, type JsonObject } from '../../core/json.ts'
import type { LentCall } from '../calls/call.ts'
import { isFlaw } from '../calls/flaw.ts'
import { readJsonBody, withTopLevel } from '../calls/json-body.ts'

/**
 * Returns the call with a body that asks for no more output than the budget grants. Returns nothing if such a call
 * cannot succeed: its body has another form, or Anthropic's thinking alone needs more. Then the call must be refused.
 */
export function lowerMaximum(call: LentCall, grantedOutput: number): LentCall | undefined {
  const body = readJsonBody(call.upstream.body)
  if (isFlaw(body)) return undefined
  const lower = call.shape === 'anthropic' ? lowerAnthropic : lowerGoogle
  const changes = lower(body.value, grantedOutput)
  if (changes === undefined) return undefined
  const upstream = { ...call.upstream, body: withTopLevel(body, changes) }
  return { ...call, upstream, maxOutputTokens: grantedOutput }
}

/** Anthropic's thinking takes at least this many tokens, and `max_tokens` must be larger than its budget. */
const leastThinking = 1_024

function lowerAnthropic({ thinking }: JsonObject, granted: number): JsonObject | undefined {
  if (!isObject(thinking) || typeof thinking['budget_tokens'] !== 'number' || thinking['budget_tokens'] < granted)
    return { max_tokens: granted }
  return granted <= leastThinking
    ? undefined
    : { max_tokens: granted, thinking: { ...thinking, budget_tokens: leastThinking } }
}

/** Completions of other publishers have `max_tokens`, Google's bodies `generationConfig`: a limit of each answer. */
function lowerGoogle(body: JsonObject, granted: number): JsonObject | undefined {
  const each = (answers: unknown): number =>
    Math.floor(granted / (typeof answers === 'number' ? Math.max(1, answers) : 1))
  if (Array.isArray(body['messages']) || typeof body['prompt'] === 'string') {
    const maximum = each(body['n'])
    return maximum < 1 ? undefined : { max_tokens: maximum }
  }
  if (!Array.isArray(body['contents'])) return undefined
  const config = isObject(body['generationConfig']) ? body['generationConfig'] : {}
  const maxOutputTokens = each(config['candidateCount'])
  return maxOutputTokens < 1 ? undefined : { generationConfig: { ...config, maxOutputTokens } }
}
