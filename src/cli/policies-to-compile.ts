import type { PolicyToCompile } from '../policy/compile/compile.ts'
import { readCheckout } from './checkout/git.ts'
import { defaultPolicy, loadPolicyFiles, repositoryPaths } from './files.ts'
import { UsageError } from './session.ts'
import type { Terminal } from './terminal.ts'

/** What a command line says about policies that are compiled together. */
export interface PoliciesOptions {
  /** Repositories in which the policies live, one for each or one for all. Absent: the repository of this checkout. */
  readonly home?: readonly string[]
}

/**
 * Loads the policies of a set-up, and says where each lives.
 *
 * @param paths none: the policy of this checkout
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
export async function policiesToCompile(
  terminal: Terminal,
  paths: readonly string[],
  { home = [] }: PoliciesOptions,
): Promise<readonly PolicyToCompile[]> {
  const files = paths.length === 0 ? [await defaultPolicy(terminal)] : paths
  const loaded = await loadPolicyFiles(terminal, files)
  const homes = await homesOf(terminal, files, home)
  const inRepository = await repositoryPaths(terminal)
  const found = loaded.map(({ policy, linesSha256, placeOf }, index) => {
    const name = `${homes[index]}/${pathAtHome(inRepository(files[index] ?? ''))}`
    return { policy, name, sha256: linesSha256, placeOf }
  })
  const names = found.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`two policies are ${twice}: give each its own --home`)
  return found
}

/**
 * Returns what `compile` calls a policy of this checkout, as far as git says which repository that is. A policy
 * elsewhere is called by its path.
 */
export async function ownerNames(terminal: Terminal, files: readonly string[]): Promise<readonly string[]> {
  const home = (await readCheckout(terminal))?.remote?.repository
  const inRepository = await repositoryPaths(terminal)
  return files.map(file => {
    const path = inRepository(file)
    const atHome = pathAtHome(path)
    return home === undefined || atHome !== path ? atHome : `${home}/${path}`
  })
}

async function homesOf(
  terminal: Terminal,
  files: readonly string[],
  given: readonly string[],
): Promise<readonly string[]> {
  const wrong = given.find(home => !/^[\w-]{1,100}\/[\w.-]{1,100}$/.test(home))
  if (wrong !== undefined) throw new UsageError('--home needs OWNER/REPOSITORY')
  if (given.length === files.length) return given
  if (given.length > 1)
    throw new UsageError(
      `--home is given ${given.length} times, for ${files.length} policy files: give one for all, or one for each`,
    )
  const [home = (await readCheckout(terminal))?.remote?.repository] = given
  if (home === undefined)
    throw new UsageError(
      'git does not say which repository this is: add --home OWNER/REPOSITORY, where the policy lives',
    )
  return files.map(() => home)
}

/** A file outside this checkout keeps its path from `.github` on, or its name. */
function pathAtHome(path: string): string {
  const isOutside = path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/.test(path)
  if (!isOutside) return path
  const parts = path.split(/[/\\]/)
  const github = parts.lastIndexOf('.github')
  return parts.slice(github === -1 ? -1 : github).join('/')
}
