import type { Stats } from 'node:fs'
import { basename, sep } from 'node:path'
import type { SourceRequest } from '../steps/file/sources.ts'
import { ruleOf } from './path-rules.ts'
import { isUnfit, plainPathsIn } from './paths.ts'

/** A file as it was found. */
export interface WalkedFile {
  /** Path below the folder of `from`, with `/`. */
  readonly path: string
  /** Absolute, without links. */
  readonly real: string
  readonly bytes: number
  readonly isExecutable: boolean
  /** Index of the entry of `from`. */
  readonly index: number
}

/** Why a source cannot be taken. `index` is that of the entry of `from`. */
export interface SourceFault {
  readonly message: string
  readonly cure: string
  readonly index: number
  /** Path in the body of the value that is wrong, if it is not `from`. */
  readonly at?: NonNullable<SourceRequest['requiredAt']>[number] | undefined
}

export interface Walked {
  /** Sorted by path, byte by byte. */
  readonly files: readonly WalkedFile[]
  readonly faults: readonly SourceFault[]
}

/** More files are hardly sources: a folder of packages or data is then missing in `exclude`. */
const mostFiles = 100_000
/** Each fault beyond says nothing new. */
export const mostFaults = 20
/** Cloud Storage accepts no longer name of an object (https://cloud.google.com/storage/docs/objects#naming). */
const mostNameBytes = 1024

/** A key or a token that another action leaves in the workspace: google-github-actions/auth. */
const isCredentialFile = (path: string): boolean => /^gha-creds-[0-9a-z]+\.json$/i.test(basename(path))

/** The files that a walk has found so far, and its faults. */
export class Collection {
  readonly #request: SourceRequest
  readonly #never: readonly string[]
  readonly #shown: (real: string) => string
  readonly #files = new Map<string, WalkedFile>()
  readonly #faults: SourceFault[] = []
  #index = 0
  #bytes = 0

  /**
   * @param never real paths that are not taken
   * @param shown returns a real path as people write it
   */
  constructor(request: SourceRequest, never: readonly string[], shown: (real: string) => string) {
    this.#request = request
    this.#never = never
    this.#shown = shown
  }

  /** Says which entry of `from` the files and faults that follow belong to. */
  begin(index: number): void {
    this.#index = index
  }

  has(path: string): boolean {
    return this.#files.has(path)
  }

  isFull(): boolean {
    return this.#faults.length >= mostFaults || this.#files.size > mostFiles
  }

  /** True for what must not be sent: what this action writes itself, and a credential. */
  isNever(real: string): boolean {
    return isCredentialFile(real) || this.#never.some(one => real === one || real.startsWith(one + sep))
  }

  refuse(message: string, cure: string): undefined {
    if (this.#faults.length < mostFaults) this.#faults.push({ message, cure, index: this.#index })
  }

  add(path: string, real: string, { size, mode }: Stats): undefined {
    if (this.isNever(real)) return
    if (isUnfit(path))
      return this.refuse(`${JSON.stringify(path)} is a name that no object can have`, 'Rename the file.')
    if (Buffer.byteLength(path) > mostNameBytes)
      return this.refuse(
        `${path} has a path of ${Buffer.byteLength(path)} bytes, and an object's name has at most ${mostNameBytes}`,
        'Rename it, or exclude it.',
      )
    const there = this.#files.get(path)
    if (there !== undefined && there.real !== real)
      return this.refuse(
        `two files would be ${path}: ${this.#shown(there.real)} and ${this.#shown(real)}`,
        'Name their common folder in `from`, or exclude one of them.',
      )
    if (there !== undefined) return
    this.#files.set(path, { path, real, bytes: size, isExecutable: (mode & 0o111) !== 0, index: this.#index })
    this.#checkSize(path, size)
  }

  #checkSize(path: string, bytes: number): undefined {
    const { maxBytes } = this.#request
    const before = this.#bytes
    this.#bytes += bytes
    if (before <= maxBytes && this.#bytes > maxBytes)
      this.refuse(
        `the files have more than ${maxBytes} bytes: ${path} is the one that exceeds it`,
        'Exclude what is not needed, or put large data into a bucket by itself.',
      )
    if (this.#files.size === mostFiles + 1)
      this.refuse(`there are more than ${mostFiles} files`, 'Exclude what is not needed, or pack them into one file.')
  }

  end(): Walked {
    const files = [...this.#files.values()]
      .map(file => ({ file, key: Buffer.from(file.path) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ file }) => file)
    const { include, exclude } = this.#request
    if (this.#faults.length > 0) return { files, faults: this.#faults }
    this.begin(0)
    const missing = namedNowhere(include, files)
    if (files.length === 0) {
      const some = include !== undefined || exclude !== undefined ? 'include and exclude leave none' : 'it has none'
      this.refuse(
        `there is no file to send: ${some}, besides those that the repository ignores`,
        'Name the files in `from` or `include`: a path that is written out is taken although .gitignore has it.',
      )
    } else if (missing.length > 0)
      this.refuse(
        `include names ${missing.join(', ')}, which does not exist`,
        'Check the path: it begins below `from`.',
      )
    return { files, faults: this.#faults }
  }
}

/** The plain paths of `include` that match no file: a mistake that would otherwise send less than is meant. */
function namedNowhere(include: readonly string[] = [], files: readonly WalkedFile[]): readonly string[] {
  return plainPathsIn(include).filter(literal => {
    const { verdict } = ruleOf([literal])
    return !files.some(({ path }) => path === literal || verdict(path) === 'ignored')
  })
}
