import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ActionError, type Problem } from '../core/errors.ts'
import { quote } from '../core/text.ts'
import { decodeUtf8 } from '../core/utf8.ts'
import { version } from '../core/version.ts'
import { countProblems } from '../document/problem-list.ts'
import type { LoadedPolicy } from '../policy/load/load.ts'
import { UsageError } from './session.ts'
import type { Terminal } from './terminal.ts'

/** Where the action reads the policy if its input does not say. */
export const defaultPolicyPath = '.github/vertex-policy.yml'

/** Returns the path of a file as findings name it: with `/`, as it was given. `-` is the standard input. */
export const shownPath = (path: string, separator: string = sep): string =>
  path === '-' ? '(standard input)' : separator === '\\' ? path.replaceAll('\\', '/') : path

/**
 * Reads a text file.
 *
 * @throws Error of the system that names the file, or UsageError if it is not text
 */
export async function readTextFile({ read }: Pick<Terminal, 'read'>, path: string): Promise<string> {
  const text = decodeUtf8(await read(path))
  if (text === undefined) throw new UsageError(`${shownPath(path)} is not UTF-8 text`)
  return text
}

/** True if there is a file that can be read. */
export const isFile = ({ read }: Pick<Terminal, 'read'>, path: string): Promise<boolean> =>
  read(path).then(
    () => true,
    () => false,
  )

/** Returns the policy of the current directory, or of the repository that contains it, as a relative path. */
export async function defaultPolicy(terminal: Terminal): Promise<string> {
  const folders = [terminal.directory, await repositoryRoot(terminal)]
  for (const folder of folders) {
    const path = join(folder, defaultPolicyPath)
    if (await isFile(terminal, path)) return relative(terminal.directory, path)
  }
  throw new UsageError(`there is no ${defaultPolicyPath} here: name the policy, or write one with keyless-vertex init`)
}

/** Loads a policy from a file. @throws ActionError `POLICY_INVALID` with every problem */
export async function loadPolicyFile(terminal: Pick<Terminal, 'read'>, path: string): Promise<LoadedPolicy> {
  const text = await readTextFile(terminal, path)
  const { loadPolicy } = await import('../policy/load/load.ts')
  return loadPolicy(text, shownPath(path), version)
}

/**
 * Loads policies from files, in their order.
 *
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
export async function loadPolicyFiles(
  terminal: Pick<Terminal, 'read'>,
  paths: readonly string[],
): Promise<readonly LoadedPolicy[]> {
  const loaded: LoadedPolicy[] = []
  const refusals: ActionError[] = []
  for (const path of paths)
    try {
      loaded.push(await loadPolicyFile(terminal, path))
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      refusals.push(error)
    }
  refuseTogether(refusals, 'policies')
  return loaded
}

/**
 * Throws the only refusal, or one error with the problems of all.
 *
 * @param what they refuse, in the plural
 */
export function refuseTogether(refusals: readonly ActionError[], what: 'files' | 'policies'): void {
  const [first] = refusals
  if (first === undefined) return
  if (refusals.length === 1) throw first
  const problems: readonly Problem[] = refusals.flatMap(refusal => refusal.problems)
  throw new ActionError('POLICY_INVALID', `${refusals.length} ${what} have ${countProblems(problems)}`, { problems })
}

/** Returns the nearest folder above the current one that is a checkout; without one, the current folder. */
export async function repositoryRoot({ directory, list }: Pick<Terminal, 'directory' | 'list'>): Promise<string> {
  for (let folder = directory; ; folder = dirname(folder)) {
    const names = await list(folder).catch((): readonly string[] => [])
    // A worktree and a submodule have a file of that name.
    if (names.includes('.git/') || names.includes('.git')) return folder
    if (dirname(folder) === folder) return directory
  }
}

/** Returns the folder from which steps name files: that of the policy's repository. */
export async function policyFolder(policy: string, terminal: Pick<Terminal, 'directory' | 'list'>): Promise<string> {
  const folder = dirname(resolve(terminal.directory, policy))
  return basename(folder) === '.github' ? dirname(folder) : repositoryRoot(terminal)
}

/** Returns a function from the path of a file to its path in the repository, with `/` on every system. */
export async function repositoryPaths(
  terminal: Pick<Terminal, 'directory' | 'list'>,
): Promise<(file: string) => string> {
  const root = await repositoryRoot(terminal)
  return file => {
    const path = relative(root, resolve(terminal.directory, file)).split(sep).join('/')
    return path === '' || path.startsWith('../') ? file : path
  }
}

/** What the system said about a file, in words. The path comes from the command line. */
export function describeFileError(error: NodeJS.ErrnoException): string {
  const path = error.path === undefined ? 'the file' : shownPath(error.path)
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'you have no permission to open it',
    EPERM: 'the system does not permit it',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'it exists already',
    EFBIG: 'it is larger than 256 MiB',
    ELOOP: 'it is a link, or in one, and would be written elsewhere: replace the link with a file or folder',
  }
  const reason = reasons[error.code ?? '']
  return reason === undefined ? `${quote(path)}: ${error.message}` : `${path}: ${reason}`
}
