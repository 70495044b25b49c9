import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Crc32c } from '../core/crc32c.ts'
import { Semaphore } from '../core/semaphore.ts'
import type { SourceFile, SourceRequest, StepSources } from '../steps/file/sources.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'
import { type ArchiveFile, packTarGz, packZip } from './archive.ts'
import { checkedContent, readFileParts } from './content.ts'
import type { Readable } from './rechunk.ts'
import { type SourceFault, type WalkedFile, walkSources } from './walk-sources.ts'

/** What a request names: its digests, and how to read it. */
export interface ReadSources {
  readonly sources: StepSources
  /** The files in their order, or the one archive. */
  readonly contents: readonly UploadContent[]
}

/** An archive of at most that many bytes stays in memory; a larger one is packed again when it is sent. */
const keptBytes = 8 * 1024 * 1024
const filesAtOnce = 4
/** Limits of the zip format without its 64-bit extension. */
const zipLimits = { files: 65_535, bytes: 4_294_967_295 }

/**
 * Reads what a request names in a workspace, and digests it. Nothing is sent.
 *
 * @param never absolute paths that are not taken: what this action writes itself
 * @returns all faults at once, if there are any
 */
export async function readSources(
  workspace: string,
  request: SourceRequest,
  never: readonly string[],
): Promise<ReadSources | { readonly faults: readonly SourceFault[] }> {
  const { files: found, faults } = walkSources(workspace, request, never)
  if (faults.length > 0) return { faults }
  const missing = missingFault(found, request)
  if (missing !== undefined) return { faults: [missing] }
  const files = await digestAll(found)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const sources = { request, files, bytes, sha256: manifestDigest(files) }
  if (request.archive === 'none')
    return { sources, contents: files.map((file, index) => contentOf(file, found[index])) }
  const isTooLarge = request.archive === 'zip' && (files.length > zipLimits.files || bytes > zipLimits.bytes)
  if (isTooLarge)
    return {
      faults: [
        {
          message: `a zip holds at most ${zipLimits.files} files and ${zipLimits.bytes} bytes`,
          cure: 'Write archive: tar.gz.',
          index: 0,
        },
      ],
    }
  const { archive, content } = await digestArchive(files, found, request.archive)
  return { sources: { ...sources, archive }, contents: [content] }
}

function missingFault(found: readonly WalkedFile[], { requires, from }: SourceRequest): SourceFault | undefined {
  if (requires === undefined || found.some(({ path }) => path === requires)) return undefined
  const near = found.filter(({ path }) => basename(path).toLowerCase() === basename(requires).toLowerCase())
  const meant =
    near.length === 0
      ? ''
      : ` There is ${near
          .slice(0, 3)
          .map(({ path }) => path)
          .join(', ')}.`
  const message = `there is no ${requires} among the files of ${from[0]}`
  return {
    message,
    cure: `Check the path: it is relative to ${from[0]}. An ignored file is not sent.${meant}`,
    index: 0,
  }
}

async function digestAll(found: readonly WalkedFile[]): Promise<SourceFile[]> {
  const slots = new Semaphore(filesAtOnce)
  return Promise.all(
    found.map(({ path, real, isExecutable }) =>
      slots.run(async () => ({ path, isExecutable, ...(await digestParts(readFileParts(real))) })),
    ),
  )
}

async function digestParts(parts: Readable, seen: (part: Uint8Array) => void = () => {}) {
  const sha256 = createHash('sha256')
  const crc32c = new Crc32c()
  let bytes = 0
  for await (const part of parts) {
    sha256.update(part)
    crc32c.update(part)
    bytes += part.length
    seen(part)
  }
  return { bytes, sha256: sha256.digest('hex'), crc32c: crc32c.digest() }
}

/** Lines as `sha256sum` prints them, so that a reader can repeat it. */
function manifestDigest(files: readonly SourceFile[]): string {
  const digest = createHash('sha256')
  for (const { sha256, path } of files) digest.update(`${sha256}  ${path}\n`)
  return digest.digest('hex')
}

const contentOf = (file: SourceFile, found: WalkedFile | undefined): UploadContent =>
  checkedContent({ ...file, contentType: 'application/octet-stream' }, file.path, () =>
    readFileParts(found?.real ?? ''),
  )

async function digestArchive(files: readonly SourceFile[], found: readonly WalkedFile[], format: 'tar.gz' | 'zip') {
  const entries = files.map(
    (file, index): ArchiveFile => ({ ...file, read: () => contentOf(file, found[index]).open(0) }),
  )
  const pack = (): Readable => (format === 'zip' ? packZip : packTarGz)(entries)
  let kept: Uint8Array[] | undefined = []
  let keeping = 0
  const archive = await digestParts(pack(), part => {
    keeping += part.length
    if (keeping > keptBytes) kept = undefined
    kept?.push(part)
  })
  const contentType = format === 'zip' ? 'application/zip' : 'application/gzip'
  const memory = kept
  const read =
    memory === undefined
      ? pack
      : async function* () {
          yield* memory
        }
  return { archive, content: checkedContent({ ...archive, contentType }, 'the archive', read) }
}
