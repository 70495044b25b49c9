import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { quote } from '../core/text.ts'
import type { SourceRequest } from '../steps/file/sources.ts'
import { Collection, type Walked } from './collection.ts'
import { readIgnoreFile, ruleOf } from './path-rules.ts'
import {
  type FolderRules,
  isIgnored,
  isLinkAt,
  isOfGit,
  isUnfit,
  joinPath,
  type PathRule,
  plainPathsIn,
  withoutLinks,
  withSlashes,
} from './paths.ts'

/** Twice the names of the largest repositories. */
const mostSourceNames = 1_000_000
/** Links can make endless paths out of a few folders, even without any file. */
const mostFolderLinks = 10_000
const mostFolderLevels = 64

/**
 * Finds what a request names in a workspace. It follows links only inside of it, and leaves out `.git` and what the
 * repository ignores.
 *
 * @param never absolute paths that are not taken: what this action writes itself
 */
export function walkSources(workspace: string, request: SourceRequest, never: readonly string[]): Walked {
  const walk = new Walk(realpathSync.native(workspace), request, never)
  for (const [index, from] of request.from.entries()) walk.take(from, index)
  return walk.found.end()
}

/** Where the walk is. */
interface Under {
  /** The folder of `from`, from the workspace. */
  readonly top: string
  readonly rules: FolderRules
  readonly readsGitIgnore: boolean
  /** Real folders above, to find links that lead in a circle. */
  readonly links: readonly string[]
}

/** A folder as its path names it, from the workspace and with `/`, and where it really is. */
interface Folder {
  readonly path: string
  readonly real: string
}

class Walk {
  readonly #root: string
  readonly #request: SourceRequest
  readonly found: Collection
  readonly #include: PathRule | undefined
  readonly #exclude: PathRule | undefined
  #names = 0
  #folderLinks = 0

  constructor(root: string, request: SourceRequest, never: readonly string[]) {
    this.#root = root
    this.#request = request
    // If the runner's temporary folder contains the workspace, only its own files are meant.
    const inside = never.map(path => withoutLinks(path) ?? path).filter(path => this.#isInside(path))
    this.found = new Collection(request, inside, real => withSlashes(relative(root, real)))
    this.#include = request.include && ruleOf(request.include)
    this.#exclude = request.exclude && ruleOf(request.exclude)
  }

  take(from: string, index: number): undefined {
    this.found.begin(index)
    const asked = resolve(this.#root, from)
    const real = from.includes('\0') ? undefined : withoutLinks(asked)
    const isInside = real !== undefined && this.#isInside(real)
    if (!isInside && !this.#isInside(asked))
      return this.found.refuse(`${from} is outside of the workspace`, 'Name a path in the checked-out repository.')
    if (real === undefined && isLinkAt(asked))
      return this.found.refuse(`${from} is a link to nothing`, 'Remove the link, or name the file itself.')
    if (real === undefined)
      return this.found.refuse(
        `there is no ${from} in the workspace`,
        patternCure(from) ??
          'Check the path, and that a step with actions/checkout, and the step that makes it, come before this one.',
      )
    if (!isInside)
      return this.found.refuse(`${from} is a link to outside of the workspace`, 'Copy the files into the repository.')
    if (isOfGit(relative(this.#root, real)))
      return this.found.refuse(`${from} is git's own folder`, 'Name the files to send, not the history.')
    if (this.found.isNever(real))
      return this.found.refuse(
        `${from} is a credential, or a file that this action writes`,
        'It is never sent: name another path.',
      )
    const about = statOf(real)
    if (about?.isFile()) return this.found.add(basename(asked), real, about)
    if (about?.isDirectory() !== true)
      return this.found.refuse(`${from} is neither a file nor a folder`, 'Name a file or a folder.')
    this.#folder({ path: withSlashes(relative(this.#root, real)), real })
  }

  /** Walks a folder of `from`, with the rules that hold there. */
  #folder(top: Folder): undefined {
    const { ignoreFile, requires = '', include = [] } = this.#request
    const required = plainPathsIn([requires])
    // Docker prefers the list of the Dockerfile itself, as `api.Dockerfile.dockerignore`.
    const names = ignoreFile === undefined ? [] : [...required.map(path => path + ignoreFile), ignoreFile]
    const [own] = names.flatMap(name => this.#rulesOf(top, name) ?? [])
    const rules = own === undefined ? this.#rulesAbove(top) : [{ base: top.path, rule: own }]
    this.#walk(top, { top: top.path, rules, readsGitIgnore: own === undefined, links: [top.real] })
    // Docker needs its own files in any case: `.dockerignore` only keeps them out of the image.
    const needed = ignoreFile === undefined ? [] : [...required, ...names]
    for (const path of [...plainPathsIn(include), ...needed]) this.#literal(top, path)
  }

  /** Rules of `.gitignore` files above a folder. If they ignore the folder itself, its name in `from` outweighs them. */
  #rulesAbove(top: Folder): FolderRules {
    const rules: { base: string; rule: PathRule }[] = []
    let folder: Folder = { path: '', real: this.#root }
    for (const name of top.path.split('/').filter(part => part !== '')) {
      const rule = this.#rulesOf(folder, '.gitignore')
      if (rule !== undefined) rules.push({ base: folder.path, rule })
      folder = { path: joinPath(folder.path, name), real: folder.real + sep + name }
      if (isIgnored(rules, folder.path, true)) rules.length = 0
    }
    return rules
  }

  #rulesOf({ path, real }: Folder, name: string): PathRule | undefined {
    const found = readIgnoreFile(real, name)
    if (found === undefined || !('fault' in found)) return found
    this.found.refuse(
      `${joinPath(path, name)} ${found.fault}`,
      'Without its rules it is not known what must not be sent.',
    )
  }

  #walk(folder: Folder, under: Under): undefined {
    if (under.links.length > mostFolderLevels)
      return this.found.refuse(`${folder.path} is deeper than ${mostFolderLevels} folders`, 'Exclude it.')
    const entries = this.#entries(folder)
    const hasList = under.readsGitIgnore && entries.some(({ name }) => name.toString() === '.gitignore')
    const own = hasList ? this.#rulesOf(folder, '.gitignore') : undefined
    const rules = own === undefined ? under.rules : [...under.rules, { base: folder.path, rule: own }]
    for (const entry of entries) {
      if (this.#isEnough()) return
      this.#entry(folder, entry, { ...under, rules })
    }
  }

  #entry(folder: Folder, entry: Dirent<Buffer>, under: Under): undefined {
    const name = entry.name.toString()
    if (isOfGit(name)) return
    const at = joinPath(folder.path, name)
    const isLink = entry.isSymbolicLink()
    const real = isLink ? withoutLinks(folder.real + sep + name) : folder.real + sep + name
    const isFolder = isLink ? isFolderAt(real) : entry.isDirectory()
    const path = under.top === '' ? at : at.slice(under.top.length + 1)
    if (this.#exclude?.verdict(isFolder ? `${path}/` : path) === 'ignored') return
    const isLeftOut = isIgnored(under.rules, at, isFolder)
    if (isLeftOut && (isLink || !isFolder || !under.rules.some(({ rule }) => rule.keepsInside))) return
    if (!isFolder && this.#include !== undefined && this.#include.verdict(path) !== 'ignored') return
    if (!isUtf8(entry.name) || isUnfit(name))
      return this.found.refuse(
        `${folder.path || '.'} has a name that no object can have: ${JSON.stringify(name)}`,
        'Rename it, or exclude it.',
      )
    if (real === undefined) return this.found.refuse(`${at} is a link to nothing`, 'Remove the link, or exclude it.')
    if (isLink && !this.#isInside(real))
      return this.found.refuse(
        `${at} is a link to outside of the workspace`,
        'Copy what it leads to into the repository, or exclude the link.',
      )
    if (isLink && isOfGit(relative(this.#root, real))) return
    if (!isFolder) return this.#file(path, at, real)
    if (this.found.isNever(real)) return
    if (under.links.includes(real))
      return this.found.refuse(`${at} is a link to a folder that contains it`, 'Remove the link, or exclude it.')
    if (isLink) this.#folderLinks += 1
    if (isLink && this.#folderLinks === mostFolderLinks + 1)
      return this.found.refuse(
        `${at} is the last of more than ${mostFolderLinks} links to folders`,
        'Do they lead to the same folders repeatedly? Exclude them.',
      )
    this.#walk({ path: at, real }, { ...under, links: [...under.links, real] })
  }

  #file(path: string, at: string, real: string): undefined {
    const about = statOf(real)
    if (about === undefined) return this.found.refuse(`${at} cannot be read`, 'Check its permissions, or exclude it.')
    if (!about.isFile()) return this.found.refuse(`${at} is neither a file nor a folder`, 'Exclude it.')
    this.found.add(path, real, about)
  }

  /** Takes a file or a folder that is written out, also where the repository ignores it. */
  #literal(top: Folder, path: string): undefined {
    if (this.found.has(path) || this.#exclude?.verdict(path) === 'ignored') return
    const at = joinPath(top.path, path)
    const real = withoutLinks(top.real + sep + path)
    if (real === undefined || isOfGit(path) || isOfGit(relative(this.#root, real))) return
    if (!this.#isInside(real))
      return this.found.refuse(
        `${at} is a link to outside of the workspace`,
        'Copy the file itself into the repository.',
      )
    if (!isFolderAt(real)) return this.#file(path, at, real)
    this.#walk({ path: at, real }, { top: top.path, rules: [], readsGitIgnore: true, links: [real] })
  }

  #entries({ path, real }: Folder): Dirent<Buffer>[] {
    try {
      const entries = readdirSync(real, { encoding: 'buffer', withFileTypes: true })
      this.#names += entries.length
      if (this.#names <= mostSourceNames) return entries
      this.found.refuse(
        `${path || '.'} and the folders before it have more than ${mostSourceNames} names`,
        'Exclude what is not needed.',
      )
    } catch {
      this.found.refuse(`${path || '.'} cannot be read`, 'Check its permissions, or exclude it.')
    }
    return []
  }

  #isEnough = (): boolean => this.found.isFull() || this.#names > mostSourceNames || this.#folderLinks > mostFolderLinks
  #isInside = (path: string): boolean => path === this.#root || path.startsWith(this.#root + sep)
}

/** Patterns belong into `include`: a path with one names nothing. */
function patternCure(from: string): string | undefined {
  const segments = from.split('/')
  const first = segments.findIndex(segment => /[*?]/.test(segment))
  if (first < 0) return undefined
  const folder = segments.slice(0, first).join('/') || '.'
  return `A path has no patterns. Write from: ${folder}, and include: [${quote(segments.slice(first).join('/'))}].`
}

const isFolderAt = (real: string | undefined): boolean => real !== undefined && statOf(real)?.isDirectory() === true

/** `undefined`: it does not exist anymore, or this user may not see it. */
function statOf(real: string): Stats | undefined {
  try {
    return statSync(real)
  } catch {
    return undefined
  }
}
