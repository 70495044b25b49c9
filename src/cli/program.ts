import { Command, CommanderError } from 'commander'
import { version } from '../core/version.ts'
import { addAuditShow } from './commands/audit-show.ts'
import { addAuditVerify } from './commands/audit-verify.ts'
import { addCompile } from './commands/compile.ts'
import { addDiff } from './commands/diff.ts'
import { addDrift } from './commands/drift.ts'
import { addExplain } from './commands/explain.ts'
import { addInit } from './commands/init.ts'
import { addLend } from './commands/lend-in-a-job.ts'
import { addPlan } from './commands/local-plan.ts'
import { addTest } from './commands/test.ts'
import { addValidate } from './commands/validate.ts'
import { tellError } from './errors.ts'
import type { CliSession } from './session.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs one command line.
 *
 * @param args without the names of Node and of the program
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let exit = 0
  const session: CliSession = {
    terminal,
    end: code => {
      exit = code
    },
  }
  const isCompletion = args[0] === 'complete'
  const program = createProgram(session, { isCompletion })
  try {
    if (isCompletion) await (await import('./completion.ts')).addCompletion(program, args, terminal)
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    // The parser has written its message already, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    await tellError(error, args.includes('--json'), terminal)
    return 2
  }
  return exit
}

/**
 * Returns the parser with all commands. Only what is needed to parse is loaded: each command loads its work when it runs,
 * so that help and completion stay fast.
 *
 * @param isCompletion true to leave `complete` to the library that completes
 */
export function createProgram(session: CliSession, { isCompletion = false } = {}): Command {
  const { terminal } = session
  const program = new Command('keyless-vertex')
    .description('Policies, their set-up at Google, and the records of runs')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.print(text.trimEnd()),
      writeErr: text => terminal.complain(text.trimEnd()),
      getOutHasColors: () => terminal.hasColor,
      getErrHasColors: () => terminal.hasColor,
    })
    .showHelpAfterError('(add --help for its options and examples)')
    .addHelpText('after', exitCodes)
  program.commandsGroup('A repository:')
  addInit(program, session)
  addPlan(program, session)
  program.commandsGroup('Policies:')
  addValidate(program, session)
  addExplain(program, session)
  addTest(program, session)
  addDiff(program, session)
  program.commandsGroup("Google's side:")
  addCompile(program, session)
  addDrift(program, session)
  program.commandsGroup('A job:')
  addLend(program, session)
  program.commandsGroup('Records of runs:')
  const audit = program.command('audit').summary('records of runs').description('Records of runs')
  addAuditShow(audit, session)
  addAuditVerify(audit, session)
  program.commandsGroup('This program:').helpCommand('help [command]', 'show the help of a command')
  if (isCompletion) return program
  program
    .command('complete')
    .summary('print the completion script of a shell')
    .description('Prints a script that completes commands, options, files and names of grants.')
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .addHelpText('after', '\nExample:\n  $ source <(keyless-vertex complete bash)')
  return program
}

const exitCodes = `
Exit codes: 0 yes, 1 no, 2 the command line or a file could not be read; of lend: that of its command.
Findings are text, --json, --sarif, or --annotations. Nothing is sent to a server unless a command's help says so.`
