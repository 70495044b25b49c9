import { type Command, Option } from 'commander'
import type { InitOptions } from '../init/init.ts'
import type { CliSession } from '../session.ts'

/** Adds `init`, which writes policy, steps, workflows and set-up of a repository. */
export function addInit(program: Command, session: CliSession): void {
  program
    .command('init')
    .summary('write policy, steps, workflows and set-up of this repository')
    .description(
      'Writes the files that a repository needs to train on merges and to release after an approval: policy, steps, workflows, and the set-up of Google and GitHub. It never replaces a file unless you say so.\n\nIt asks GitHub for the numeric ids of repository and owner, with the token of GH_TOKEN, GITHUB_TOKEN or `gh`. With --repository-id and --owner-id it sends no request. On a terminal, missing values are questions.',
    )
    .option('--repository <owner/name>', "the repository at GitHub; default: git's remote")
    .option('--repository-id <id>', 'its numeric id')
    .option('--owner-id <id>', 'the numeric id of its owner')
    .option('--project <id>', 'the project at Google, as acme-ml')
    .option('--project-number <number>', 'its number, as 123456789')
    .option('--region <region>', 'where jobs run; default: us-central1')
    .option('--bucket <name>', 'the bucket for models; default: PROJECT-models')
    .option('--image <image>', 'the training image; default: REGION-docker.pkg.dev/PROJECT/train/MODEL')
    .option('--model <name>', 'the name of model and endpoint; default: that of the repository')
    .option('--branch <name>', 'the default branch; default: that of GitHub, or of git')
    .option('--reviewer <login>', 'who approves releases; default: the person who runs setup/github.sh')
    .option('--pool <id>', 'the workload identity pool; default: github')
    .option('--provider <id>', 'its provider; default: internal')
    .option('--server <host>', 'the GitHub server; default: that of the remote, or github.com')
    .option('--action <owner/name@ref>', 'the action in workflows')
    .addOption(
      new Option('--setup <target>', 'how the set-up of Google is written')
        .choices(['gcloud', 'terraform', 'both'])
        .default('gcloud'),
    )
    .option('--keep', 'write only the files that are missing')
    .addOption(new Option('--force', 'replace existing files').conflicts('keep'))
    .option('--dry-run', 'print the files, and write nothing')
    .option('-y, --yes', 'ask nothing, also on a terminal')
    .option('--json', 'the files and the next commands as JSON; asks nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ keyless-vertex init
  $ keyless-vertex init --project acme-ml --project-number 123456789
  $ keyless-vertex init --repository acme/fraud --repository-id 512345678 --owner-id 90210 \\
      --project acme-ml --project-number 123456789 --dry-run
`,
    )
    .addHelpText('after', 'Exit code 1: a file exists already, or you declined.')
    .action(async (options: InitOptions) => {
      const { initRepository } = await import('../init/init.ts')
      return initRepository(options, session)
    })
}
