import type { Command } from 'commander'
import { addFindingsFormats } from '../findings/report.ts'
import { collectValues } from '../options.ts'
import type { CliSession } from '../session.ts'
import type { ValidateOptions } from '../validate/validate.ts'

/** Adds `validate`, which checks a policy and steps files without a server. */
export function addValidate(program: Command, session: CliSession): void {
  const command = program
    .command('validate')
    .summary('check a policy and steps files, and lint the policy')
    .description(
      'Checks a policy and steps files without a server: the policy as the action loads it, the steps against the schema of Vertex AI and against what a grant allows. A valid policy is linted. docs/policy-lint.md has the rules, and the comment that allows an exception.',
    )
    .argument('[policy]', 'a policy; without it, .github/vertex-policy.yml of this checkout')
    .argument('[steps...]', 'steps files')
    .option('--grant <name>', 'the grant of the steps; without it, those of the workflows, or any that allows them')
    .option('--variables <name=value>', 'values of variables of the steps; repeatable', collectValues)
    .option('--strict', 'warnings are errors')
  addFindingsFormats(command)
    .addHelpText(
      'after',
      `
Examples:
  $ keyless-vertex validate
  $ keyless-vertex validate vertex/train.yml --grant train
  $ keyless-vertex validate policy.yml vertex/*.yml --sarif > findings.sarif`,
    )
    .action(async (policy: string | undefined, steps: readonly string[], options: ValidateOptions) => {
      const { validate } = await import('../validate/validate.ts')
      await validate(policy, steps, options, session)
    })
}
