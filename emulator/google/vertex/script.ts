import type { Chunks } from '../../host.ts'
import type { Message } from './transcode.ts'
import { isMessage } from './violations.ts'

/** A request to a model: its fields, and the model's id. */
export interface Prompt {
  readonly model: string
  /** Text of the last content or message. */
  readonly text: string
  readonly request: Message
}

/**
 * One piece of an answer: a text, or a message. For Gemini a message is a whole response, or its `{ parts }`; for Claude
 * it is a whole message's `{ content }`, a content block (`{ type: 'tool_use', name, input }`), or an event. With `error`
 * it is an error of the API. `{ pauseMs }` lets emulated time pass in a stream.
 */
export type Piece = string | Message | { readonly pauseMs: number }
type Said = string | Message | AsyncIterable<Piece>

/** What a model answers. Pieces are streamed when they come; other answers are split. */
export type Answer = Said | ((prompt: Prompt) => Said)

/** Pieces, with whether one is known to be the last. */
export type Pieces = AsyncIterable<{ readonly piece: Piece; readonly isLast: boolean }>

/** Scripted answers. The latest that matches counts. */
export class Script {
  readonly #answers: { answer: Answer; model: string | undefined; times: number }[] = []

  add(answer: Answer, { model, times = Infinity }: { readonly model?: string; readonly times?: number }): void {
    this.#answers.unshift({ answer, model, times })
  }

  /** Returns what a model says to a prompt. By default the prompt comes back. */
  take(prompt: Prompt): Said {
    const found = this.#answers.find(({ model, times }) => times > 0 && (model === undefined || model === prompt.model))
    if (found === undefined) return prompt.text
    found.times--
    return typeof found.answer === 'function' ? found.answer(prompt) : found.answer
  }
}

const isPieces = (said: Said): said is AsyncIterable<Piece> => typeof said === 'object' && Symbol.asyncIterator in said

/** Splits what a model says into the pieces of a stream. */
export async function* piecesOf(said: Said): Pieces {
  if (isPieces(said)) {
    for await (const piece of said) yield { piece, isLast: false }
    return
  }
  const pieces = typeof said === 'string' ? inThirds(said) : [said]
  for (const [index, piece] of pieces.entries()) yield { piece, isLast: index === pieces.length - 1 }
}

/** Collects a whole answer: the text, or the first message that is none. */
export async function wholeOf(said: Said): Promise<string | Message> {
  if (!isPieces(said)) return said
  let text = ''
  for await (const piece of said) {
    if (isPause(piece)) continue
    if (typeof piece !== 'string') return piece
    text += piece
  }
  return text
}

export const isPause = (piece: unknown): piece is { readonly pauseMs: number } =>
  isMessage(piece) && typeof piece['pauseMs'] === 'number'

function inThirds(text: string): string[] {
  const size = Math.max(1, Math.ceil(text.length / 3))
  const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
  return parts.length === 0 ? [''] : parts
}

/** Server-sent events, as an API writes them. */
export async function* asEvents(
  messages: AsyncIterable<Message | { readonly pauseMs: number }>,
  write: (message: Message) => string,
): Chunks {
  for await (const message of messages) yield isPause(message) ? message : write(message)
}

/** English text has about four characters to a token. */
export const charactersPerToken = 4
export const countTokens = (text: string): number => Math.ceil(text.length / charactersPerToken)
