import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { ActionError, type ErrorCode } from '../core/errors.ts'

/** Larger than any valid document. Each kind has its own limit and message at parsing. */
const maxBytes = 16 * 1024 * 1024

/**
 * Reads a text file of the checkout. It never reads outside of it, neither by `..`, nor by an absolute path, nor
 * through a symbolic link.
 *
 * @param code the error code for a fault, since only the caller knows the kind of file
 */
export async function readWorkspaceFile(workspace: string, path: string, code: ErrorCode): Promise<string> {
  const fail = (reason: string, cure: string): never => {
    throw new ActionError(code, `${path} could not be read: ${reason}`, { cure })
  }
  const root = await realpath(workspace)
  const inside = (candidate: string): boolean => candidate.startsWith(root + sep)
  // The workspace itself may be a link, which an absolute path of the runner names.
  const asked = resolve(workspace, path)
  const meant = asked.startsWith(resolve(workspace) + sep) || inside(asked)
  const found = path.includes('\0') ? undefined : await realpath(asked).catch(() => undefined)
  if (!meant && (found === undefined || !inside(found))) {
    const relative = `Name a file of the checked-out repository by its path in there, such as vertex/train.yml.`
    return fail(
      'it is outside of the workspace',
      isAbsolute(path)
        ? `${relative} The workspace is at ${workspace} here; a container has it at another place than its host.`
        : relative,
    )
  }
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

/**
 * Checks where a file may be written: below the workspace or the runner's temporary folder, links followed. An action
 * that runs as root must not write anywhere else. An existing path that is not a file passes: nothing is written to it,
 * and the code that opens it reports the cause.
 *
 * @param asked relative to the workspace, or absolute
 * @throws ActionError `INPUT_INVALID` that names the input
 */
export async function placeToWrite(
  asked: string,
  input: string,
  { workspace, tempDirectory }: { readonly workspace: string; readonly tempDirectory: string },
): Promise<string> {
  const path = resolve(workspace, asked)
  const roots = await Promise.all([workspace, tempDirectory].map(root => realpath(root).catch(() => resolve(root))))
  const real = join(await realFolder(dirname(path)), basename(path))
  const about = await lstat(path).catch(() => undefined)
  if (roots.some(root => real.startsWith(root + sep)) || about?.isFile() === false) return path
  throw new ActionError(
    'INPUT_INVALID',
    `${input}: ${JSON.stringify(asked)} is not below the workspace or RUNNER_TEMP`,
    {
      cure: `Write a path relative to the workspace (${workspace}), or one below RUNNER_TEMP (${tempDirectory}), or leave ${input} out.`,
    },
  )
}

/** Returns the folder without links; for a missing folder, its existing part is resolved. */
async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined)
  if (real !== undefined || dirname(folder) === folder) return real ?? folder
  return join(await realFolder(dirname(folder)), basename(folder))
}
