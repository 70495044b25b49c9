/** Bytes that arrive in parts. */
export type Readable = AsyncIterable<Uint8Array>

/** Yields the same bytes in parts of one size; the last one may be shorter. */
export async function* rechunk(parts: Readable, size: number): AsyncGenerator<Uint8Array, void> {
  let block = new Uint8Array(size)
  let filled = 0
  for await (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const taken = Math.min(size - filled, part.length - at)
      block.set(part.subarray(at, at + taken), filled)
      filled += taken
      at += taken
      if (filled < size) continue
      yield block
      block = new Uint8Array(size)
      filled = 0
    }
  }
  if (filled > 0) yield block.subarray(0, filled)
}
