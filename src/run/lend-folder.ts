import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../core/errors.ts'

/** The folder of one use of mode `lend`, below RUNNER_TEMP. Only this user can read it. */
export interface LendFolder {
  readonly path: string
  /** `TMPDIR` of the command. Clients write reports there, with conversations in them. */
  readonly temporary: string
  /** gcloud's settings, in which it stores tokens. */
  readonly gcloud: string
  /** Writes a new file that only this user can read. @returns its path */
  readonly write: (name: string, text: string) => string
  /** Copies a file, so that a command which sees nothing else of RUNNER_TEMP can read it. @returns the copy's path */
  readonly copy: (path: string) => string | undefined
  /** Removes the folder with all that the command left in it, as far as it can. The runner empties RUNNER_TEMP anyway. */
  readonly remove: () => void
}

/** @throws ActionError `LEND_FAILED` */
export function makeLendFolder(tempDirectory: string): LendFolder {
  try {
    const path = mkdtempSync(join(tempDirectory, 'keyless-vertex-lend-'))
    const temporary = join(path, 'tmp')
    const gcloud = join(path, 'gcloud')
    for (const folder of [temporary, gcloud]) mkdirSync(folder, { mode: 0o700 })
    return {
      path,
      temporary,
      gcloud,
      write: (name, text) => {
        const file = join(path, name)
        writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
        return file
      },
      copy: source => {
        if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return undefined
        const file = join(path, 'event.json')
        copyFileSync(source, file)
        return file
      },
      remove: () => {
        try {
          rmSync(path, { recursive: true, force: true, maxRetries: 2 })
        } catch {
          // The command took the right to remove something.
        }
      },
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason'
    throw new ActionError(
      'LEND_FAILED',
      `A folder below RUNNER_TEMP (${tempDirectory}) could not be created: ${code}`,
      {
        cure: 'Free space, or let the user of the runner write there.',
      },
    )
  }
}
