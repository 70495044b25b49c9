import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import { withResolvers } from '../../core/oldest-node.ts'
import { guardedPaths } from './guarded-paths.ts'
import { type Isolation, plainPath } from './isolation.ts'
import { createOutput } from './output.ts'
import { launchScript, namespaceScript, setUpFailed, setUpPrefix, supervisorScript } from './scripts.ts'

export interface CommandOptions {
  /** Program and arguments. */
  readonly argv: readonly string[]
  /** Absolute; the command starts there. */
  readonly directory: string
  /** Folder for files of the command, which only this user can read. */
  readonly folder: string
  readonly tempDirectory: string
  readonly variables: Readonly<Record<string, string>>
  readonly isolation: Isolation
  /** File that the command reads as its standard input. */
  readonly input?: string
  readonly print: (lines: readonly string[]) => void
  /** Told of what could not be guarded. */
  readonly warn: (message: string) => void
  readonly secrets: () => Iterable<string>
  /** The program that runs this action, and its post afterwards; default: that of this process. */
  readonly node?: string
}

/** How a command ended. */
export interface CommandEnd {
  /** As a shell reports it: 128 and the number of the signal, if one ended it. */
  readonly exitCode: number
  /** Absent if none is known. */
  readonly signal: string | undefined
}

/** A running command. */
export interface RunningCommand {
  /** Rejects if the command could not be started. Then nothing of it runs. */
  readonly ended: Promise<CommandEnd>
  /** Sends a signal to all of its processes. `KILL` cannot be ignored. */
  readonly signal: (signal: 'INT' | 'TERM' | 'KILL') => void
}

/** Real milliseconds without output after which a line without an end is printed. */
const flushMs = 1_000
/** Real milliseconds after which a command is killed from here: it can kill what reads the signals. */
const killMs = 250
/** Real milliseconds for output that is still in the pipe when the command has ended. */
const outputEndsMs = 2_000

/** Starts a command, apart from this action as far as the isolation goes. */
export async function startCommand(options: CommandOptions): Promise<RunningCommand> {
  const { folder, argv, directory, variables, isolation, tempDirectory, node = process.execPath } = options
  const [launch, supervisor] = [join(folder, 'launch.sh'), join(folder, 'supervisor.sh')]
  const setUp =
    isolation.level === 'none'
      ? ''
      : namespaceScript({ folder, tempDirectory, ...guardedPaths(tempDirectory, variables, node) })
  await writeFile(launch, launchScript(argv, directory, variables), { mode: 0o600, flag: 'wx' })
  const script = supervisorScript({ setUp, drop: isolation.drop, launch, input: options.input ?? '/dev/null' })
  await writeFile(supervisor, script, { mode: 0o600, flag: 'wx' })
  const [program = '', ...args] = [...isolation.enter, ...(setUp === '' ? [] : ['setsid']), '/bin/sh', supervisor]
  return superviseProcess(program, args, options)
}

function superviseProcess(program: string, args: readonly string[], options: CommandOptions): RunningCommand {
  const { warn, argv } = options
  // A process group of its own, so that all of it can be killed.
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: plainPath(), detached: true, cwd: '/' })
  const output = createOutput(options)
  const { promise, resolve, reject } = withResolvers<CommandEnd>()
  let pause: NodeJS.Timeout | undefined
  child.stdout.on('data', (bytes: Buffer) => {
    output.take(bytes)
    clearTimeout(pause)
    pause = setTimeout(output.flush, flushMs).unref()
  })
  let words = ''
  child.stderr.on('data', (bytes: Buffer) => (words = `${words}${bytes}`.slice(0, 4_096)))
  // The command may have ended before a signal reaches it.
  child.stdin.on('error', () => {})
  child.on('error', error => reject(notStarted(argv, 'code' in error ? String(error.code) : error.name)))
  const finish = firstCall((code: number | null, signal: NodeJS.Signals | null): void => {
    clearTimeout(pause)
    output.end()
    for (const stream of [child.stdout, child.stderr]) stream.destroy()
    const told = words.split('\n').filter(line => line.startsWith(setUpPrefix))
    for (const line of told) warn(line.slice(setUpPrefix.length))
    if (code === setUpFailed && told.length > 0) reject(notStarted(argv, told.at(-1)?.slice(setUpPrefix.length) ?? ''))
    else resolve(endOf(code, signal))
  })
  child.on('exit', (code, signal) => {
    killGroup(child.pid)
    // A process that left the group can keep the output open.
    setTimeout(() => finish(code, signal), outputEndsMs).unref()
    child.on('close', () => finish(code, signal))
  })
  return {
    ended: promise,
    signal: name => {
      const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
      if (isAlive() && child.stdin.writable) child.stdin.write(`${name}\n`)
      if (name === 'KILL') setTimeout(() => isAlive() && killGroup(child.pid), killMs)
    },
  }
}

function firstCall<P extends unknown[]>(act: (...parameters: P) => void): (...parameters: P) => void {
  let done = false
  return (...parameters) => {
    if (!done) act(...parameters)
    done = true
  }
}

/** Kills what is left of a process group. A namespace ends with its first process. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It is empty, or its processes are of root, which the namespace has ended.
  }
}

function endOf(code: number | null, signal: NodeJS.Signals | null): CommandEnd {
  const number = signal === null ? (code ?? 0) - 128 : constants.signals[signal]
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0]
  return { exitCode: signal === null ? (code ?? 1) : 128 + number, signal: name }
}

const notStarted = ([program = '']: readonly string[], why: string): ActionError =>
  new ActionError('LEND_FAILED', `The command ${program} could not be started: ${why}`, {
    cure: 'If the system is short of processes or memory, free some. Otherwise report it with these lines.',
  })
