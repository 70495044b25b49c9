import { createHash, type Hash } from 'node:crypto'

/** Size and checksums of an object, in base64 as Cloud Storage writes them. */
export interface ObjectDigests {
  readonly size: number
  readonly md5: string
  readonly crc32c: string
}

/** Four tables: the polynomial of CRC-32C (Castagnoli, RFC 3720), reflected, for four bytes at a time. */
const tables = makeTables()

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0)
    return sum
  })
  const next = (table: Int32Array): Int32Array => table.map(sum => (sum >>> 8) ^ (first[sum & 0xff] ?? 0))
  const second = next(first)
  const third = next(second)
  return [first, second, third, next(third)]
}

/** Adds bytes to a CRC that is not finished. */
export function addToCrc(crc: number, bytes: Buffer): number {
  const [t0, t1, t2, t3] = tables
  let sum = crc
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= bytes.readInt32LE(at)
    sum = (t3[sum & 0xff] ?? 0) ^ (t2[(sum >>> 8) & 0xff] ?? 0) ^ (t1[(sum >>> 16) & 0xff] ?? 0) ^ (t0[sum >>> 24] ?? 0)
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ (t0[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return sum
}

export function finishCrc(crc: number): string {
  const digest = Buffer.alloc(4)
  digest.writeUInt32BE(~crc >>> 0)
  return digest.toString('base64')
}

export const digestsOf = (bytes: Buffer): ObjectDigests => ({
  size: bytes.length,
  md5: createHash('md5').update(bytes).digest('base64'),
  crc32c: finishCrc(addToCrc(~0, bytes)),
})

/** Bytes are kept in blocks of this size: what Cloud Storage keeps of a chunk that was interrupted. */
export const blockBytes = 256 * 1024

/**
 * The bytes of an upload, as they come. Whole blocks count when a request is interrupted, the rest only at the end of
 * the upload. Beyond a size only the digests are kept.
 */
export class UploadBytes {
  /** Bytes in whole blocks. */
  persisted = 0
  #md5: Hash = createHash('md5')
  #crc = ~0
  #blocks: Buffer[] | undefined = []
  #rest: Buffer[] = []
  #restBytes = 0
  readonly #keepsUpTo: number

  constructor(keepsUpTo: number) {
    this.#keepsUpTo = keepsUpTo
  }

  get size(): number {
    return this.persisted + this.#restBytes
  }

  /** A copy to add to. The original stays as it is, if the copy is dropped. */
  copy(): UploadBytes {
    const other = new UploadBytes(this.#keepsUpTo)
    other.persisted = this.persisted
    other.#md5 = this.#md5.copy()
    other.#crc = this.#crc
    other.#blocks = this.#blocks && [...this.#blocks]
    other.#rest = [...this.#rest]
    other.#restBytes = this.#restBytes
    return other
  }

  add(chunk: Buffer): void {
    let bytes = chunk
    while (this.#restBytes + bytes.length >= blockBytes) {
      const taken = bytes.subarray(0, blockBytes - this.#restBytes)
      this.#rest.push(taken)
      this.#restBytes += taken.length
      this.#take()
      bytes = bytes.subarray(taken.length)
    }
    if (bytes.length > 0) this.#rest.push(bytes)
    this.#restBytes += bytes.length
  }

  /** Drops what is not a whole block. */
  dropRest(): this {
    this.#rest = []
    this.#restBytes = 0
    return this
  }

  /** Ends the upload. `bytes` is empty if only the digests were kept. */
  finish(): { readonly bytes: Buffer; readonly digests: ObjectDigests } {
    this.#take()
    const digests = { size: this.persisted, md5: this.#md5.copy().digest('base64'), crc32c: finishCrc(this.#crc) }
    return { bytes: Buffer.concat(this.#blocks ?? []), digests }
  }

  #take(): void {
    for (const part of this.#rest) {
      this.#md5.update(part)
      this.#crc = addToCrc(this.#crc, part)
    }
    this.persisted += this.#restBytes
    if (this.persisted > this.#keepsUpTo) this.#blocks = undefined
    this.#blocks?.push(...this.#rest)
    this.dropRest()
  }
}
