import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Grant } from '../../policy/policy.ts'
import { type CallFlaw, flaw } from './flaw.ts'
import type { CheckedBody } from './google-body.ts'
import { toolFlaw } from './google-tools.ts'
import { type JsonBody, withTopLevel } from './json-body.ts'
import { capOutput, isPositiveCount } from './output-cap.ts'

/** Fields of a chat completion that name nothing outside of the request, or that are checked below. */
const chatFields: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'prompt',
  'suffix',
  'max_tokens',
  'min_tokens',
  'n',
  'stream',
  'stream_options',
  'temperature',
  'top_p',
  'top_k',
  'stop',
  'seed',
  'random_seed',
  'presence_penalty',
  'frequency_penalty',
  'response_format',
  'safe_prompt',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
])

/**
 * Checks the body of a chat completion, as other publishers (Mistral, AI21) take it by rawPredict, and lowers its limit
 * to the grant's.
 *
 * @param model of the path
 */
export function checkChatBody(
  json: JsonBody,
  call: 'rawPredict' | 'streamRawPredict',
  model: string,
  grant: Grant,
): CheckedBody | CallFlaw {
  const { value } = json
  const refused = fieldsFlaw(value, call, model) ?? messagesFlaw(value['messages']) ?? toolsFlaw(value['tools'], grant)
  if (refused !== undefined) return refused
  const asked = value['max_tokens'] ?? undefined
  const answers = value['n'] ?? 1
  if (!isPositiveCount(answers) || (asked !== undefined && !isPositiveCount(asked)))
    return flaw('body', 'max_tokens and n are whole numbers above 0.')
  const cap = capOutput(asked, answers, grant.lend?.gateway?.maxOutputTokens)
  if (cap === undefined) return flaw('lend.gateway.max_output_tokens', `n: grant ${grant.name} allows fewer answers.`)
  return { body: withTopLevel(json, cap.each === asked ? {} : { max_tokens: cap.each }), maxOutputTokens: cap.total }
}

function fieldsFlaw(value: JsonObject, call: string, model: string): CallFlaw | undefined {
  const unknown = Object.keys(value).find(key => !chatFields.has(key))
  if (unknown !== undefined)
    return flaw('body', `The gateway does not know the field ${quote(unknown)}, so it does not pass it. Remove it.`)
  // Each prompt of a list would get an answer of its own.
  for (const key of ['prompt', 'suffix'])
    if (!['string', 'undefined'].includes(typeof (value[key] ?? undefined)))
      return flaw('body', `${key}: Expected a text.`)
  const named = value['model']
  if (named !== undefined && named !== model && named !== model.replace(/@[^@]*$/, ''))
    return flaw('body', 'model: The body names another model than the path. Remove it: the path decides.')
  return call === 'rawPredict' && value['stream'] === true
    ? flaw('body', 'stream: rawPredict does not stream. Use streamRawPredict.')
    : undefined
}

/** Content is text, or a list of parts. A part by address would be fetched by the publisher. */
function messagesFlaw(messages: unknown): CallFlaw | undefined {
  if (messages === undefined) return undefined
  if (!Array.isArray(messages)) return flaw('body', 'messages: Expected a list.')
  for (const [index, message] of messages.entries()) {
    const content: unknown = isObject(message) ? message['content'] : undefined
    for (const part of Array.isArray(content) ? content : [content])
      if (!isPlainPart(part ?? ''))
        return flaw('body', `messages[${index}].content: The gateway passes text, and images as data: addresses.`)
  }
  return undefined
}

function isPlainPart(part: unknown): boolean {
  if (!isObject(part)) return typeof part === 'string'
  if (part['type'] === 'text' || part['type'] === 'thinking') return true
  const image = part['image_url']
  const address = isObject(image) ? image['url'] : image
  return part['type'] === 'image_url' && typeof address === 'string' && address.startsWith('data:')
}

function toolsFlaw(tools: unknown, grant: Grant): CallFlaw | undefined {
  if (tools === undefined || tools === null) return undefined
  if (!Array.isArray(tools)) return flaw('body', 'tools: Expected a list.')
  for (const [index, tool] of tools.entries()) {
    if (!isObject(tool) || tool['type'] !== 'function')
      return flaw('lend.gateway.tools', `tools[${index}]: The gateway knows tools of type "function" only. Remove it.`)
    const refused = toolFlaw('functions', `tools[${index}]: the tool function`, grant)
    if (refused !== undefined) return refused
  }
  return undefined
}
