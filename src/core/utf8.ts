import { isUtf8 } from 'node:buffer'

/** The text of UTF-8 bytes, without a byte order mark; `undefined` if they are not UTF-8. `TextDecoder` costs more to load. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined =>
  isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString()
        .replace(/^\ufeff/, '')
    : undefined
