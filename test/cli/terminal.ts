import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommandLine } from '../../src/cli/program.ts'
import type { ExitCode } from '../../src/cli/session.ts'
import { filesFrom, type Terminal } from '../../src/cli/terminal.ts'

/** What a command did. */
export interface CommandResult {
  readonly exit: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** A real folder with files, in which command lines run in this process. */
export interface Workplace extends AsyncDisposable {
  readonly directory: string
  readonly write: (path: string, text: string) => Promise<void>
  /** Runs `keyless-vertex ARGS…` in the folder. */
  readonly run: (args: readonly string[], options?: WorkplaceOptions) => Promise<CommandResult>
}

export interface WorkplaceOptions {
  readonly input?: string
  readonly environment?: Terminal['environment']
  readonly hasColor?: boolean
  /** The folder below the workplace in which it runs. */
  readonly folder?: string
}

/** Makes a folder with files by their paths. It is a checkout: it contains `.git`. */
export async function makeWorkplace(files: Readonly<Record<string, string>> = {}): Promise<Workplace> {
  const directory = await mkdtemp(join(tmpdir(), 'command-line-'))
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await mkdir(join(directory, '.git'))
  for (const [path, text] of Object.entries(files)) await write(path, text)
  return {
    directory,
    write,
    run: async (args, { input = '', environment = {}, hasColor = false, folder = '' } = {}) => {
      const printed: string[] = []
      const complained: string[] = []
      const exit = await runCommandLine(args, {
        print: text => void printed.push(`${text}\n`),
        complain: text => void complained.push(`${text}\n`),
        isInteractive: false,
        hasColor,
        environment,
        ...filesFrom(join(directory, folder), async () => Buffer.from(input)),
      })
      return { exit, stdout: printed.join(''), stderr: complained.join('') }
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}
