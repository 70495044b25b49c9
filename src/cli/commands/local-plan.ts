import { type Command, Option } from 'commander'
import type { PlanOptions } from '../checkout/plan-locally.ts'
import { collectValues } from '../options.ts'
import type { CliSession } from '../session.ts'

/** Adds `plan`, which shows on this machine what `mode: plan` shows on a pull request. */
export function addPlan(program: Command, session: CliSession): void {
  program
    .command('plan')
    .summary('show what a merge would submit, from this checkout and without network')
    .description(
      'Checks policy and steps of this checkout, and shows what a push to the default branch would submit, as mode: plan does on a pull request. The policy is compared with that of the default branch, as git has it since the last fetch. It sends no request: what only a run knows shows as (known at run time).\n\nA grant that lends needs no --steps. Without --grant, every use of the action in .github/workflows is planned.',
    )
    .option('--grant <name>', 'the grant to use')
    .option('--steps <file>', 'the steps file, by its path in the repository')
    .addOption(
      new Option('--variables <name=value>', 'values of variables: lines of name=value or a JSON object; repeatable')
        .argParser(collectValues)
        .default([], 'none'),
    )
    .option('--policy <file>', 'the policy, by its path in the repository; ./path compares it with nothing')
    .option('--repository <owner/name>', "the repository; default: from git's remote")
    .option('--repository-id <id>', 'its numeric id')
    .option('--owner-id <id>', 'the numeric id of its owner')
    .option('--branch <name>', 'the default branch; default: from git')
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ keyless-vertex plan\n  $ keyless-vertex plan --grant train --steps vertex/train.yml --variables epochs=20\n\nExit code 1: the steps are invalid, exceed the grant, or the merge would be denied.',
    )
    .action(async (options: PlanOptions) => {
      const { planLocally } = await import('../checkout/plan-locally.ts')
      return planLocally(options, session)
    })
}
