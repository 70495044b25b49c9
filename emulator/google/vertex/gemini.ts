import type { EmulatedResponse } from '../../host.ts'
import { json } from '../rpc.ts'
import { asEvents, charactersPerToken, countTokens, isPause, type Pieces } from './script.ts'
import type { Message } from './transcode.ts'
import { isMessage, listOf, messageOf, textOf } from './violations.ts'

/** What is the same in each part of an answer. */
export interface GeminiAnswer {
  readonly model: string
  readonly request: Message
  /** `modelVersion`, `createTime`, `responseId`. */
  readonly common: Message
  /** Tokens that the model thought before it spoke. */
  readonly thoughtTokens: number
}

/** A whole answer of generateContent. */
export function wholeAnswer(said: string | Message, answer: GeminiAnswer): EmulatedResponse {
  const { model, request, common } = answer
  const promptTokenCount = tokensOf(request)
  const parts = typeof said === 'string' ? undefined : said['parts']
  if (typeof said !== 'string' && parts === undefined) {
    const { error } = said
    if (isMessage(error)) return json(said, Number(error['code'] ?? 500))
    return json({ usageMetadata: { promptTokenCount, totalTokenCount: promptTokenCount }, ...common, ...said })
  }
  const { candidateCount } = messageOf(request['generationConfig'])
  const count = Number(candidateCount ?? 1)
  const { kept, isCut } = typeof said === 'string' ? cut(said, request) : { kept: '', isCut: false }
  const spoken = typeof said === 'string' ? [{ text: kept, ...signature(model) }] : listOf(parts)
  const content = { role: 'model', parts: [...thoughts(answer), ...spoken] }
  const candidates = Array.from({ length: count }, (_, index) => ({
    ...(index === 0 ? {} : { index }),
    content,
    finishReason: isCut ? 'MAX_TOKENS' : 'STOP',
  }))
  const output = (typeof said === 'string' ? countTokens(kept) : countTokens(JSON.stringify(parts))) * count
  return json({ candidates, usageMetadata: usage(answer, output), ...common })
}

/** The chunks of streamGenerateContent. The first ones have no counts, as Google sends them. */
async function* chunksOf(pieces: Pieces, answer: GeminiAnswer): AsyncIterable<Message | { readonly pauseMs: number }> {
  const { model, request, common } = answer
  const chunk = (parts: readonly unknown[], finishReason?: string, usageMetadata?: Message): Message => ({
    candidates: [{ content: { role: 'model', parts }, ...(finishReason === undefined ? {} : { finishReason }) }],
    usageMetadata: usageMetadata ?? { trafficType: 'ON_DEMAND' },
    ...common,
  })
  let text = ''
  let others = 0
  const thinking = thoughts(answer)
  if (thinking.length > 0) yield chunk(thinking)
  for await (const { piece, isLast } of pieces) {
    if (isPause(piece)) {
      yield piece
      continue
    }
    if (typeof piece !== 'string' && piece['parts'] === undefined) {
      yield { ...common, ...piece }
      // A whole response or an error ends the stream by itself.
      if (isLast || piece['error'] !== undefined) return
      continue
    }
    const { kept, isCut } = typeof piece === 'string' ? cut(text + piece, request) : { kept: text, isCut: false }
    const parts = typeof piece === 'string' ? [{ text: kept.slice(text.length) }] : listOf(piece['parts'])
    if (typeof piece !== 'string') others += countTokens(JSON.stringify(parts))
    text = kept
    if (isCut || isLast) {
      const last = isMessage(parts[0]) ? [{ ...parts[0], ...signature(model) }, ...parts.slice(1)] : parts
      yield chunk(last, isCut ? 'MAX_TOKENS' : 'STOP', usage(answer, countTokens(text) + others))
      return
    }
    yield chunk(parts)
  }
  yield chunk([{ text: '' }], 'STOP', usage(answer, countTokens(text) + others))
}

/** A streamed answer: server-sent events, or without `alt=sse` one JSON array. */
export function streamedAnswer(pieces: Pieces, answer: GeminiAnswer, isSse: boolean): EmulatedResponse {
  const chunks = chunksOf(pieces, answer)
  if (isSse)
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: asEvents(chunks, chunk => `data: ${JSON.stringify(chunk)}\r\n\r\n`),
    }
  return { status: 200, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: asArray(chunks) }
}

/** Elements are separated by `,` in a line of its own, as Google's front end writes them. */
async function* asArray(
  chunks: AsyncIterable<Message | { readonly pauseMs: number }>,
): AsyncIterable<string | { readonly pauseMs: number }> {
  let before = '['
  for await (const chunk of chunks) {
    if (isPause(chunk)) {
      yield chunk
      continue
    }
    yield `${before}${JSON.stringify(chunk, undefined, 2)}\n`
    before = ',\r\n'
  }
  yield before === '[' ? '[]' : ']'
}

function usage({ request, thoughtTokens }: GeminiAnswer, candidatesTokenCount: number): Message {
  const promptTokenCount = tokensOf(request)
  const details = (tokenCount: number): Message[] => [{ modality: 'TEXT', tokenCount }]
  return {
    promptTokenCount,
    promptTokensDetails: details(promptTokenCount),
    candidatesTokenCount,
    candidatesTokensDetails: details(candidatesTokenCount),
    ...(thoughtTokens === 0 ? {} : { thoughtsTokenCount: thoughtTokens }),
    totalTokenCount: promptTokenCount + candidatesTokenCount + thoughtTokens,
    trafficType: 'ON_DEMAND',
  }
}

function cut(text: string, request: Message): { kept: string; isCut: boolean } {
  const { maxOutputTokens } = messageOf(request['generationConfig'])
  const limit = Number(maxOutputTokens ?? Infinity) * charactersPerToken
  return { kept: text.slice(0, limit), isCut: text.length > limit }
}

/** Summaries of thoughts, if the request asks for them. */
function thoughts({ request, thoughtTokens }: GeminiAnswer): Message[] {
  const { thinkingConfig } = messageOf(request['generationConfig'])
  if (messageOf(thinkingConfig)['includeThoughts'] !== true || thoughtTokens === 0) return []
  return [{ text: 'I think about it.', thought: true }]
}

/** Models that think sign their thoughts, in bytes that only Google can read. */
const signature = (model: string): Message =>
  /^gemini-(1|2\.0)/.test(model) ? {} : { thoughtSignature: Buffer.from('thought').toString('base64') }

export const partTexts = (content: unknown): string[] =>
  listOf(messageOf(content)['parts']).map(part => textOf(messageOf(part)['text']))

export const textsOf = (request: Message): string[] =>
  [request['systemInstruction'], ...listOf(request['contents'])].flatMap(partTexts)

const tokensOf = (request: Message): number => textsOf(request).reduce((sum, text) => sum + countTokens(text), 0)

export const lastText = (request: Message): string => partTexts(listOf(request['contents']).at(-1)).join('')
