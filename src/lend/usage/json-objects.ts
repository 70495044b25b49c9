import { isObject, type JsonObject, parseJson } from '../../core/json.ts'

/** Longest object that is read, in characters, with its strings shortened. */
export const longestObject = 1_048_576

/**
 * Reads a JSON text that arrives in parts and is one object, or a list of objects: Google streams a list to a client
 * that does not ask for server-sent events. Each object is read once its end is there. Memory is bounded by
 * `longestObject`.
 */
export class ObjectReader {
  readonly #read: (object: JsonObject) => void
  #depth = 0
  #inString = false
  /** Place of a character that a backslash before it escapes. */
  #escaped = -1
  /** Depth at which the objects are: 1 in a list. */
  #base = 0
  #ended = false
  #isLost = false
  /** Parts of the object that is being read. */
  #parts: string[] = []
  #length = 0

  /** @param read called with each object */
  constructor(read: (object: JsonObject) => void) {
    this.#read = read
  }

  push(text: string): void {
    let start = this.#depth > this.#base ? 0 : -1
    for (const { 0: sign, index: at } of text.matchAll(/["\\{}[\]]/g)) {
      if (this.#inString) {
        if (at !== this.#escaped && sign === '\\') this.#escaped = at + 1
        else if (at !== this.#escaped && sign === '"') this.#inString = false
      } else if (sign === '"') this.#inString = true
      else if (sign === '{' || sign === '[') {
        if (this.#opens(sign)) start = at
      } else if (this.#closes() && start !== -1) {
        this.#keep(text.slice(start, at + 1))
        this.#finish()
        start = -1
      }
    }
    if (start !== -1) this.#keep(text.slice(start))
    // The first character of the next part, if the last one here is a backslash.
    this.#escaped -= text.length
  }

  /** True if the outermost value has its end, and everything in it was read. */
  isWhole(): boolean {
    return this.#ended && !this.#isLost
  }

  /** @returns true if an object to read begins here */
  #opens(sign: string): boolean {
    if (this.#depth === 0) {
      // There is no second value.
      if (this.#ended) this.#isLost = true
      this.#base = sign === '[' ? 1 : 0
    }
    this.#depth++
    return this.#depth === this.#base + 1
  }

  /** @returns true if an object to read ends here */
  #closes(): boolean {
    if (this.#depth === 0) this.#isLost = true
    else this.#depth--
    this.#ended ||= this.#depth === 0
    return this.#depth === this.#base
  }

  #keep(part: string): void {
    this.#length += part.length
    if (this.#length > longestObject) this.#parts = []
    else this.#parts.push(part)
  }

  #finish(): void {
    const value = this.#length > longestObject ? undefined : parseJson(this.#parts.join(''))
    if (isObject(value)) this.#read(value)
    else this.#isLost = true
    this.#parts = []
    this.#length = 0
  }
}
