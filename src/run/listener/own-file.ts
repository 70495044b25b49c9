import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { directoryPrefix, sharedFolder } from './directory.ts'

/**
 * Reads the end of a file of a listener: never through a link, since another step can put one in its place.
 *
 * @param mostBytes more is left out, at the start
 */
export function readOwnFile(path: string, mostBytes = 1_048_576): Buffer | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const about = fstatSync(descriptor)
    if (!about.isFile() || about.nlink > 1) return undefined
    const bytes = Buffer.alloc(Math.min(about.size, mostBytes))
    const read = readSync(descriptor, bytes, 0, bytes.length, about.size - bytes.length)
    return bytes.subarray(0, read)
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** True for a folder that a listener made below RUNNER_TEMP, not reached through a link. */
export const isOwnDirectory = (directory: string, tempDirectory: string): boolean =>
  dirname(directory) === tempDirectory && basename(directory).startsWith(directoryPrefix) && isDirectory(directory)

/** True for a file of the folder that all listeners of a job share, not reached through a link. */
export const isInSharedFolder = (file: string, tempDirectory: string): boolean =>
  dirname(file) === join(tempDirectory, sharedFolder) && isDirectory(dirname(file))

const isDirectory = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Removes a file, or a folder of a listener. It never removes what a link leads to. @returns false if it is still there */
export function removeOwn(path: string, { recursive }: { readonly recursive: boolean }): boolean {
  try {
    rmSync(path, { recursive, force: true, maxRetries: 2 })
    return true
  } catch {
    return false
  }
}
