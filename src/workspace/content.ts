import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { ActionError } from '../core/errors.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'

/** Bytes of a file that are in memory at a time. */
const partBytes = 1024 * 1024

/**
 * Reads a file in parts. The path has no links. A link that another process has put at its place meanwhile is not
 * followed.
 */
export async function* readFileParts(path: string): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(partBytes), 0, partBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Returns content that is checked while it is read. `shown` names it in the error. */
export function checkedContent(
  about: Pick<UploadContent, 'bytes' | 'sha256' | 'crc32c' | 'contentType'>,
  shown: string,
  read: () => AsyncIterable<Uint8Array>,
): UploadContent {
  return { ...about, open: from => checkWhile(read, from, about, shown) }
}

/** Yields the bytes from an offset. All of them are digested, also those before it. */
async function* checkWhile(
  read: () => AsyncIterable<Uint8Array>,
  from: number,
  { bytes, sha256 }: Pick<UploadContent, 'bytes' | 'sha256'>,
  shown: string,
): AsyncGenerator<Uint8Array, void> {
  const digest = createHash('sha256')
  let at = 0
  /** The last part is held until the digest of all is known. */
  let held: Uint8Array | undefined
  for await (const part of read()) {
    digest.update(part)
    const skipped = Math.min(Math.max(from - at, 0), part.length)
    at += part.length
    if (at > bytes) break
    if (held !== undefined) yield held
    held = skipped === part.length ? undefined : part.subarray(skipped)
  }
  if (at !== bytes || digest.digest('hex') !== sha256)
    throw new ActionError('WORKSPACE_CHANGED', `${shown} has changed since this run read it`, {
      cure: 'Nothing was completed with the other bytes. Let no other process write it while the action runs, then run again.',
    })
  if (held !== undefined) yield held
}
