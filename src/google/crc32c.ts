/** One entry for each byte: the polynomial of CRC-32C, reflected. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0)
  return sum
})

/**
 * Returns the CRC-32C (Castagnoli) in base64, big-endian, as Cloud Storage writes it: the only checksum that every
 * object has (https://docs.cloud.google.com/storage/docs/data-validation).
 */
export function crc32c(bytes: Uint8Array): string {
  let sum = ~0
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0)
  const digest = Buffer.alloc(4)
  digest.writeUInt32BE(~sum >>> 0)
  return digest.toString('base64')
}
