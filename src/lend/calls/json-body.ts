import { isObject, type JsonObject, parseJson } from '../../core/json.ts'
import { decodeUtf8 } from '../../core/utf8.ts'
import { type CallFlaw, flaw } from './flaw.ts'

/** A JSON object as it arrived. */
export interface JsonBody {
  readonly value: JsonObject
  readonly text: string
  /** Where the value of each top-level key stands in the text. */
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>
}

/** Deeper than any request of a client, and shallow enough for functions that call themselves. */
const deepestBody = 100

/**
 * Reads a body. What our parser and Google's could understand differently is refused: two keys of one name, bytes that
 * are not UTF-8, a byte order mark.
 */
export function readJsonBody(bytes: Buffer): JsonBody | CallFlaw {
  if (bytes.length === 0) return flaw('body', 'The request has no body. Send a JSON object.')
  const text = bytes[0] === 0xef ? undefined : decodeUtf8(bytes)
  if (text === undefined) return flaw('body', 'The body is not UTF-8 without a byte order mark.')
  const outline = jsonOutline(text)
  if (outline === undefined) return flaw('body', `The body nests deeper than ${deepestBody} levels.`)
  const value = parseJson(text)
  if (value === undefined) return flaw('body', 'The body is not JSON. It may be cut off.')
  if (!isObject(value)) return flaw('body', 'The body is not a JSON object.')
  if (countKeys(value) !== outline.keys)
    return flaw('body', 'The body has an object with the same key twice. Which one counts is not certain: remove one.')
  return { value, text, places: outline.places }
}

/**
 * Returns the body with some top-level values replaced or added. The rest of the text stays as it is: a parser would
 * change long numbers in it.
 */
export function withTopLevel({ text, places }: JsonBody, changes: Readonly<Record<string, unknown>>): Buffer {
  const edits = Object.entries(changes)
  const replaced = edits
    .flatMap(([key, value]) => {
      const place = places.get(key)
      return place === undefined ? [] : [{ start: place[0], end: place[1], value }]
    })
    .toSorted((one, other) => one.start - other.start)
  const added = edits.filter(([key]) => !places.has(key))
  const parts: string[] = []
  let at = text.indexOf('{') + 1
  parts.push(text.slice(0, at))
  const isEmpty = places.size === 0
  for (const [index, [key, value]] of added.entries()) {
    const comma = isEmpty && index === added.length - 1 ? '' : ','
    parts.push(`${JSON.stringify(key)}:${JSON.stringify(value)}${comma}`)
  }
  for (const { start, end, value } of replaced) {
    parts.push(text.slice(at, start), JSON.stringify(value))
    at = end
  }
  parts.push(text.slice(at))
  return Buffer.from(parts.join(''))
}

/**
 * Returns the number of keys in a JSON text, and the places of the top-level values; `undefined` if it nests too deep.
 * If the text is not JSON, the result means nothing. It looks at brackets and at the ends of strings alone, so its time
 * is that of a search.
 */
function jsonOutline(text: string): { keys: number; places: Map<string, [number, number]> } | undefined {
  const marks = /["{}[\],:]/g
  const places = new Map<string, [number, number]>()
  let [depth, keys, lastString, key, start] = [0, 0, '', '', -1]
  const close = (end: number): void => {
    if (start < 0) return
    const value = text.slice(start, end)
    const lead = value.length - value.trimStart().length
    places.set(key, [start + lead, start + value.trimEnd().length])
    start = -1
  }
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const { index } = mark
    switch (mark[0]) {
      case '"': {
        const end = stringEnd(text, index)
        if (depth === 1 && start < 0) lastString = text.slice(index, end)
        marks.lastIndex = end
        break
      }
      case ':':
        keys++
        if (depth === 1 && start < 0) {
          key = String(parseJson(lastString))
          start = index + 1
        }
        break
      case ',':
        if (depth === 1) close(index)
        break
      case '{':
      case '[':
        if (++depth > deepestBody) return undefined
        break
      default:
        if (depth-- === 1) close(index)
    }
  }
  return { keys, places }
}

/** Returns the index after the quote that ends a string; the text's length if nothing ends it. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0
    while (text.charCodeAt(quote - 1 - escapes) === 0x5c) escapes++
    if (escapes % 2 === 0) return quote + 1
  }
  return text.length
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0)
  const items = Object.values(value)
  return items.reduce<number>((sum, item) => sum + countKeys(item), items.length)
}
