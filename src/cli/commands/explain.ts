import { type Command, Option } from 'commander'
import type { ExplainOptions } from '../explain/explain.ts'
import { collectValues } from '../options.ts'
import type { CliSession } from '../session.ts'

/** Adds `explain`, which says what a policy makes of claims. */
export function addExplain(program: Command, session: CliSession): void {
  program
    .command('explain')
    .summary('say which grants some claims match, and why')
    .description(
      "Explains each grant condition by condition, with near misses, and what Google's side would say. Claims come from a file, or from a run in a few words. They are not verified, so this decides nothing. A token as input is never printed.",
    )
    .argument('[policy]', 'a policy; without it, .github/vertex-policy.yml of this checkout')
    .option('--claims <file>', 'claims as JSON or YAML, or the payload of a token; - is the standard input')
    .option('--event <name>', 'the event of a run, as push; GitHub’s claims are filled in')
    .option('--ref <ref>', 'the whole ref, as refs/heads/main')
    .option('--repository <owner/name>', 'default: the only one of the policy')
    .option('--repository-id <id>', 'default: the only one of the policy')
    .option('--owner-id <id>', 'the id of its owner')
    .option('--environment <name>', 'the environment of the job')
    .option('--workflow <file>', 'the workflow, as train.yml')
    .option('--job-workflow-ref <ref>', 'the reusable workflow of the job, as OWNER/NAME/.github/workflows/FILE@REF')
    .addOption(
      new Option('--runner <environment>', 'where the job runs; default: github-hosted').choices([
        'github-hosted',
        'self-hosted',
      ]),
    )
    .option('--claim <name=value>', 'any other claim; repeatable', collectValues)
    .option('--grant <name>', 'this grant only')
    .option('--steps <file>', 'a steps file: what each grant allows of it')
    .option('--variables <name=value>', 'values of variables of the steps; repeatable', collectValues)
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ keyless-vertex explain --event push --ref refs/heads/main --claim ref_protected=true
  $ keyless-vertex explain --event push --ref refs/heads/main --environment production --workflow train.yml \\
      --grant deploy
  $ keyless-vertex explain --claims claims.json --steps vertex/train.yml

Exit code 0: the grant matches, or one of them if none is named.`,
    )
    .action(async (policy: string | undefined, options: ExplainOptions) => {
      const { explainClaims } = await import('../explain/explain.ts')
      await explainClaims(policy, options, session)
    })
}
