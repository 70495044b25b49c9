/** A run of at least this many bytes of a token is never passed on. */
const leastPiece = 12
const gramLength = 4
const stride = leastPiece - gramLength + 1

/** Four bytes of a token, as a number, to where they are in it. */
type GramPlaces = ReadonlyMap<number, readonly number[]>

interface TokenIndex {
  readonly token: string
  readonly bytes: Buffer
  readonly places: GramPlaces
}

/** Many answers pass under one token. */
let latest: TokenIndex | undefined

function createIndex(token: string): TokenIndex {
  const bytes = Buffer.from(token)
  const places = new Map<number, number[]>()
  for (let at = 0; at + gramLength <= bytes.length; at++) {
    const gram = bytes.readInt32BE(at)
    const known = places.get(gram)
    if (known === undefined) places.set(gram, [at])
    else known.push(at)
  }
  return { token, bytes, places }
}

/**
 * Hides what a server echoes of a token in an answer that passes in parts. A piece becomes as many asterisks, so that
 * the length stays what the answer's head says. The parts pass at once: of a token that is cut between two parts, fewer
 * than 12 bytes on each side can pass.
 */
export class EchoFilter {
  readonly #token: Buffer
  readonly #places: GramPlaces
  /** The end of the part before, which can be the begin of a piece. */
  #tail: Buffer = Buffer.alloc(0)

  constructor(token: string) {
    const known = latest?.token === token ? latest : createIndex(token)
    latest = known
    this.#token = known.bytes
    this.#places = known.places
  }

  /** Returns the next part of the answer without pieces of the token. */
  pass(part: Buffer): Buffer {
    const before = this.#tail.length
    const text = Buffer.concat([this.#tail, part])
    let clean: Buffer | undefined
    for (let at = 0; at + gramLength <= text.length; at += stride) {
      const places = this.#places.get(text.readInt32BE(at))
      if (places === undefined) continue
      const [from, to] = this.#longestRun(text, at, places)
      if (to - from < leastPiece) continue
      clean ??= Buffer.from(text)
      clean.fill('*', Math.max(from, before), Math.max(to, before))
    }
    this.#tail = text.subarray(Math.max(0, text.length - leastPiece + 1))
    return clean === undefined ? part : clean.subarray(before)
  }

  /** Returns the longest run of the token in the text that contains the four bytes at `at`. */
  #longestRun(text: Buffer, at: number, places: readonly number[]): readonly [number, number] {
    let best: readonly [number, number] = [at, at]
    for (const place of places) {
      let back = 0
      while (back < at && back < place && text[at - back - 1] === this.#token[place - back - 1]) back += 1
      let on = gramLength
      while (at + on < text.length && place + on < this.#token.length && text[at + on] === this.#token[place + on])
        on += 1
      if (back + on > best[1] - best[0]) best = [at - back, at + on]
    }
    return best
  }
}
