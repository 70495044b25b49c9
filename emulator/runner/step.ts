import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkflowCommand } from './commands.ts'
import type { CommandFiles } from './environment.ts'
import { FileCommandError, parseKeyValues, readSummary } from './file-commands.ts'
import type { Masks } from './masks.ts'
import type { ProcessOptions, RunProcess } from './process.ts'
import { type Annotation, StepLog } from './step-log.ts'

/** The result of one process of an action (main or post), as GitHub saw it. */
export interface StepResult {
  /** `null` if a signal ended it. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** As GitHub shows it: commands executed, secrets masked. */
  readonly log: string
  /** The whole output of the process, unmasked. */
  readonly rawOutput: string
  /** Every workflow command that was executed. */
  readonly commands: readonly WorkflowCommand[]
  /** At most 10 of a type. */
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown, masked; empty if there is none or the runner rejected it. */
  readonly summary: string
  readonly state: Readonly<Record<string, string>>
  /** Variables that it exported by GITHUB_ENV and GITHUB_PATH. */
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  /** Real milliseconds. */
  readonly durationMs: number
}

/** Creates the five empty command files of a step. */
export function makeCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const id = randomUUID()
  const file = (prefix: string): string => {
    const path = join(folder, `${prefix}_${id}`)
    writeFileSync(path, '')
    return path
  }
  return {
    output: file('set_output'),
    state: file('save_state'),
    env: file('set_env'),
    path: file('add_path'),
    summary: file('step_summary'),
  }
}

/** Runs a process with its command files, and reads its output even if it fails. */
export async function runStep(
  options: Omit<ProcessOptions, 'log'> & {
    readonly files: CommandFiles
    readonly masks: Masks
    readonly debug: boolean
    readonly preamble: readonly string[]
    readonly runProcess: RunProcess
  },
): Promise<StepResult> {
  const { files, masks, runProcess } = options
  const log = new StepLog(masks, options.debug)
  for (const line of options.preamble) log.warn(line)
  const startedAt = performance.now()
  const { exitCode, signal, cancelled } = await runProcess({ ...options, log })
  const durationMs = performance.now() - startedAt

  const outputs = { ...log.outputs, ...readKeyValues(files.output, 'output', log) }
  const state = { ...log.state, ...readKeyValues(files.state, 'state', log) }
  const env = readKeyValues(files.env, 'env', log)
  if (Object.hasOwn(env, 'NODE_OPTIONS')) {
    delete env['NODE_OPTIONS']
    log.fail("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
  }
  const path = readCommandFile(files.path)
    .toString()
    .split('\n')
    .filter(line => line !== '')
  const summary = readSummary(readCommandFile(files.summary))
  if ('rejected' in summary) log.fail(summary.rejected)
  for (const file of Object.values(files)) rmSync(file, { force: true, recursive: true })

  if (!cancelled && exitCode !== 0) log.say(`##[error]Process completed with exit code ${exitCode ?? signal}.`)
  return {
    exitCode,
    signal,
    conclusion: cancelled ? 'cancelled' : exitCode === 0 && log.failures.length === 0 ? 'success' : 'failure',
    log: log.lines.map(line => `${line}\n`).join(''),
    rawOutput: log.raw,
    commands: log.commands,
    annotations: log.annotations,
    outputs,
    summary: 'summary' in summary ? masks.apply(summary.summary) : '',
    state,
    env,
    path,
    durationMs,
  }
}

/** The runner reads nothing if the step removed the file or replaced it. */
const readCommandFile = (path: string): Buffer =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : Buffer.alloc(0)

function readKeyValues(file: string, name: string, log: StepLog): Record<string, string> {
  try {
    return parseKeyValues(readCommandFile(file).toString())
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    log.fail(`Unable to process file command '${name}' successfully. ${error.message}`)
    return {}
  }
}
