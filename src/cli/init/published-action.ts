import { dirname, join } from 'node:path'
import { isObject, parseJson } from '../../core/json.ts'
import type { Terminal } from '../terminal.ts'

/** A package that npm took from a repository at GitHub, at a commit. */
const fromGitHub =
  /^git\+(?:ssh|https):\/\/(?:git@)?github\.com\/([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?#([0-9a-f]{40})$/

/**
 * Returns the action that this program was published with, at its commit: `acme/keyless-vertex@9b2f…`. npm notes it for
 * `npx github:acme/keyless-vertex#v1`. `undefined` for any other installation.
 */
export async function publishedAction({
  program,
  read,
}: Pick<Terminal, 'program' | 'read'>): Promise<string | undefined> {
  // The program is `dist/cli/index.js` of its package, and npm's notes are beside the package.
  const folder = join(dirname(program), '../..')
  const notes = await read(join(folder, '../.package-lock.json')).catch(() => undefined)
  const lock = parseJson(notes?.toString('utf8') ?? '')
  const packages = isObject(lock) && isObject(lock['packages']) ? lock['packages'] : {}
  const own = packages['node_modules/keyless-vertex']
  const [, name, commit] = fromGitHub.exec(isObject(own) ? String(own['resolved']) : '') ?? []
  return name === undefined ? undefined : `${name}@${commit}`
}
