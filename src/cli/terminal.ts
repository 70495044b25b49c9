import { createReadStream, realpathSync } from 'node:fs'
import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Transport } from '../network/transport.ts'
import { executeProgram, type ProgramResult } from './execute.ts'
import { type Prompts, terminalPrompts } from './prompts.ts'

/** What the command line reads from the process, and where it writes. Commands reach the process through nothing else. */
export interface Terminal extends Prompts {
  /** Writes text and a line end to the standard output. */
  readonly print: (text: string) => void
  /** Writes text and a line end to the standard error. */
  readonly complain: (text: string) => void
  /** True if a person can answer questions: input and output are a terminal. */
  readonly isInteractive: boolean
  /** True if the output may have colors: it is a terminal, or FORCE_COLOR is set; and NO_COLOR is not set. */
  readonly hasColor: boolean
  /** Columns of the terminal; absent if the output is something else. */
  readonly columns?: number | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The current directory, absolute. */
  readonly directory: string
  /** The file of this program, absolute and without links. */
  readonly program: string
  /** Reads a file as bytes; `-` is the standard input. One of more than 256 MiB is an error with the code `EFBIG`. */
  readonly read: (path: string) => Promise<Buffer>
  /** Returns the names of the entries of a directory; of those that are directories themselves, with a `/` at the end. */
  readonly list: (path: string) => Promise<readonly string[]>
  /**
   * Writes a file in a folder, and makes its folders. Without `overwrite`, an existing file is an error with the code
   * `EEXIST`. A link on the way to it is one with the code `ELOOP`: the author of a repository chooses where it leads.
   */
  readonly write: (
    folder: string,
    path: string,
    text: string,
    options?: { readonly overwrite?: boolean },
  ) => Promise<void>
  /**
   * Runs a program of the PATH in the current directory, without a shell and without input.
   *
   * @param variables besides those of the environment
   * @returns `undefined` if there is no such program
   */
  readonly execute: (
    program: string,
    args: readonly string[],
    variables?: Readonly<Record<string, string>>,
  ) => Promise<ProgramResult | undefined>
  /** Returns the way to the network, through the proxy of the environment. The caller closes it. */
  readonly connect: () => Promise<Transport>
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  return {
    print: text => void stdout.write(`${text}\n`),
    complain: text => void stderr.write(`${text}\n`),
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    hasColor: mayColor(stdout.isTTY === true, env),
    columns: stdout.columns,
    environment: env,
    program: realPathOf(process.argv[1] ?? ''),
    ...filesFrom(process.cwd(), stdin),
    ...terminalPrompts(stdin, stdout),
    execute: (program, args, extra = {}) => executeProgram(program, args, { directory: process.cwd(), env, extra }),
    connect: async () => (await import('../network/transport.ts')).createTransport(env),
  }
}

/** A reader may take only what it wants, as `head` does. Otherwise Node ends with an error and its stack. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/**
 * The files of this machine, by paths that may be relative.
 *
 * @param directory the current one, absolute
 */
export const filesFrom = (
  directory: string,
  input: AsyncIterable<Buffer>,
): Pick<Terminal, 'directory' | 'read' | 'list' | 'write'> => ({
  directory,
  read: path => readAll(path === '-' ? input : createReadStream(resolve(directory, path))).catch(withPath(path)),
  list: async path => {
    const entries = await readdir(resolve(directory, path), { withFileTypes: true }).catch(withPath(path))
    return entries.map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  },
  write: async (folder, path, text, { overwrite = false } = {}) => {
    const root = resolve(directory, folder)
    const file = resolve(root, path)
    try {
      await refuseLinks(root, file)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { flag: overwrite ? 'w' : 'wx' })
    } catch (error) {
      withPath(file)(error)
    }
  },
})

async function refuseLinks(folder: string, file: string): Promise<void> {
  for (let path = file; path !== folder && dirname(path) !== path; path = dirname(path)) {
    const found = await lstat(path).catch(() => undefined)
    if (found?.isSymbolicLink()) throw Object.assign(new Error('a link'), { code: 'ELOOP', syscall: 'open' })
  }
}

/** Adds the path as the user wrote it. The system leaves it out if a folder is read as a file. */
const withPath =
  (path: string) =>
  (error: unknown): never => {
    throw error instanceof Error ? Object.assign(error, { path }) : error
  }

/** Sources: https://no-color.org and https://force-color.org */
export function mayColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}

/** npm starts a program by a link to its file. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** A record of a hundred thousand calls has less. A device such as `/dev/zero` has no end. */
export const longestFile = 256 * 1024 * 1024

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length > longestFile) throw Object.assign(new Error('too long'), { code: 'EFBIG', syscall: 'read' })
  }
  return Buffer.concat(parts)
}
