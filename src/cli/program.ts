import { Command, CommanderError } from 'commander'
import { version } from '../core/version.ts'
import { addAuditVerify } from './commands/audit-verify.ts'
import { type CliSession, type ExitCode, UsageError } from './session.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs one command line.
 *
 * @param args without the names of Node and of the program
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = 0
  const session: CliSession = {
    terminal,
    end: code => {
      exit = code
    },
  }
  try {
    await createProgram(session).parseAsync([...args], { from: 'user' })
  } catch (error) {
    return exitOf(error, terminal)
  }
  return exit
}

/** Returns the parser with all commands. */
export function createProgram(session: CliSession): Command {
  const { terminal } = session
  const program = new Command('keyless-vertex')
    .description('Policies, their set-up at Google, and the records of runs')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.print(text.trimEnd()),
      writeErr: text => terminal.complain(text.trimEnd()),
    })
    .showHelpAfterError('(add --help for its options and examples)')
    .addHelpText('after', '\nExit codes: 0 yes, 1 no, 2 the command line or a file could not be read.')
  const audit = program.command('audit').summary('records of runs').description('Records of runs')
  addAuditVerify(audit, session)
  return program
}

function exitOf(error: unknown, terminal: Terminal): ExitCode {
  // The parser has written its message already, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof Error)) throw error
  // The system's message (ENOENT, EACCES, …) names the file.
  if (!(error instanceof UsageError || 'syscall' in error)) throw error
  terminal.complain(error.message)
  return 2
}
