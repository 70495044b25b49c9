import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The environment of a person whose git has no settings of this machine. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'alice',
  GIT_AUTHOR_EMAIL: 'alice@example.com',
  GIT_COMMITTER_NAME: 'alice',
  GIT_COMMITTER_EMAIL: 'alice@example.com',
  HOME: '/nonexistent',
}

/** Runs git in a folder, and returns what it prints. */
export const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', args, {
    cwd: directory,
    env: gitEnvironment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A new folder, without links in its path; `dispose` deletes it. */
export function makeFolder(): { readonly directory: string } & Disposable {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')))
  return { directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true }) }
}

/** Copies an example into the folder. */
export const copyExample = (example: string, directory: string): void =>
  cpSync(resolve(import.meta.dirname, '../../../examples', example), directory, { recursive: true })

/** Makes the folder a clone of `acme/fraud`, whose default branch has the present files. */
export function asClone(directory: string, url = 'https://github.com/acme/fraud.git'): void {
  git(directory, 'init', '--quiet', '--initial-branch=main')
  git(directory, 'remote', 'add', 'origin', url)
  git(directory, 'add', '--all')
  git(directory, 'commit', '--quiet', '--allow-empty', '--message=first')
  git(directory, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  git(directory, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
}
