import { lstatSync, realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { PathRule } from './path-rules.ts'

/** Rules of ignore files, from the outermost folder to the innermost. */
export type FolderRules = readonly { readonly folder: string; readonly rule: PathRule }[]

/** The rule of the deepest folder that decides counts. */
export function isIgnored(rules: FolderRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rule } of rules.toReversed()) {
    const below = relative(folder, path).split(sep).join('/')
    const verdict = below === '' || below.startsWith('..') ? undefined : rule(isFolder ? `${below}/` : below)
    if (verdict !== undefined) return verdict === 'ignored'
  }
  return false
}

/** True for git's own folder, or something in it. */
export const isOfGit = (path: string): boolean => path.split(/[/\\]/).some(part => part.toLowerCase() === '.git')

/** Object names, manifests and archives take any other name. */
export const isUnfit = (name: string): boolean =>
  /[\u0000-\u001f\u007f\\]|^\.{1,2}$/.test(name) || name.includes('\ufffd')

/** The path without links; `undefined` if nothing is there. */
export function withoutLinks(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

export function isLinkAt(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}
