import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  read,
  readlinkSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { promisify } from 'node:util'
import { ActionError } from '../core/errors.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'
import type { Readable } from './rechunk.ts'

/** Bytes of a file that are in memory at a time. */
const partBytes = 256 * 1024
/** A smaller file is read at once: waiting for another thread takes longer than reading it. */
const smallBytes = 128 * 1024

/** Why a file that was found cannot be read. */
export class FileFault extends Error {}

const readSome = promisify(read)

/**
 * Memory of parts that is used again. What is left to the collector for each read or each file lets a process grow by
 * many parts.
 */
const spare: Buffer[][] = []

/** Runs a reader of a file of so many bytes with memory for `readFileParts`. At its end, the next one gets it. */
export async function* withPartMemory(
  bytes: number,
  read: (memory: Buffer[]) => Readable,
): AsyncGenerator<Uint8Array, void> {
  if (bytes < partBytes) return yield* read([])
  const memory = spare.pop() ?? []
  try {
    yield* read(memory)
  } finally {
    spare.push(memory)
  }
}

/**
 * Reads a file in parts, and no more than it had. A part stays as it is until the second one after it is asked for.
 *
 * @param real absolute, without links. If a link has taken the place of the file or of a folder above it since it was
 * found, nothing is read
 * @param bytes that it had when it was found
 * @param memory from `withPartMemory`
 * @throws FileFault
 */
export async function* readFileParts(
  real: string,
  bytes: number,
  memory: Buffer[] = [],
): AsyncGenerator<Uint8Array, void> {
  const file = openWalked(real)
  try {
    // One byte more than expected shows that it has grown.
    let left = bytes + 1
    while (left > 0) {
      const part = memory.length < 2 ? Buffer.allocUnsafe(Math.min(bytes + 1, partBytes)) : memory.shift()
      if (part === undefined) break
      const size = Math.min(left, part.length)
      const length =
        bytes <= smallBytes
          ? readSync(file, part, 0, size, null)
          : (await readSome(file, part, 0, size, null)).bytesRead
      memory.push(part)
      if (length === 0) break
      left -= length
      yield part.subarray(0, length)
    }
    if (left !== 1) throw new FileFault('has another size than when it was found')
  } catch (error) {
    throw asFileFault(error)
  } finally {
    closeSync(file)
  }
}

/** `O_NONBLOCK`: a pipe that has taken the place of the file must not block everything. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

function openWalked(real: string): number {
  let file: number | undefined
  try {
    file = openSync(real, flags)
    if (!fstatSync(file).isFile()) throw new FileFault('is not a file anymore')
    if (placeOfOpen(file, real) !== real) throw new FileFault('is now behind a link')
    return file
  } catch (error) {
    if (file !== undefined) closeSync(file)
    throw asFileFault(error)
  }
}

/** Returns where an open file is. The system's own answer cannot be outdated; without it, the path is read again. */
function placeOfOpen(file: number, real: string): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/self/fd/${file}`)
    } catch {
      // Not every container has /proc.
    }
  }
  const [open, there] = [fstatSync(file), lstatSync(real)]
  return open.ino === there.ino && open.dev === there.dev ? realpathSync.native(real) : undefined
}

function asFileFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code === undefined) return error
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist anymore',
    ELOOP: 'is now a link',
    EACCES: 'may not be read: check its permissions',
  }
  return new FileFault(reasons[code] ?? `cannot be read: ${code}`)
}

/** Returns content that is checked while it is read. `shown` names it in the error. */
export function checkedContent(
  about: Pick<UploadContent, 'bytes' | 'sha256' | 'crc32c' | 'contentType'>,
  shown: string,
  open: (memory: Buffer[]) => Readable,
): UploadContent {
  return {
    ...about,
    open: from => withPartMemory(about.bytes, memory => checkWhile(() => open(memory), from, about, shown)),
  }
}

/** Yields the bytes from an offset. All of them are digested, also those before it. */
async function* checkWhile(
  open: () => Readable,
  from: number,
  { bytes, sha256 }: Pick<UploadContent, 'bytes' | 'sha256'>,
  shown: string,
): AsyncGenerator<Uint8Array, void> {
  const digest = createHash('sha256')
  let at = 0
  /** The last part is held until the digest of all is known. */
  let held: Uint8Array | undefined
  try {
    for await (const part of open()) {
      digest.update(part)
      const skipped = Math.min(Math.max(from - at, 0), part.length)
      at += part.length
      if (at > bytes) break
      if (held !== undefined) yield held
      held = skipped === part.length ? undefined : part.subarray(skipped)
    }
  } catch (error) {
    throw error instanceof FileFault ? changedError(`${shown} ${error.message}`) : error
  }
  if (at !== bytes || digest.digest('hex') !== sha256) throw changedError(`${shown} has changed since this run read it`)
  if (held !== undefined) yield held
}

const changedError = (message: string): ActionError =>
  new ActionError('WORKSPACE_CHANGED', message, {
    cure: 'Nothing was completed with the other bytes. Let no other process write it while the action runs, then run again.',
  })
