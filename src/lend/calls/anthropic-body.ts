import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Grant } from '../../policy/policy.ts'
import { contentFlaw } from './anthropic-blocks.ts'
import { anthropicToolsFlaw } from './anthropic-tools.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import type { CheckedBody } from './google-body.ts'
import { toolFlaw } from './google-tools.ts'
import { type JsonBody, withTopLevel } from './json-body.ts'
import { capOutput, capThinking } from './output-cap.ts'

/** Fields of a request that name nothing outside of it, or that are checked below. */
const knownFields: ReadonlySet<string> = new Set([
  'anthropic_version',
  'anthropic_beta',
  'model',
  'messages',
  'max_tokens',
  'system',
  'stream',
  'temperature',
  'top_p',
  'top_k',
  'stop_sequences',
  'metadata',
  'thinking',
  'tools',
  'tool_choice',
  'mcp_servers',
  'cache_control',
  'compaction',
  'context_management',
  // The id of an earlier answer, for which Anthropic says why its cache was missed.
  'diagnostics',
  'output_config',
  'output_format',
])

/** Fields that no grant can allow, and why. */
const neverFields: Readonly<Record<string, string>> = {
  billing_policy: 'It names who pays.',
  container: 'It names files and skills that are stored at Anthropic.',
  fallbacks: 'It names other models. Let the client ask them itself.',
  inference_geo: 'The location in the path decides where a call runs.',
  service_tier: 'It changes the price of a call.',
  speed: 'It changes the price of a call.',
  thread: 'It names a conversation that is stored at Anthropic.',
  user_profile_id: 'It names something that is stored at Anthropic.',
  workspace_id: 'It names something that is stored at Anthropic.',
}

/** The least budget for thinking. https://docs.claude.com/en/docs/build-with-claude/extended-thinking */
const leastThinkingBudget = 1_024

/** Returns why a message of Anthropic's API cannot pass, whatever its call. */
function messageFlaw(value: JsonObject, grant: Grant): CallFlaw | undefined {
  for (const key of Object.keys(value)) {
    const never = Object.hasOwn(neverFields, key) ? neverFields[key] : undefined
    if (never !== undefined) return flaw('body', `${key}: The gateway does not pass it. ${never} Remove it.`)
    if (!knownFields.has(key))
      return flaw(
        'body',
        `The gateway does not know the field ${quote(key)}, so it does not pass it. Remove it, or use a version of Keyless Vertex that knows it.`,
      )
  }
  const { messages, mcp_servers: servers } = value
  if (!Array.isArray(messages)) return flaw('body', 'messages: Expected a list.')
  if (servers !== undefined && servers !== null && !(Array.isArray(servers) && servers.length === 0)) {
    const refused = toolFlaw('mcp', 'mcp_servers: the tool mcp', grant)
    if (refused !== undefined) return refused
  }
  for (const [index, message] of messages.entries()) {
    const at = `messages[${index}]`
    const refused = isObject(message)
      ? contentFlaw(message['content'], `${at}.content`, grant)
      : flaw('body', `${at}: Expected a message.`)
    if (refused !== undefined) return refused
  }
  return contentFlaw(value['system'], 'system', grant) ?? anthropicToolsFlaw(value['tools'], grant)
}

/** Checks a request for tokens of a message. Its model was read from it. */
export function checkCountTokens(json: JsonBody, grant: Grant): CheckedBody | CallFlaw {
  return messageFlaw(json.value, grant) ?? { body: withTopLevel(json, {}), maxOutputTokens: 0 }
}

/**
 * Checks the body of a message to a model of Anthropic, and lowers its limits to the grant's.
 *
 * @param model of the path
 */
export function checkAnthropicBody(
  json: JsonBody,
  call: 'rawPredict' | 'streamRawPredict',
  model: string,
  grant: Grant,
): CheckedBody | CallFlaw {
  const { value } = json
  if (value['model'] !== undefined && value['model'] !== model)
    return flaw('body', 'model: The body names another model than the path. Remove it: the path decides.')
  if (call === 'rawPredict' && value['stream'] === true)
    return flaw('body', 'stream: rawPredict does not stream. Use streamRawPredict.')
  const refused = messageFlaw(value, grant)
  if (refused !== undefined) return refused
  const { max_tokens: asked, thinking } = value
  if (!Number.isSafeInteger(asked) || Number(asked) < 1)
    return flaw('body', 'max_tokens: Expected a whole number above 0.')
  const most = grant.lend?.gateway?.maxOutputTokens
  const limit = capOutput(Number(asked), 1, most)?.each ?? 0
  if (limit === asked) return { body: withTopLevel(json, {}), maxOutputTokens: limit }
  const lowered = lowerBudget(thinking, Number(asked), limit)
  if (lowered === undefined)
    return flaw(
      'lend.gateway.max_output_tokens',
      `thinking: The least budget of ${leastThinkingBudget} tokens does not fit into the ${limit} output tokens that grant ${grant.name} allows for a call. Turn thinking off, or raise grants.${grant.name}.lend.gateway.max_output_tokens.`,
    )
  return { body: withTopLevel(json, { max_tokens: limit, ...lowered }), maxOutputTokens: limit }
}

/** Returns the change to `thinking`; `undefined` if its least budget does not fit. */
function lowerBudget(thinking: unknown, asked: number, limit: number): { readonly thinking?: JsonObject } | undefined {
  const budget = isObject(thinking) ? thinking['budget_tokens'] : undefined
  if (!isObject(thinking) || typeof budget !== 'number') return {}
  const kept = capThinking(budget, asked, limit, leastThinkingBudget)
  return kept === undefined ? undefined : { thinking: { ...thinking, budget_tokens: kept } }
}
