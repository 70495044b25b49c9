import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { ActionError, type ErrorCode } from '../errors.ts'

/** Larger than any document that is read: its own limit, with its own message, comes with its parsing. */
const maxBytes = 16 * 1024 * 1024

/**
 * Reads a text file of the checkout; never one outside it, not by `..`, not by an absolute path, not by a symbolic link.
 *
 * @param code the error code to fail with, since the caller knows whose file it is
 */
export async function readWorkspaceFile(workspace: string, path: string, code: ErrorCode): Promise<string> {
  const fail = (reason: string, cure: string): never => {
    throw new ActionError(code, `${path} could not be read: ${reason}`, { cure })
  }
  const root = await realpath(workspace)
  const asked = resolve(root, path)
  const inside = (candidate: string): boolean => candidate.startsWith(root + sep)
  if (!inside(asked) || path.includes('\0'))
    return fail('it is outside of the workspace', 'Name a file of the checked-out repository.')
  const found = await realpath(asked).catch(() => undefined)
  if (found === undefined) {
    return fail(
      'there is no such file in the workspace',
      'Check the path, and that a step with actions/checkout comes before this one.',
    )
  }
  if (!inside(found))
    return fail('it is a link to outside of the workspace', 'Put the file itself into the repository.')
  const { size, isFile } = await stat(found).then(about => ({ size: about.size, isFile: about.isFile() }))
  if (!isFile) return fail('it is no file', 'Name the file itself.')
  if (size > maxBytes) return fail(`it has ${size} bytes`, 'Is it the right file?')
  const bytes = await readFile(found)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('it is no UTF-8 text', 'Save it as UTF-8.')
  }
}
