import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { decodeUtf8 } from '../core/utf8.ts'
import type { SourceRequest } from '../steps/file/sources.ts'
import { type PathRule, readIgnoreFile, ruleOf } from './path-rules.ts'
import { type FolderRules, isIgnored, isLinkAt, isOfGit, isUnfit, withoutLinks } from './paths.ts'

/** A file as it was found. */
export interface WalkedFile {
  /** Path below the folder of `from`, with `/`. */
  readonly path: string
  /** Absolute, without links. */
  readonly real: string
  readonly bytes: number
  readonly isExecutable: boolean
}

/** Why a source cannot be taken. `index` is that of the entry of `from`. */
export interface SourceFault {
  readonly message: string
  readonly cure: string
  readonly index: number
}

export interface Walked {
  /** Sorted by path, byte by byte. */
  readonly files: readonly WalkedFile[]
  readonly faults: readonly SourceFault[]
}

/** More files are hardly sources: a folder of packages or data is then missing in `exclude`. */
const mostFiles = 100_000
const mostFolderLevels = 64
/** Each fault beyond says nothing new. */
const mostFaults = 20

/**
 * Finds what a request names in a workspace. It follows links only inside of it, and leaves out `.git` and what the
 * repository ignores.
 *
 * @param never absolute paths that are not taken: what this action writes itself
 */
export function walkSources(workspace: string, request: SourceRequest, never: readonly string[]): Walked {
  const walk = new Walk(realpathSync.native(workspace), request, never)
  for (const [index, from] of request.from.entries()) walk.take(from, index)
  return walk.end()
}

class Walk {
  readonly #root: string
  readonly #request: SourceRequest
  readonly #never: readonly string[]
  readonly #files = new Map<string, WalkedFile>()
  readonly #faults: SourceFault[] = []
  readonly #include: PathRule | undefined
  readonly #exclude: PathRule | undefined
  #index = 0
  #bytes = 0

  constructor(root: string, request: SourceRequest, never: readonly string[]) {
    this.#root = root
    this.#request = request
    this.#never = never
    this.#include = request.include && ruleOf(request.include)
    this.#exclude = request.exclude && ruleOf(request.exclude)
  }

  take(from: string, index: number): undefined {
    this.#index = index
    const asked = resolve(this.#root, from)
    const real = from.includes('\0') ? undefined : withoutLinks(asked)
    if (relative(this.#root, asked).startsWith('..') && (real === undefined || !this.#isInside(real)))
      return this.#refuse(`${from} is outside of the workspace`, 'Name a path in the checked-out repository.')
    if (real === undefined) {
      const isLink = isLinkAt(asked)
      return isLink
        ? this.#refuse(`${from} is a link to nothing`, 'Remove the link, or name the file itself.')
        : this.#refuse(
            `there is no ${from} in the workspace`,
            'Check the path, and that a step with actions/checkout, and the step that makes it, come before this one.',
          )
    }
    if (!this.#isInside(real))
      return this.#refuse(
        `${from} is a link to outside of the workspace`,
        'Put the files themselves into the repository.',
      )
    if (isOfGit(relative(this.#root, real)))
      return this.#refuse(`${from} is git's own folder`, 'Name the files to send, not the history.')
    const about = statSync(real)
    if (about.isFile()) return this.#add(basename(asked), real, about)
    if (!about.isDirectory()) return this.#refuse(`${from} is neither a file nor a folder`, 'Name a file or a folder.')
    this.#folder(real)
    this.#literals(real)
  }

  end(): Walked {
    const files = [...this.#files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    const isEmpty = files.length === 0 && this.#faults.length === 0
    if (isEmpty) {
      this.#index = 0
      const { include, exclude } = this.#request
      const some = include !== undefined || exclude !== undefined ? 'include and exclude leave none' : 'it has none'
      this.#refuse(
        `there is no file to send: ${some}, besides those that the repository ignores`,
        'Name the files in `from` or `include`: a path that is written out is taken although .gitignore has it.',
      )
    }
    return { files, faults: this.#faults }
  }

  /** Walks a folder of `from`, with the rules that hold there. */
  #folder(top: string): undefined {
    const { ignoreFile } = this.#request
    const own = ignoreFile === undefined ? undefined : readIgnoreFile(top, ignoreFile)
    const rules = own === undefined ? this.#rulesAbove(top) : [{ folder: top, rule: own }]
    this.#walk(top, { top, rules, readsGitIgnore: own === undefined, links: [top] })
  }

  /** Rules of `.gitignore` files above a folder. If they ignore the folder itself, its name in `from` outweighs them. */
  #rulesAbove(top: string): FolderRules {
    const parts = relative(this.#root, top)
      .split(sep)
      .filter(part => part !== '')
    const rules: { folder: string; rule: PathRule }[] = []
    let folder = this.#root
    for (const part of parts) {
      const rule = readIgnoreFile(folder, '.gitignore')
      if (rule !== undefined) rules.push({ folder, rule })
      folder = join(folder, part)
      if (isIgnored(rules, folder, true)) rules.length = 0
    }
    return rules
  }

  #walk(folder: string, under: Under): undefined {
    const { rules, readsGitIgnore, top } = under
    const own = readsGitIgnore ? readIgnoreFile(folder, '.gitignore') : undefined
    const inside = own === undefined ? rules : [...rules, { folder, rule: own }]
    if (under.links.length > mostFolderLevels)
      return this.#refuse(`${this.#shown(folder)} is deeper than ${mostFolderLevels} folders`, 'Exclude it.')
    for (const entry of this.#entries(folder)) {
      if (this.#isEnough()) return
      const name = decodeUtf8(entry.name)
      if (name === undefined || isUnfit(name)) {
        this.#refuse(
          `${this.#shown(folder)} has a name that no object can have: ${JSON.stringify(String(name))}`,
          'Rename it, or exclude it.',
        )
        continue
      }
      if (isOfGit(name)) continue
      this.#entry(join(folder, name), { ...under, rules: inside, top })
    }
  }

  #entry(at: string, under: Under): undefined {
    const real = withoutLinks(at)
    const about = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false })
    const isFolder = about?.isDirectory() === true
    const path = relative(under.top, at).split(sep).join('/')
    if (
      (isIgnored(under.rules, at, isFolder) && under.ignored !== 'taken') ||
      this.#exclude?.(isFolder ? `${path}/` : path) === 'ignored'
    )
      return
    if (real === undefined || about === undefined)
      return this.#refuse(`${this.#shown(at)} is a link to nothing`, 'Remove the link, or exclude it.')
    if (!this.#isInside(real))
      return this.#refuse(
        `${this.#shown(at)} is a link to outside of the workspace`,
        'Put the file itself into the repository, or exclude the link.',
      )
    if (isOfGit(relative(this.#root, real))) return
    if (isFolder) {
      if (under.links.includes(real))
        return this.#refuse(
          `${this.#shown(at)} is a link to a folder that contains it`,
          'Remove the link, or exclude it.',
        )
      return this.#walk(at, { ...under, links: [...under.links, real] })
    }
    if (this.#include !== undefined && this.#include(path) !== 'ignored') return
    if (!about.isFile()) return this.#refuse(`${this.#shown(at)} is neither a file nor a folder`, 'Exclude it.')
    this.#add(path, real, about)
  }

  /** Takes the files that `include` names without wildcards, also where the repository ignores them. */
  #literals(top: string): undefined {
    for (const pattern of this.#request.include ?? []) {
      const path = pattern.replace(/^\//, '')
      if (/[*?[\]!\\#]|\/$|(?:^|\/)\.{1,2}(?:\/|$)/.test(path) || this.#files.has(path)) continue
      const at = join(top, path)
      const real = withoutLinks(at)
      const about = real === undefined ? undefined : statSync(real)
      if (real === undefined || about === undefined || isOfGit(path) || isOfGit(relative(this.#root, real))) continue
      if (!this.#isInside(real))
        this.#refuse(
          `${this.#shown(at)} is a link to outside of the workspace`,
          'Put the file itself into the repository.',
        )
      else if (about.isFile()) this.#add(path, real, about)
      else if (about.isDirectory())
        this.#walk(at, { top, rules: [], readsGitIgnore: true, links: [real], ignored: 'taken' })
    }
  }

  #add(path: string, real: string, about: Stats): undefined {
    if (this.#never.some(one => real === one || real.startsWith(one + sep))) return
    if (isUnfit(path))
      return this.#refuse(`${JSON.stringify(path)} is a name that no object can have`, 'Rename the file.')
    const there = this.#files.get(path)
    if (there !== undefined && there.real !== real)
      return this.#refuse(
        `two files would be ${path}: ${this.#shown(there.real)} and ${this.#shown(real)}`,
        'Name their common folder in `from`, or exclude one of them.',
      )
    if (there !== undefined) return
    this.#bytes += about.size
    const { maxBytes } = this.#request
    if (this.#bytes > maxBytes && this.#bytes - about.size <= maxBytes)
      this.#refuse(
        `the files have more than ${maxBytes} bytes: ${path} is the one that exceeds it`,
        'Exclude what is not needed, or put large data into a bucket by itself.',
      )
    if (this.#files.size === mostFiles)
      this.#refuse(
        `there are more than ${mostFiles} files`,
        'Exclude what is not needed, or pack them: archive: tar.gz.',
      )
    this.#files.set(path, { path, real, bytes: about.size, isExecutable: (about.mode & 0o111) !== 0 })
  }

  #entries(folder: string): Dirent<Buffer>[] {
    try {
      return readdirSync(folder, { encoding: 'buffer', withFileTypes: true })
    } catch {
      this.#refuse(`${this.#shown(folder)} cannot be read`, 'Check its permissions, or exclude it.')
      return []
    }
  }

  #refuse(message: string, cure: string): undefined {
    if (this.#faults.length < mostFaults) this.#faults.push({ message, cure, index: this.#index })
  }

  #isEnough = (): boolean => this.#faults.length >= mostFaults || this.#files.size > mostFiles
  #isInside = (real: string): boolean => real === this.#root || real.startsWith(this.#root + sep)
  #shown = (path: string): string => relative(this.#root, path) || '.'
}

/** Where the walk is. */
interface Under {
  /** The folder of `from`. */
  readonly top: string
  readonly rules: FolderRules
  readonly readsGitIgnore: boolean
  /** Real folders above, to find links that lead in a circle. */
  readonly links: readonly string[]
  readonly ignored?: 'taken'
}
