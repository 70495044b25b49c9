import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { ActionError, type ErrorCode } from '../core/errors.ts'
import { decodeUtf8 } from '../core/utf8.ts'

/** Larger than any valid document. Each kind has its own limit and message at parsing. */
const maxFileBytes = 16 * 1024 * 1024

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
  const root = realpathSync.native(workspace)
  const inside = (candidate: string): boolean => candidate.startsWith(root + sep)
  // The workspace itself may be a link, which an absolute path of the runner names.
  const asked = resolve(workspace, path)
  const meant = asked.startsWith(resolve(workspace) + sep) || inside(asked)
  const found = path.includes('\0') ? undefined : realPath(asked)
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
  const about = statSync(found)
  if (!about.isFile()) return fail('it is not a file', 'Name the file itself.')
  if (about.size > maxFileBytes) return fail(`it has ${about.size} bytes`, 'Is it the right file?')
  const bytes = readFileSync(found)
  return decodeUtf8(bytes) ?? fail('it is not a UTF-8 text', 'Save it as UTF-8.')
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
  const roots = [workspace, tempDirectory].map(root => realPath(root) ?? resolve(root))
  const real = join(realFolder(dirname(path)), basename(path))
  if (roots.some(root => real.startsWith(root + sep)) || isNoFile(path)) return path
  throw new ActionError(
    'INPUT_INVALID',
    `${input}: ${JSON.stringify(asked)} is not below the workspace or RUNNER_TEMP`,
    {
      cure: `Write a path relative to the workspace (${workspace}), or one below RUNNER_TEMP (${tempDirectory}), or leave ${input} out.`,
    },
  )
}

/**
 * Returns the file to read, without links. It must be below the workspace or the runner's temporary folder, and below the
 * same of both after all links: a pull request may contain a link to another file of the machine.
 *
 * @param asked relative to the workspace, or absolute
 * @returns `undefined` if there is none
 */
export function placeToRead(
  asked: string,
  { workspace, tempDirectory }: { readonly workspace: string; readonly tempDirectory: string },
): string | undefined {
  const path = resolve(workspace, asked)
  const found = asked.includes('\0') ? undefined : realPath(path)
  const isBelow = (root: string): boolean => {
    const real = realPath(root) ?? resolve(root)
    const isMeant = path.startsWith(resolve(root) + sep) || path.startsWith(real + sep)
    return isMeant && found?.startsWith(real + sep) === true
  }
  return [workspace, tempDirectory].some(isBelow) ? found : undefined
}

/**
 * Returns the folder in which a command starts. It must be the workspace or a folder in it, links followed.
 *
 * @param asked relative to the workspace, or absolute; absent: the workspace itself
 * @throws ActionError `INPUT_INVALID`
 */
export function folderInWorkspace(workspace: string, asked = '.'): string {
  const root = realPath(workspace) ?? resolve(workspace)
  const found = asked.includes('\0') ? undefined : realPath(resolve(workspace, asked))
  const isInside = found === root || found?.startsWith(root + sep) === true
  if (isInside && statSync(found).isDirectory()) return found
  const why =
    found === undefined ? 'there is no such folder' : isInside ? 'it is not a folder' : 'it is outside of the workspace'
  throw new ActionError('INPUT_INVALID', `working_directory: ${JSON.stringify(asked)}: ${why}`, {
    cure: `Name a folder of the checked-out repository by its path in there. The workspace is at ${workspace}.`,
  })
}

/** Returns the folder without links; for a missing folder, its existing part is resolved. */
function realFolder(folder: string): string {
  const real = realPath(folder)
  if (real !== undefined || dirname(folder) === folder) return real ?? folder
  return join(realFolder(dirname(folder)), basename(folder))
}

/** The path without links; `undefined` if nothing is there. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

function isNoFile(path: string): boolean {
  try {
    return !lstatSync(path).isFile()
  } catch {
    return false
  }
}
