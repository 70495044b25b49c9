import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'

/** Files that the runner creates for a step and reads at its end. */
export type CommandFile = 'GITHUB_ENV' | 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY'

/**
 * Saves the states that post depends on, before anything else. Any step can set a variable `STATE_…` through
 * GITHUB_ENV, and the runner overwrites only those that this process saved itself.
 *
 * @param print prints the older command, which needs no file
 */
export function reserveStates(env: NodeJS.ProcessEnv, print: (command: string) => void): void {
  try {
    // In the short form, which needs no delimiter: to make one loads all of `node:crypto`.
    appendTo('GITHUB_STATE', env, 'done=false\nrun=\n')
  } catch {
    // The run then reports the cause and does nothing. A planted state must not trigger post, either.
    print('::save-state name=done::true')
  }
}

/**
 * Appends the whole text or nothing: half a value would make the runner refuse the whole file.
 *
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`
 */
export function appendTo(file: CommandFile, env: NodeJS.ProcessEnv, text: string): void {
  const path = env[file] ?? ''
  if (path === '')
    throw new ActionError('RUNNER_FILE_UNWRITABLE', `${file} is not set: the runner gave this step no such file`)
  let descriptor: number | undefined
  try {
    // A missing file is not created: the runner created it, and something removed it.
    descriptor = openSync(path, constants.O_WRONLY | constants.O_APPEND)
    const { size } = fstatSync(descriptor)
    try {
      for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      cutBack(descriptor, size)
      throw error
    }
  } catch (error) {
    throw unwritableFile(file, path, error)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function cutBack(descriptor: number, size: number): void {
  try {
    ftruncateSync(descriptor, size)
  } catch {
    // If it cannot be cut, it is not a regular file, and stores nothing.
  }
}

/**
 * Returns the error for a file of the runner that cannot be written, with the cause and the fix.
 *
 * @param name as users know it
 */
export function unwritableFile(name: string, path: string, error: unknown): ActionError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason'
  const folder = quoteShell(dirname(path))
  const message = `${name} cannot be written: ${commandFileFailures[code] ?? `the system said ${code}`} (${path})`
  return new ActionError('RUNNER_FILE_UNWRITABLE', message, {
    cause: "The file is the runner's own. A full disk of the runner is the usual cause.",
    cure: 'Free space on the runner, or let its user write there.',
    commands: [`df -h ${folder}`, `ls -ld ${folder} ${quoteShell(path)}`],
  })
}

const commandFileFailures: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC)',
  EDQUOT: 'the disk quota is used up (EDQUOT)',
  EFBIG: 'the file has reached its maximum size (EFBIG)',
  EACCES: 'the runner may not write there (EACCES)',
  EPERM: 'the runner may not write there (EPERM)',
  EROFS: 'the file system is read-only (EROFS)',
  ENOENT: 'it no longer exists (ENOENT)',
  EISDIR: 'it is a directory (EISDIR)',
  ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
  EIO: 'the disk failed (EIO)',
  EBADF: 'it was closed (EBADF)',
}
