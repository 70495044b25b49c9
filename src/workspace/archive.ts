import type { GzipOptions } from 'fflate'
import type { WalkedFile } from './collection.ts'
import { type Readable, rechunk } from './rechunk.ts'

/** A file of an archive. */
export interface ArchiveFile extends Pick<WalkedFile, 'path' | 'bytes' | 'isExecutable'> {
  readonly read: () => Readable
}

/** Bytes that are compressed at a time. It decides the result, so it never changes. */
const blockBytes = 64 * 1024

/**
 * Packs files into a tar archive with gzip: the same bytes from the same files, whatever their times, owners and other
 * modes. The packer is plain JavaScript, because the result of zlib depends on its version and on the processor.
 */
export async function* packTarGz(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array, void> {
  const { Gzip } = await import('fflate')
  const made: Uint8Array[] = []
  const options: GzipOptions = { level: 6, mtime: 0 }
  let isFirst = true
  const gzip = new Gzip(options, part => {
    // The packer writes Unix as the operating system: 255 is none (https://www.rfc-editor.org/rfc/rfc1952).
    if (isFirst) part[9] = 255
    isFirst = false
    made.push(part)
  })
  for await (const part of rechunk(tarOf(files), blockBytes)) {
    gzip.push(part)
    yield* made.splice(0)
  }
  gzip.push(new Uint8Array(0), true)
  yield* made.splice(0)
}

async function* tarOf(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array, void> {
  const { createTarPacker } = await import('modern-tar')
  const { readable, controller } = createTarPacker()
  const fill = async (): Promise<void> => {
    for (const { path, bytes, isExecutable, read } of files) {
      const entry = { name: path, size: bytes, mode: isExecutable ? 0o755 : 0o644, mtime: new Date(0) }
      const writer = controller.add({ ...entry, type: 'file', uid: 0, gid: 0, uname: '', gname: '' }).getWriter()
      // The packer keeps what it gets for a while, and a part is not valid for long.
      for await (const part of read()) await writer.write(new Uint8Array(part))
      await writer.close()
    }
    controller.finalize()
  }
  const filled = fill().catch((error: unknown) => controller.error(error))
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // If the reader stops early, no file stays open.
    await reader.cancel().catch(() => {})
    await filled
  }
}

/** The first year that a zip can name. Its fields have no time zone, so these are those of the local one. */
const zipTime = new Date(1980, 0, 1)

/**
 * Each file of a zip is compressed by itself, with a table of 2 ** (12 + n) places. The usual one of 2 MB takes longer to
 * make than most sources take to compress. It decides the result, so it never changes.
 */
function memoryFor(bytes: number): 0 | 4 | 8 {
  if (bytes <= 16 * 1024) return 0
  return bytes <= 1024 * 1024 ? 4 : 8
}

/** As `packTarGz`, for a zip. */
export async function* packZip(files: readonly ArchiveFile[]): AsyncGenerator<Uint8Array, void> {
  const { Zip, ZipDeflate } = await import('fflate')
  const made: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    made.push(part)
  })
  for (const { path, bytes, isExecutable, read } of files) {
    const attrs = (isExecutable ? 0o100755 : 0o100644) << 16
    const entry = Object.assign(new ZipDeflate(path, { level: 6, mem: memoryFor(bytes) }), {
      mtime: zipTime,
      os: 3,
      attrs,
    })
    zip.add(entry)
    for await (const part of rechunk(read(), blockBytes)) {
      entry.push(part)
      yield* made.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
