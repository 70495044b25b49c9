import { type Command, Option } from 'commander'
import type { LendOptions } from '../lend/lend-in-job.ts'
import { collectValues } from '../options.ts'
import type { CliSession } from '../session.ts'

/** Adds `lend`, which runs a command in a job as mode `lend` of the action does. */
export function addLend(program: Command, session: CliSession): void {
  program
    .command('lend')
    .summary('run a command that may call Google, in a job of GitHub Actions')
    .description(
      "Runs a command in a job of GitHub Actions, as mode: lend of the action does. The command may call Google as far as the lend of the grant says. It gets neither the job's tokens nor any key. The step needs id-token: write, and the variable GITHUB_TOKEN to read the policy; POLICY_TOKEN reads a central policy.\n\nThe standard output has what the command prints, errors too, and nothing else. What the standard input has is passed to the command as a whole.",
    )
    .requiredOption('--grant <name>', 'the grant to use')
    .option('--policy <source>', 'where the policy is, as the input policy')
    .option('--key <text>', 'names the borrower in the record; default: the job')
    .addOption(
      new Option('--env-allow <names>', 'further variables for the command; repeatable')
        .argParser(collectValues)
        .default([], 'none'),
    )
    .option('--working-directory <folder>', 'where the command starts, inside the workspace')
    .option('--listen <where>', 'loopback, or bridge for containers')
    .option('--port <number>', 'the port to listen at; default: any free one')
    .option('--audit-log <file>', 'path of the record')
    .argument('<command...>', 'the command and its arguments, after --')
    .addHelpText(
      'after',
      '\nExamples:\n  $ keyless-vertex lend --grant agent -- claude -p "triage the report"\n  $ keyless-vertex lend --grant agent --env-allow GH_TOKEN -- python agent.py <prompt.txt >answer.txt\n\nExit code: the command’s; 1 if it could not be run.',
    )
    .action(async (argv: readonly string[], options: LendOptions) => {
      const { lendInJob } = await import('../lend/lend-in-job.ts')
      return lendInJob(argv, options, session)
    })
}
