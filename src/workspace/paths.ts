import { lstatSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'

/** Rules about the paths below one folder. */
export interface PathRule {
  /** @param path with `/`; that of a folder ends with it */
  readonly verdict: (path: string) => 'ignored' | 'kept' | undefined
  /** True if a file of an ignored folder may be kept. */
  readonly keepsInside: boolean
}

/** Rules of ignore files, from the outermost folder to the innermost. `base` is the folder, as paths are written. */
export type FolderRules = readonly { readonly base: string; readonly rule: PathRule }[]

/**
 * True if the deepest folder that decides about a path ignores it.
 *
 * @param path from the workspace, with `/`; every folder of a rule contains it
 */
export function isIgnored(rules: FolderRules, path: string, isFolder: boolean): boolean {
  for (const { base, rule } of rules.toReversed()) {
    const below = base === '' ? path : path.slice(base.length + 1)
    const verdict = rule.verdict(isFolder ? `${below}/` : below)
    if (verdict !== undefined) return verdict === 'ignored'
  }
  return false
}

export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** Paths of Windows have other separators. */
export const withSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** The patterns that are plain paths. */
export const plainPathsIn = (patterns: readonly string[]): readonly string[] =>
  patterns
    .map(pattern => pattern.replace(/^\//, '').replace(/\/$/, ''))
    .filter(path => path !== '' && !/[*?[\]!\\#]|^\s|\s$|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(path))

/** True for git's own folder, or something in it. */
export const isOfGit = (path: string): boolean => path.split(/[/\\]/).some(part => part.toLowerCase() === '.git')

/**
 * True for a name that would break a line of the manifest, hide in a log, or lead elsewhere where it is unpacked. Object
 * names, manifests and archives take any other name.
 */
export const isUnfit = (name: string): boolean =>
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]|^\.{1,2}$/.test(name) || !name.isWellFormed()

/** The path without links; `undefined` if nothing is there. */
export function withoutLinks(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

export function isLinkAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  } catch {
    return false
  }
}
