import { dirname, join, relative } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import type { LoadedPolicy } from '../../policy/load/load.ts'
import { type PolicyTestFile, readPolicyTests } from '../../policy/testing/load.ts'
import type { PolicyTest } from '../../policy/testing/model.ts'
import {
  defaultPolicyPath,
  isFile,
  loadPolicyFile,
  readTextFile,
  refuseTogether,
  repositoryRoot,
  shownPath,
} from '../files.ts'
import { UsageError } from '../session.ts'
import type { Terminal } from '../terminal.ts'

/** A policy, and the tests of all files that name it. */
export interface PolicySuite {
  readonly loaded: LoadedPolicy
  readonly files: readonly string[]
  readonly tests: readonly PolicyTest[]
}

export interface PolicySuites {
  readonly suites: readonly PolicySuite[]
  /** The text of each file, policies included. */
  readonly sources: ReadonlyMap<string, string>
}

const defaultTests = '.github/vertex-policy.test.yml'

/**
 * Reads files of tests and their policies.
 *
 * @param paths of files, or of folders that contain them
 * @param policy the policy of all of them, instead of those that they name
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
export async function readSuites(
  terminal: Terminal,
  paths: readonly string[],
  policy: string | undefined,
): Promise<PolicySuites> {
  const root = await repositoryRoot(terminal)
  const sources = new Map<string, string>()
  const refusals: ActionError[] = []
  const collect = async <T>(act: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      refusals.push(error)
      return undefined
    }
  }
  const byPolicy = new Map<string, PolicyTestFile[]>()
  for (const path of await testFiles(terminal, paths, root)) {
    const text = await readTextFile(terminal, path)
    sources.set(shownPath(path), text)
    const file = await collect(() => readPolicyTests(text, shownPath(path)))
    if (file === undefined) continue
    const named = policy ?? (await findPolicy(terminal, path, file.policy ?? defaultPolicyPath, root))
    byPolicy.set(named, [...(byPolicy.get(named) ?? []), file])
  }
  const suites: PolicySuite[] = []
  for (const [path, files] of byPolicy) {
    const loaded = await collect(() => loadPolicyFile(terminal, path))
    if (loaded !== undefined) sources.set(shownPath(path), loaded.text)
    const tests: PolicyTest[] = []
    for (const file of files) tests.push(...((await collect(() => file.testsOf(loaded?.policy))) ?? []))
    if (loaded !== undefined) suites.push({ loaded, tests, files: files.map(({ file }) => file) })
  }
  refuseTogether(refusals, 'files')
  return { suites, sources }
}

/** Returns the files to test: those that are named, and those in folders that are named. */
async function testFiles(terminal: Terminal, paths: readonly string[], root: string): Promise<readonly string[]> {
  if (paths.length === 0) {
    for (const folder of [terminal.directory, root]) {
      const path = join(folder, defaultTests)
      if (await isFile(terminal, path)) return [relative(terminal.directory, path)]
    }
    throw new UsageError(`there is no ${defaultTests} here: name the files of tests. docs/policy-tests.md shows one.`)
  }
  const found: string[] = []
  for (const path of paths) {
    const entries = path === '-' ? undefined : await terminal.list(path).catch(() => undefined)
    const files = entries === undefined ? [path] : await filesBelow(terminal, path, entries)
    if (files.length === 0) throw new UsageError(`${shownPath(path)} contains no file named *policy.test.yml`)
    found.push(...files)
  }
  return [...new Set(found)]
}

async function filesBelow(terminal: Terminal, folder: string, entries: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of entries.toSorted()) {
    const path = join(folder, entry)
    if (/policy\.test\.ya?ml$/.test(entry)) found.push(path)
    else if (entry.endsWith('/') && entry !== 'node_modules/' && entry !== '.git/')
      found.push(...(await filesBelow(terminal, path, await terminal.list(path))))
  }
  return found
}

/** Finds the policy from the folder of a file of tests upwards, to the root of the repository. */
const findPolicy = (terminal: Terminal, file: string, policy: string, root: string): Promise<string> =>
  findAbove(terminal, file, policy, root, 'policy')

/**
 * Finds a file from the folder of a file of tests upwards, to the root of the repository.
 *
 * @param noun what it is, for the message
 * @returns its path from the current folder
 */
export async function findAbove(
  terminal: Terminal,
  file: string,
  name: string,
  root: string,
  noun: string,
): Promise<string> {
  const start = file === '-' ? terminal.directory : join(terminal.directory, dirname(file))
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, name)
    if (await isFile(terminal, path)) return relative(terminal.directory, path)
    if (folder === root || dirname(folder) === folder) break
  }
  throw new UsageError(`${shownPath(file)}: there is no ${noun} ${name}, neither beside it nor in the folders above`)
}
