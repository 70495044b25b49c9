import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { annotationText, logLine } from '../core/escape.ts'
import { findCheckoutToken } from '../github/checkout-token.ts'
import { folderInWorkspace } from '../github/workspace.ts'
import { type CommandEnd, type RunningCommand, startCommand } from '../lend/child/child.ts'
import { commandVariables, missingVariables } from '../lend/child/command-variables.ts'
import { describeIsolation } from '../lend/child/describe.ts'
import type { Isolation } from '../lend/child/isolation.ts'
import { commandOfShell } from '../lend/child/shells.ts'
import type { ClientVariables } from '../lend/clients/variables.ts'
import type { RunContext } from './context.ts'
import type { LendFolder } from './lend-folder.ts'
import { type LendInputs, type LentCommand, mayCarrySecret } from './lend-inputs.ts'

/** Milliseconds from each signal of a cancelled run to the next. GitHub kills this action after 7.5 s. */
const nextSignalMs = { INT: 2_500, TERM: 2_000 }

interface Borrowing {
  readonly command: LentCommand
  readonly envAllow: LendInputs['envAllow']
  readonly folder: LendFolder
  readonly isolation: Isolation
  readonly clients: ClientVariables
}

/**
 * Runs the command that borrows, and waits for its end. If the run is cancelled, the command is stopped. If
 * its grant is revoked it continues: its calls are refused, and it can report why.
 *
 * @throws ActionError if it could not be started
 */
export async function runCommand(context: RunContext, borrowing: Borrowing): Promise<CommandEnd> {
  const { environment, runner, commandLine } = context
  const { folder, isolation, command } = borrowing
  const directory = folderInWorkspace(environment.workspace, command.workingDirectory)
  const variables = variablesOf(context, borrowing)
  const argv = argvOf(context, borrowing, variables['PATH'] ?? '')
  warnOfTokens(context, borrowing)
  tellIsolation(context, isolation)
  const running = await startCommand({
    argv,
    directory,
    folder: folder.path,
    tempDirectory: environment.tempDirectory,
    variables,
    isolation,
    ...(commandLine && { input: folder.write('input', commandLine.input) }),
    print: commandLine?.print ?? runner.passOn,
    warn: message => runner.quote([logLine(`Isolation: ${message}`)]),
    secrets: runner.masked,
  })
  const ended = new AbortController()
  void stopWhen(context.signal, running, context, ended.signal)
  return running.ended.finally(() => ended.abort())
}

/**
 * Checks the folder and the shell of a command, before any token is requested.
 *
 * @throws ActionError `INPUT_INVALID` or `LEND_FAILED`
 */
export function checkCommand({ environment, variables, commandLine }: RunContext, { command }: LendInputs): void {
  if (command === undefined) return
  folderInWorkspace(environment.workspace, command.workingDirectory)
  if (commandLine === undefined)
    commandOfShell(command.script, command.shell, program => isOnPath(program, variables['PATH'] ?? ''))
}

function argvOf(
  { commandLine }: RunContext,
  { command: { script, shell }, folder }: Borrowing,
  path: string,
): readonly string[] {
  if (commandLine !== undefined) return commandLine.argv
  const { text, extension, argv } = commandOfShell(script, shell, program => isOnPath(program, path))
  return argv(folder.write(`script${extension}`, text))
}

const isOnPath = (program: string, path: string): boolean =>
  path
    .split(delimiter)
    .filter(folder => isAbsolute(folder))
    .map(folder => join(folder, program))
    .some(file => {
      try {
        accessSync(file, constants.X_OK)
        return statSync(file).isFile()
      } catch {
        return false
      }
    })

function variablesOf(
  { environment, variables }: RunContext,
  { envAllow, folder, clients }: Borrowing,
): Record<string, string> {
  const { temporary } = folder
  const event = envAllow.includes('GITHUB_EVENT_PATH') ? folder.copy(environment.eventPath) : undefined
  return commandVariables(variables, {
    allow: envAllow,
    clear: clients.clear,
    set: {
      ...clients.set,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      RUNNER_TEMP: temporary,
      ...(event !== undefined && { GITHUB_EVENT_PATH: event }),
    },
  })
}

/** Warns of credentials that the command gets, from the workflow or left by an earlier step. */
function warnOfTokens({ environment, runner, variables }: RunContext, { envAllow }: Borrowing): void {
  const warn = (title: string, message: string): void =>
    runner.annotate({ level: 'warning', title, message: annotationText(message) })
  const absent = missingVariables(variables, envAllow)
  if (absent.length > 0) runner.quote([logLine(`Not set, so the command does not get them: ${absent.join(', ')}`)])
  const secret = envAllow.filter(name => mayCarrySecret(name) && !absent.includes(name))
  if (secret.length > 0)
    warn(
      'The command gets credentials',
      `env_allow names ${secret.join(', ')}. The command, and what it is talked into by a prompt, can use and send them.`,
    )
  const left = findCheckoutToken(environment.workspace)
  if (left !== undefined)
    warn(
      'The checkout left a token of GitHub',
      `${left} has a token of this job, which the command can read. Write persist-credentials: false for actions/checkout.`,
    )
}

function tellIsolation({ runner }: RunContext, isolation: Isolation): void {
  const { name, stops, leaves, why } = describeIsolation(isolation)
  runner.quote([logLine(`Isolation: ${name}. ${stops} ${leaves}`)])
  if (isolation.level === 'none')
    runner.annotate({
      level: 'warning',
      title: 'The command is not isolated',
      message: annotationText(`${leaves} The reason: ${why}. lend.isolation: required refuses this.`),
    })
}

/** Stops a command after a signal: first as Ctrl-C does, at last so that nothing of it is left. */
async function stopWhen(
  signal: AbortSignal,
  command: RunningCommand,
  { clock }: RunContext,
  ended: AbortSignal,
): Promise<void> {
  if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
  try {
    ended.throwIfAborted()
    command.signal('INT')
    await clock.sleep(nextSignalMs.INT, ended)
    command.signal('TERM')
    await clock.sleep(nextSignalMs.TERM, ended)
    command.signal('KILL')
  } catch {
    // The command has ended.
  }
}
