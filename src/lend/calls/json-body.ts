import { isObject, type JsonObject, parseJson } from '../../core/json.ts'
import { decodeUtf8 } from '../../core/utf8.ts'
import { type CallFlaw, flaw } from './flaw.ts'

/** A JSON object as it arrived. */
export interface JsonBody {
  readonly value: JsonObject
  readonly text: string
  /** Where each top-level key and its value are in the text. */
  readonly places: ReadonlyMap<string, EntryPlace>
}

interface EntryPlace {
  readonly key: readonly [start: number, end: number]
  readonly value: readonly [start: number, end: number]
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
    return flaw(
      'body',
      'The body has an object with the same key twice. The gateway cannot know which one counts: remove one.',
    )
  return { value, text, places: outline.places }
}

/**
 * Returns the body with some top-level values replaced or added. The rest of the text stays as it is: a parser would
 * change long numbers in it.
 *
 * @param changes by the new names of keys
 * @param rename returns the new name of a key
 */
export function withTopLevel(
  { text, places }: JsonBody,
  changes: JsonObject = {},
  rename: (key: string) => string = key => key,
): Buffer {
  const left = new Map(Object.entries(changes))
  const entries = [...places].map(([key, place]) => {
    const name = rename(key)
    const value = left.has(name) ? JSON.stringify(left.get(name)) : text.slice(...place.value)
    left.delete(name)
    return { place, written: `${name === key ? text.slice(...place.key) : JSON.stringify(name)}:${value}` }
  })
  const added = [...left].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return Buffer.from(`{${[...entries.map(entry => entry.written), ...added].join(',')}}`)
}

/**
 * Returns the number of keys in a JSON text, and the places of the top-level entries; `undefined` if it nests too deep.
 * If the text is not JSON, the result means nothing. It looks at brackets and at the ends of strings alone, so its time
 * is that of a search.
 */
function jsonOutline(text: string): { keys: number; places: Map<string, EntryPlace> } | undefined {
  const places = new Map<string, EntryPlace>()
  let [depth, keys] = [0, 0]
  let key: [number, number] = [0, 0]
  // Where the value of the current top-level entry begins; -1 before its colon.
  let start = -1
  const endEntry = (end: number): void => {
    if (start >= 0) places.set(readKey(text.slice(...key)), { key, value: [start, end] })
    start = -1
  }
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case signs.quote: {
        const end = stringEnd(text, index)
        if (depth === 1 && start < 0) key = [index, end]
        index = end - 1
        break
      }
      case signs.colon:
        keys++
        if (depth === 1 && start < 0) start = index + 1
        break
      case signs.comma:
        if (depth === 1) endEntry(index)
        break
      case signs.openObject:
      case signs.openList:
        if (++depth > deepestBody) return undefined
        break
      case signs.closeObject:
      case signs.closeList:
        if (depth-- === 1) endEntry(index)
        break
      default:
    }
  }
  return { keys, places }
}

/** Codes of the signs that separate the parts of a JSON text. */
const signs = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openList: 0x5b,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const

const readKey = (written: string): string =>
  written.includes('\\') ? String(parseJson(written)) : written.slice(1, -1)

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
  let keys = 0
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    const items: unknown[] = Array.isArray(one) ? one : Object.values(one)
    if (!Array.isArray(one)) keys += items.length
    for (const item of items) if (typeof item === 'object') left.push(item)
  }
  return keys
}
