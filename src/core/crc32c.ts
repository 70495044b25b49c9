/**
 * Eight tables of one entry for each byte, one after another: the polynomial of CRC-32C, reflected. The table k has the
 * effect of a byte that k other bytes follow.
 */
const tables = (() => {
  const all = new Int32Array(8 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0)
    all[byte] = sum
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0
    all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0)
  }
  return all
})()

/**
 * Computes a CRC-32C (Castagnoli) of bytes that come in parts: the only checksum that every object of Cloud Storage has
 * (https://docs.cloud.google.com/storage/docs/data-validation). Eight bytes at a time, which is several times as fast as
 * one.
 */
export class Crc32c {
  #sum = ~0

  update(bytes: Uint8Array): this {
    const t = tables
    const whole = bytes.length - (bytes.length % 8)
    let sum = this.#sum
    let at = 0
    for (; at < whole; at += 8) {
      const low =
        sum ^
        ((bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24))
      sum =
        (t[1792 + (low & 0xff)] as number) ^
        (t[1536 + ((low >>> 8) & 0xff)] as number) ^
        (t[1280 + ((low >>> 16) & 0xff)] as number) ^
        (t[1024 + (low >>> 24)] as number) ^
        (t[768 + (bytes[at + 4] as number)] as number) ^
        (t[512 + (bytes[at + 5] as number)] as number) ^
        (t[256 + (bytes[at + 6] as number)] as number) ^
        (t[bytes[at + 7] as number] as number)
    }
    for (; at < bytes.length; at++) sum = (sum >>> 8) ^ (t[(sum ^ (bytes[at] as number)) & 0xff] as number)
    this.#sum = sum
    return this
  }

  /** Base64, big-endian, as Cloud Storage writes it. */
  digest(): string {
    const digest = Buffer.alloc(4)
    digest.writeUInt32BE(~this.#sum >>> 0)
    return digest.toString('base64')
  }
}

/** Returns the CRC-32C of bytes in base64, as Cloud Storage writes it. */
export const crc32c = (bytes: Uint8Array): string => new Crc32c().update(bytes).digest()
