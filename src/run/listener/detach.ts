import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import { unwritableFile } from '../../github/command-files.ts'
import type { Toolkit } from '../../github/runner.ts'
import type { Machine } from '../machine.ts'
import { directoryPrefix, logName } from './directory.ts'
import { executeCommand, readToMain, type SentCommand, type ToListener } from './messages.ts'

/** A cancelled step has 7.5 s. */
const interruptedMs = 6_500

/** Most bytes of a log that are shown after the listener has crashed. */
const shownBytes = 65_536

/**
 * Starts the listener for the later steps of the job in a process of its own, and executes its commands until it is ready
 * or has failed. The listener keeps the variable by which the runner finds the processes of a job, so it ends with the
 * job at the latest.
 *
 * @throws ActionError `LEND_FAILED` if the process cannot start or crashes; `RUNNER_FILE_UNWRITABLE`
 */
export async function detachListener(machine: Machine, tempDirectory: string): Promise<void> {
  const directory = makeDirectory(tempDirectory)
  const listener = spawnListener(directory)
  const begin: ToListener = { kind: 'begin', env: machine.env, directory, runner: process.ppid }
  listener.send(begin, () => {})
  const outcome = followListener(listener, machine)
  // The process starts meanwhile.
  const { createRunner, processToolkit } = await import('../../github/runner.ts')
  const toolkit = machine.toolkit ?? processToolkit
  const ended = await outcome(toolkit)
  if (ended.kind === 'done') {
    if (ended.exitCode === 1) toolkit.fail()
    return
  }
  createRunner(toolkit).quote(lastOfLog(directory))
  if (ended.kind !== 'late') rmSync(directory, { recursive: true, force: true })
  throw new ActionError('LEND_FAILED', `The listener ended before it was ready: ${ended.why}`, {
    cure: 'Re-run the job. If it happens again, does the runner have enough memory? Is it allowed to start processes?',
  })
}

function makeDirectory(tempDirectory: string): string {
  try {
    return mkdtempSync(join(tempDirectory, directoryPrefix))
  } catch (error) {
    throw unwritableFile('The folder of the listener', tempDirectory, error)
  }
}

function spawnListener(directory: string): ChildProcess {
  const path = join(directory, logName)
  let log: number
  try {
    log = openSync(path, 'ax', 0o600)
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw unwritableFile('The log of the listener', path, error)
  }
  try {
    return spawn(process.execPath, [process.argv[1] ?? '', 'listen'], {
      // Out of main's group, whose signals it must survive.
      detached: true,
      env: inheritedBy(process.env),
      stdio: ['ignore', log, log, 'ipc'],
      windowsHide: true,
    })
  } finally {
    closeSync(log)
  }
}

/**
 * Variables that the listener's process starts with: what Node and the system need, and what the runner finds it by. A
 * later step can read them, so no secret is among them. All others come through the channel.
 */
const inherited =
  /^(RUNNER_TRACKING_ID|PATH|HOME|TZ|LANG|LC_ALL|TMPDIR|TEMP|TMP|NODE_(OPTIONS|EXTRA_CA_CERTS|USE_SYSTEM_CA|COMPILE_CACHE)|SSL_CERT_(FILE|DIR)|LD_LIBRARY_PATH|SystemRoot|windir|USERPROFILE)$/i

const inheritedBy = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => inherited.test(name)))

type ListenerOutcome =
  | { readonly kind: 'done'; readonly exitCode: 0 | 1 }
  /** `late`: it still runs. */
  | { readonly kind: 'crashed' | 'late'; readonly why: string }

/** Collects what the listener sends; the function that it returns executes the commands from then on. */
function followListener(listener: ChildProcess, machine: Machine): (toolkit: Toolkit) => Promise<ListenerOutcome> {
  const early: SentCommand[] = []
  let take = (command: SentCommand): void => void early.push(command)
  const outcome = new Promise<ListenerOutcome>(resolve => {
    let why = ''
    listener.on('message', message => {
      const read = readToMain(message)
      if (read?.kind === 'done') resolve(read)
      else if (read !== undefined) take(read)
    })
    // Messages may still arrive after the process has ended, until the channel is closed.
    const crash = (): void => {
      if (why !== '' && !listener.connected) resolve({ kind: 'crashed', why })
    }
    listener.once('error', error => {
      why = error.message
      crash()
    })
    listener.once('exit', (code, signal) => {
      why = signal === null ? `exit code ${code}` : `signal ${signal}`
      crash()
    })
    listener.once('disconnect', crash)
    machine.onInterrupt(() => {
      const interrupt: ToListener = { kind: 'interrupt' }
      if (listener.connected) listener.send(interrupt, () => {})
      setTimeout(() => {
        resolve({ kind: 'late', why: `it did not stop within ${interruptedMs / 1000} s of the cancellation` })
      }, interruptedMs)
    })
  })
  return toolkit => {
    take = ({ name, values }) => executeCommand(toolkit, name, values)
    early.forEach(take)
    return outcome
  }
}

function lastOfLog(directory: string): string[] {
  try {
    return readFileSync(join(directory, logName)).subarray(-shownBytes).toString().split('\n')
  } catch {
    return []
  }
}
