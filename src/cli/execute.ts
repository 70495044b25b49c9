import { execFile } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** What a program left when it ended. */
export interface ProgramResult {
  /** `undefined`: it was ended from outside, or took too long. */
  readonly exitCode: number | undefined
  readonly output: Buffer
  readonly errors: string
}

type Env = Readonly<Record<string, string | undefined>>

const timeLimitMs = 20_000

/**
 * Runs a program of the PATH without a shell and without input.
 *
 * @param extra variables besides those of this process
 * @returns `undefined` if there is no such program
 */
export function executeProgram(
  name: string,
  args: readonly string[],
  { directory, env, extra = {} }: { readonly directory: string; readonly env: Env; readonly extra?: Env },
): Promise<ProgramResult | undefined> {
  const file = findProgram(name, env)
  if (file === undefined) return Promise.resolve(undefined)
  return new Promise(resolve => {
    const child = execFile(
      file,
      args,
      {
        cwd: directory,
        env: { ...env, ...extra },
        encoding: 'buffer',
        timeout: timeLimitMs,
        maxBuffer: 32 * 1024 * 1024,
        windowsHide: true,
      },
      (_, output, errors) =>
        resolve({ exitCode: child.exitCode ?? undefined, output, errors: errors.toString('utf8') }),
    )
    child.stdin?.end()
  })
}

/**
 * Finds a program by the absolute folders of PATH. Windows also looks in the current folder, and that is a checkout,
 * whose author could put a `git.exe` there.
 */
export function findProgram(name: string, env: Env, platform: NodeJS.Platform = process.platform): string | undefined {
  const isWindows = platform === 'win32'
  // The variable is called Path on Windows, where names have no case.
  const entry = Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH')
  const folders = (entry?.[1] ?? '').split(delimiter).filter(folder => isAbsolute(folder))
  return folders.map(folder => join(folder, isWindows ? `${name}.exe` : name)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
