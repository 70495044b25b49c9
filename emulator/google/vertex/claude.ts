import type { EmulatedResponse } from '../../host.ts'
import { json } from '../rpc.ts'
import { numericId } from './render.ts'
import { asEvents, charactersPerToken, countTokens, isPause, type Pieces } from './script.ts'
import type { Message } from './transcode.ts'
import { isMessage, listOf, messageOf, textOf } from './violations.ts'

/** What is the same in each part of an answer of Claude. */
export interface ClaudeAnswer {
  /** As the path has it: `claude-sonnet-4-5@20250929`. */
  readonly model: string
  readonly request: Message
  /** Makes the ids of this answer different from those of others. */
  readonly seed: string
}

const ofType: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  authentication_error: 401,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  overloaded_error: 529,
}

/** An error in the form of Anthropic's API, as Vertex AI passes it on. */
export function claudeError(type: string, message: string, seed: string): EmulatedResponse {
  return json({ type: 'error', error: { type, message }, request_id: id('req', seed) }, ofType[type] ?? 500)
}

/** Returns an id as Vertex AI's Claude makes them: `msg_vrtx_01…`. */
const id = (kind: string, seed: string): string => `${kind}_vrtx_01${numericId(kind, seed)}`

/** A whole message. */
export function wholeMessage(said: string | Message, answer: ClaudeAnswer): EmulatedResponse {
  if (typeof said !== 'string' && isMessage(said['error'])) return thrown(said, answer.seed)
  const maker = new BlockMaker(answer)
  const blocks = typeof said === 'string' ? [{ type: 'text', text: said }] : blocksOf(said)
  const content = blocks.map(block => maker.add(block))
  const own = typeof said === 'string' || said['content'] === undefined ? {} : said
  return json({
    ...head(answer),
    content,
    ...maker.end(),
    usage: { ...inputUsage(answer.request), output_tokens: maker.outputTokens },
    ...Object.fromEntries(Object.entries(own).filter(([key]) => key !== 'content')),
  })
}

function thrown(said: Message, seed: string): EmulatedResponse {
  const { type, message } = messageOf(said['error'])
  return claudeError(textOf(type), textOf(message), seed)
}

const blocksOf = (said: Message): Message[] =>
  said['content'] === undefined ? [said] : listOf(said['content']).filter(isMessage)

/** A streamed message: `event:` and `data:` of each event. */
export const streamedMessage = (pieces: Pieces, answer: ClaudeAnswer): EmulatedResponse => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream; charset=utf-8' },
  body: asEvents(
    eventsOf(pieces, answer),
    event => `event: ${textOf(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`,
  ),
})

async function* eventsOf(pieces: Pieces, answer: ClaudeAnswer): AsyncIterable<Message | { readonly pauseMs: number }> {
  const maker = new BlockMaker(answer)
  const usage = { ...inputUsage(answer.request), output_tokens: 1 }
  const started = { ...head(answer), content: [], stop_reason: null, stop_sequence: null, usage }
  yield { type: 'message_start', message: started }
  let open: number | undefined
  let index = -1
  for await (const { piece } of pieces) {
    if (isPause(piece)) {
      yield piece
      continue
    }
    if (typeof piece === 'string') {
      if (open === undefined) {
        open = ++index
        yield { type: 'content_block_start', index, content_block: { type: 'text', text: '' } }
        if (index === 0) yield { type: 'ping' }
      }
      const block = maker.add({ type: 'text', text: piece })
      yield { type: 'content_block_delta', index, delta: { type: 'text_delta', text: block['text'] } }
      if (maker.isFull) break
      continue
    }
    if (isMessage(piece['error'])) return yield piece
    for (const block of blocksOf(piece)) {
      if (open !== undefined) yield { type: 'content_block_stop', index: open }
      open = undefined
      yield* blockEvents(maker.add(block), ++index)
    }
  }
  if (open !== undefined) yield { type: 'content_block_stop', index: open }
  // The counts of the last delta are those of the whole message.
  const { stop_reason, stop_sequence } = maker.end()
  const counted = { ...inputUsage(answer.request), output_tokens: maker.outputTokens }
  yield { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage: without(counted, 'cache_creation') }
  yield { type: 'message_stop' }
}

function* blockEvents(block: Message, index: number): Iterable<Message> {
  const delta = (one: Message): Message => ({ type: 'content_block_delta', index, delta: one })
  const isTool = block['type'] === 'tool_use'
  const begun = isTool ? { ...block, input: {} } : { ...block, text: '' }
  yield { type: 'content_block_start', index, content_block: begun }
  if (!isTool) yield delta({ type: 'text_delta', text: textOf(block['text']) })
  else {
    const input = JSON.stringify(block['input'])
    const middle = Math.ceil(input.length / 2)
    for (const part of ['', input.slice(0, middle), input.slice(middle)])
      yield delta({ type: 'input_json_delta', partial_json: part })
  }
  yield { type: 'content_block_stop', index }
}

/** Fills in content blocks, and counts what they take of `max_tokens`. */
class BlockMaker {
  readonly #answer: ClaudeAnswer
  readonly #limit: number
  #characters = 0
  #tools = 0
  isFull = false

  constructor(answer: ClaudeAnswer) {
    this.#answer = answer
    this.#limit = Number(answer.request['max_tokens'] ?? Infinity) * charactersPerToken
  }

  add(block: Message): Message {
    const left = this.#limit - this.#characters
    if (block['type'] === 'tool_use') {
      const toolId = id('toolu', `${this.#answer.seed} ${this.#tools++}`)
      const filled = { type: 'tool_use', id: toolId, name: '', input: {}, ...block }
      this.#characters += JSON.stringify(filled.input).length
      return filled
    }
    const text = textOf(block['text'])
    this.isFull ||= text.length > left
    const kept = text.slice(0, Math.max(0, left))
    this.#characters += kept.length
    return { ...block, text: kept }
  }

  get outputTokens(): number {
    return Math.max(1, Math.ceil(this.#characters / charactersPerToken))
  }

  end(): { readonly stop_reason: string; readonly stop_sequence: null } {
    const reason = this.isFull ? 'max_tokens' : this.#tools > 0 ? 'tool_use' : 'end_turn'
    return { stop_reason: reason, stop_sequence: null }
  }
}

/** A versioned model is answered as `claude-sonnet-4-5-20250929`. */
const head = ({ model, seed }: ClaudeAnswer): Message => ({
  model: model.replace(/@default$/, '').replace('@', '-'),
  id: id('msg', seed),
  type: 'message',
  role: 'assistant',
})

function inputUsage(request: Message): Message {
  return {
    input_tokens: messageTokens(request),
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  }
}

export const messageTokens = ({ system, messages, tools }: Message): number =>
  [system, messages, tools].reduce<number>(
    (sum, part) => sum + (part === undefined ? 0 : countTokens(JSON.stringify(part))),
    0,
  )

const without = (message: Message, key: string): Message =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== key))

/** Text of the last message. */
export function lastMessageText(request: Message): string {
  const { content } = messageOf(listOf(request['messages']).at(-1))
  if (typeof content === 'string') return content
  return listOf(content)
    .map(block => textOf(messageOf(block)['text']))
    .filter(text => text !== '')
    .join('\n')
}
