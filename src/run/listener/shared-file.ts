import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import { sharedFolder } from './directory.ts'

/** Files by which other steps find a listener that is a background step. */
export interface SharedFiles {
  /** JSON for programs. */
  readonly json: string
  /** Lines `NAME=value`, to append to GITHUB_ENV. */
  readonly env: string
}

/** What these files say. It has the borrower's secret, and no token. */
export interface SharedContent {
  readonly gateway_url: string | undefined
  readonly port: number
  readonly project_id: string | undefined
  readonly credentials_file_path: string | undefined
  readonly stop: { readonly url: string; readonly secret: string }
  readonly variables: Readonly<Record<string, string>>
}

const mostUses = 100

/**
 * Writes the files of a listener, each in one move, so that a step that waits for one finds all of it. GitHub holds back
 * the outputs and variables of a background step, so the names follow from the grant alone:
 * `$RUNNER_TEMP/keyless-vertex/GRANT.json`. A second listener of the grant gets `GRANT-2.json`.
 *
 * @param named called before the files exist: post must know what to remove if this process is killed
 * @throws ActionError `LEND_FAILED` if the folder is not ours, or cannot be written
 */
export function writeSharedFiles(
  tempDirectory: string,
  grant: string,
  content: SharedContent,
  named: (files: SharedFiles) => void = () => {},
): SharedFiles {
  const folder = join(tempDirectory, sharedFolder)
  try {
    prepareFolder(folder)
    const name = freeName(folder, grant)
    const files = { json: join(folder, `${name}.json`), env: join(folder, `${name}.env`) }
    named(files)
    const lines = Object.entries(content.variables).map(([variable, value]) => `${variable}=${value}\n`)
    moveInto(files.env, lines.join(''))
    moveInto(files.json, `${JSON.stringify(content, undefined, 2)}\n`)
    return files
  } catch (error) {
    if (error instanceof ActionError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason'
    throw new ActionError('LEND_FAILED', `The files of the listener cannot be written to ${folder}: ${code}`, {
      cure: 'Free space, or let the user of the runner write there.',
    })
  }
}

export function removeSharedFiles({ json, env }: SharedFiles): void {
  for (const file of [json, env]) rmSync(file, { force: true })
}

/** Only this user may read the folder, and it may not be a link that another step made. */
function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const about = lstatSync(folder)
  const user = process.getuid?.()
  if (!about.isDirectory() || (user !== undefined && about.uid !== user)) {
    throw new ActionError('LEND_FAILED', `${folder} is not a folder of this user`, {
      cause: 'An earlier step of the job created it, or put a link in its place.',
      cure: 'Remove that step, or what it created.',
    })
  }
  chmodSync(folder, 0o700)
}

function freeName(folder: string, grant: string): string {
  for (let use = 1; use <= mostUses; use++) {
    const name = use === 1 ? grant : `${grant}-${use}`
    if (lstatSync(join(folder, `${name}.json`), { throwIfNoEntry: false }) === undefined) return name
  }
  throw new ActionError('LEND_FAILED', `${mostUses} listeners of the grant ${grant} run already`)
}

function moveInto(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { flag: 'wx', mode: 0o600 })
  renameSync(`${file}.new`, file)
}
