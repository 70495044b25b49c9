import type { Message } from './transcode.ts'
import { isMessage, listOf, textOf } from './violations.ts'

/** Fields of a request to create a message. `model` is none of them: the path has it. */
const known = new Set(
  'anthropic_beta anthropic_version cache_control container max_tokens messages metadata output_config service_tier stop_sequences stream system temperature thinking tool_choice tools top_k top_p'.split(
    ' ',
  ),
)
/** Fields that a version of the API must be asked for, by the header `anthropic-beta` or in the body. */
const beta = new Set('compaction context_management diagnostics mcp_servers output_format speed'.split(' '))

/** Returns the first error of a request to create or count, in the words of Anthropic's validation. */
export function messageViolation(body: Message, { isCount, hasBeta }: { isCount: boolean; hasBeta: boolean }) {
  if (body['anthropic_version'] === undefined) return 'anthropic_version: Field required'
  // Anthropic's SDK for Vertex AI 1.1.3 sends a date, as its header for Anthropic's own API.
  if (!/^(?:vertex-2023-10-16|20\d\d-\d\d-\d\d)$/.test(textOf(body['anthropic_version'])))
    return "anthropic_version: Input should be 'vertex-2023-10-16'" // †
  for (const name of Object.keys(body)) {
    const isKnown = known.has(name) || (isCount && name === 'model') || (beta.has(name) && hasBeta)
    if (!isKnown || (isCount && ['max_tokens', 'stream', 'temperature'].includes(name)))
      return `${name}: Extra inputs are not permitted`
  }
  if (isCount && typeof body['model'] !== 'string') return 'model: Field required'
  return (isCount ? undefined : maxTokensViolation(body)) ?? messagesViolation(body['messages'])
}

function maxTokensViolation(body: Message): string | undefined {
  const { max_tokens: limit } = body
  if (limit === undefined) return 'max_tokens: Field required'
  if (!Number.isInteger(limit)) return 'max_tokens: Input should be a valid integer'
  if (Number(limit) < 1) return 'max_tokens: must be greater than or equal to 1'
  const { type, budget_tokens: budget } = isMessage(body['thinking']) ? body['thinking'] : {}
  if (type !== 'enabled') return undefined
  if (typeof budget !== 'number') return 'thinking.enabled.budget_tokens: Field required'
  if (budget < 1024) return 'thinking.enabled.budget_tokens: Input should be greater than or equal to 1024'
  return budget < Number(limit) ? undefined : '`max_tokens` must be greater than `thinking.budget_tokens`.'
}

/** Output tokens that a model can produce at most. */
export function mostTokens(model: string): number {
  const [, major, minor = '0'] = /-(\d)(?:-(\d))?(?:@|$)/.exec(model) ?? []
  return Number(`${major}.${minor}`) >= 4.6 ? 128_000 : 64_000
}

function messagesViolation(value: unknown): string | undefined {
  if (value === undefined) return 'messages: Field required'
  if (!Array.isArray(value)) return 'messages: Input should be a valid list'
  if (value.length === 0) return 'messages: at least one message is required'
  for (const [index, message] of value.entries()) {
    if (!isMessage(message)) return `messages.${index}: Input should be a valid dictionary`
    const { role, content } = message
    if (role !== 'user' && role !== 'assistant')
      return `messages: Unexpected role "${textOf(role)}". Allowed roles are "user" or "assistant".`
    if (content === undefined) return `messages.${index}.content: Field required`
    if (typeof content !== 'string' && !listOf(content).every(isMessage))
      return `messages.${index}.content: Input should be a valid string`
    const orphan = toolResults(content).find(id => !toolUses(value[index - 1]).includes(id))
    if (orphan !== undefined)
      return `messages.${index}.content.0: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${orphan}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`
  }
  return undefined
}

const blocksOf = (content: unknown, type: string): Message[] =>
  listOf(content)
    .filter(isMessage)
    .filter(block => block['type'] === type)
const toolResults = (content: unknown): string[] =>
  blocksOf(content, 'tool_result').map(block => textOf(block['tool_use_id']))
const toolUses = (message: unknown): string[] =>
  isMessage(message) ? blocksOf(message['content'], 'tool_use').map(block => textOf(block['id'])) : []
