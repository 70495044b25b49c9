import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Crc32c } from '../core/crc32c.ts'
import { Semaphore } from '../core/semaphore.ts'
import type { SourceFile, SourceRequest, StepSources } from '../steps/file/sources.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'
import { type ArchiveFile, packTarGz, packZip } from './archive.ts'
import { mostFaults, type SourceFault, type WalkedFile } from './collection.ts'
import { checkedContent, FileFault, readFileParts, withPartMemory } from './content.ts'
import type { Readable } from './rechunk.ts'
import { walkSources } from './walk-sources.ts'

/** What a request names: its digests, and how to read it. */
export interface ReadSources {
  readonly sources: StepSources
  /** The files in their order, or the one archive. */
  readonly contents: readonly UploadContent[]
}

/** An archive of at most that many bytes stays in memory; a larger one is packed again when it is sent. */
const keptBytes = 8 * 1024 * 1024
const filesAtOnce = 4
/** Limits of the zip format without its 64-bit extension, with room for its own headers. */
const zipLimits = { files: 65_534, bytes: 4_000_000_000 }

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
  const { files: walked, faults: ofWalk } = walkSources(workspace, request, never)
  const faults = ofWalk.length > 0 ? ofWalk : faultsOf(walked, request)
  if (faults.length > 0) return { faults }
  try {
    const files = await digestAll(walked)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const sources = { request, files, bytes, sha256: manifestDigest(files) }
    if (request.archive === 'none')
      return { sources, contents: files.map((file, index) => contentOf(file, walked[index])) }
    const { archive, content } = await digestArchive(files, walked, request.archive)
    const tooLarge = archiveFault(archive.bytes, request)
    if (tooLarge !== undefined) return { faults: [tooLarge] }
    return { sources: { ...sources, archive }, contents: [content] }
  } catch (error) {
    if (error instanceof UnreadableFiles) return { faults: error.faults }
    throw error
  }
}

/** Returns what is wrong with the files together. */
function faultsOf(files: readonly WalkedFile[], request: SourceRequest): readonly SourceFault[] {
  const { requires, from, archive, requiredAt = [] } = request
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (archive === 'zip' && (files.length > zipLimits.files || bytes > zipLimits.bytes)) {
    const message = `a zip holds at most ${zipLimits.files} files and ${zipLimits.bytes} bytes, and these are ${files.length} files with ${bytes} bytes`
    return [{ message, cure: 'Write archive: tar.gz.', index: 0 }]
  }
  if (requires === undefined || files.some(({ path }) => path === requires)) return missingOneOf(files, request)
  const near = files.filter(({ path }) => basename(path).toLowerCase() === basename(requires).toLowerCase())
  const names = near.slice(0, 3).map(({ path }) => path)
  const meant = names.length === 0 ? '' : ` There is ${names.join(', ')}.`
  const cure = `Check the path: it begins below \`from\`. An ignored file is not sent.${meant}`
  return [{ message: `there is no ${requires} among the files of ${from[0]}`, cure, index: 0, at: requiredAt[0] }]
}

function missingOneOf(files: readonly WalkedFile[], request: SourceRequest): SourceFault[] {
  const { requires, requiresOneOf = [], requiredAt = [], from } = request
  const places = requires === undefined ? requiredAt : requiredAt.slice(1)
  const there = new Set(files.map(({ path }) => path))
  return requiresOneOf.flatMap((names, entry) => {
    if (names.some(name => there.has(name))) return []
    const deeper = files.find(({ path }) => names.some(name => path.endsWith(`/${name}`)))?.path
    const meant = deeper === undefined ? '' : ` There is ${deeper}.`
    const message = `there is no ${names.join(' or ')} among the files of ${from.join(', ')}`
    const cure = `Paths begin below \`from\`, and an ignored file is not sent.${meant}`
    return [{ message, cure, index: 0, at: places[entry] }]
  })
}

function archiveFault(bytes: number, { maxArchiveBytes: most = Infinity }: SourceRequest): SourceFault | undefined {
  if (bytes <= most) return undefined
  const message = `the archive has ${bytes} bytes, and a request takes at most ${most}`
  return { message, cure: 'Leave out by exclude what is not needed.', index: 0 }
}

/** Carries the faults of files that were found and cannot be read. */
class UnreadableFiles extends Error {
  readonly faults: SourceFault[] = []
}

async function digestAll(walked: readonly WalkedFile[]): Promise<SourceFile[]> {
  const slots = new Semaphore(filesAtOnce)
  const unreadable = new UnreadableFiles()
  const digest = async ({ path, real, bytes, isExecutable, index }: WalkedFile): Promise<SourceFile[]> => {
    if (unreadable.faults.length >= mostFaults) return []
    try {
      return [{ path, isExecutable, ...(await digestParts(filePartsOf(real, bytes))) }]
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      const cure = 'Let no other process write it while the action reads it, or exclude it.'
      unreadable.faults.push({ message: `${path} ${error.message}`, cure, index })
      return []
    }
  }
  const files = await Promise.all(walked.map(file => slots.run(() => digest(file))))
  if (unreadable.faults.length > 0) throw unreadable
  return files.flat()
}

const filePartsOf = (real: string, bytes: number): Readable =>
  withPartMemory(bytes, memory => readFileParts(real, bytes, memory))

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

const contentOf = ({ path, bytes, sha256, crc32c }: SourceFile, walked: WalkedFile | undefined): UploadContent =>
  checkedContent({ bytes, sha256, crc32c, contentType: 'application/octet-stream' }, path, memory =>
    readFileParts(walked?.real ?? '', bytes, memory),
  )

async function digestArchive(files: readonly SourceFile[], walked: readonly WalkedFile[], format: 'tar.gz' | 'zip') {
  const entries = files.map((file, index): ArchiveFile => {
    const content = contentOf(file, walked[index])
    return { ...file, read: () => content.open(0) }
  })
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
