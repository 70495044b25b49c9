import { isObject } from '../../../core/json.ts'

/** The events of a streamed answer. */
export interface StreamEvents {
  readonly events: readonly unknown[]
  /** The rest of the text, which is not a whole event. */
  readonly rest: string
}

/**
 * Reads the events of a streamed answer. An agent engine sends JSON documents one after another, on lines of their own
 * or not, also with `alt=sse`. Server-sent events (`data: …`) are read, too.
 */
export function readEvents(text: string): StreamEvents {
  const events: unknown[] = []
  let at = 0
  for (;;) {
    at = skipBetween(text, at)
    if (at >= text.length) return { events, rest: '' }
    const end = endOfValue(text, at)
    const event = end === undefined ? undefined : parsedEvent(text.slice(at, end))
    if (end === undefined || event === undefined) return { events, rest: text.slice(at) }
    events.push(event.value)
    at = end
  }
}

/** Skips what may stand between two events: spaces, and the fields of server-sent events that carry no data. */
function skipBetween(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && ' \t\r\n,'.includes(text.charAt(at))) at++
    if (text.startsWith('data:', at)) at += 'data:'.length
    else if (text.startsWith('[DONE]', at)) at += '[DONE]'.length
    else if (/^(?::|event:|id:|retry:)/.test(text.slice(at, at + 6))) {
      const line = text.indexOf('\n', at)
      at = line === -1 ? text.length : line
    } else return at
  }
}

/** Returns the end of the JSON value that begins at a position; `undefined` if it does not end. */
function endOfValue(text: string, from: number): number | undefined {
  const first = text.charAt(from)
  if (first !== '{' && first !== '[' && first !== '"') {
    const line = text.indexOf('\n', from)
    return line === -1 ? text.length : line
  }
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted && character === '\\') at++
    else if (character === '"') quoted = !quoted
    else if (!quoted && (character === '{' || character === '[')) depth++
    else if (!quoted && (character === '}' || character === ']')) depth--
    if (depth === 0 && !quoted) return at + 1
  }
  return undefined
}

function parsedEvent(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/**
 * Returns the words of an event that reports an error: of Google's API (`error`), of an agent's server (`code` and
 * `message`), or of the Agent Development Kit (`error_code` and `error_message`).
 */
export function errorIn(event: unknown): string | undefined {
  if (!isObject(event)) return undefined
  const { error, code, message } = event
  if (isObject(error)) return errorWords(error['code'] ?? error['status'], error['message'])
  if (typeof error === 'string' && error !== '') return error
  if (typeof code === 'number' && code >= 400 && typeof message === 'string') return errorWords(code, message)
  const own = event['error_code'] ?? event['errorCode']
  if (own === undefined || own === null || own === '') return undefined
  return errorWords(own, event['error_message'] ?? event['errorMessage'])
}

const errorWords = (code: unknown, message: unknown): string =>
  [code, message]
    .flatMap(one => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    .join(': ') || 'an error without words'

/**
 * Returns the text of all events. An event of the Agent Development Kit has parts. One with `partial` is a piece of a
 * later event, so it counts only if no whole one follows. The thoughts of a model are not part of its answer.
 */
export function textOfEvents(events: readonly unknown[]): string {
  const whole = events.filter(event => !isPartial(event)).map(textOfEvent)
  return (whole.some(text => text !== '') ? whole : events.map(textOfEvent)).join('')
}

const isPartial = (event: unknown): boolean => isObject(event) && event['partial'] === true

function textOfEvent(event: unknown): string {
  if (typeof event === 'string') return event
  if (!isObject(event)) return ''
  const { content, output, text } = event
  if (isObject(content) && Array.isArray(content['parts']))
    return content['parts']
      .map(part => (isObject(part) && part['thought'] !== true ? textOnly(part['text']) : ''))
      .join('')
  return textOnly(content) || textOnly(output) || textOnly(text)
}

const textOnly = (value: unknown): string => (typeof value === 'string' ? value : '')
