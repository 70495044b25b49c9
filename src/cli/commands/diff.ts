import type { Command } from 'commander'
import { addFindingsFormats, type FindingsFormat } from '../findings/report.ts'
import type { CliSession } from '../session.ts'

const diffHelp = `
OLD and NEW are files, or REF:PATH, which git reads. Without NEW, it is the policy of this checkout.
Without OLD, it is the same file at the default branch, as of the last fetch.

Examples:
  $ keyless-vertex diff
  $ keyless-vertex diff main:.github/vertex-policy.yml .github/vertex-policy.yml
  $ keyless-vertex diff v1.2.0:policies/fraud.yml policies/fraud.yml --json

Exit code 1: the new policy admits or allows something that the old one does not, or it cannot be proved narrower.`

/** Adds `diff`, which shows what a change of a policy newly admits and refuses. */
export function addDiff(program: Command, session: CliSession): void {
  const command = program
    .command('diff')
    .summary('show what a change of a policy newly admits and refuses')
    .description(
      'Compares two versions of a policy: which tokens each grant newly admits and newly refuses, with an example of each, what steps may newly ask for, and whether the set-up of Google must change. For "when" the answer is exact. It sends nothing.',
    )
    .argument('[old]', 'the old policy: a file, or REF:PATH')
    .argument('[new]', 'the new policy: a file, or REF:PATH')
    .addHelpText('after', diffHelp)
  addFindingsFormats(command).action((old: string | undefined, proposed: string | undefined, options: FindingsFormat) =>
    diffPolicies(old, proposed, options, session),
  )
}

async function diffPolicies(
  old: string | undefined,
  proposed: string | undefined,
  options: FindingsFormat,
  session: CliSession,
): Promise<void> {
  const { terminal } = session
  const { readVersions } = await import('../policy-diff/versions.ts')
  const versions = await readVersions(terminal, old, proposed)
  const { comparePolicies } = await import('../../policy/compare/compare.ts')
  const { compareSetups } = await import('../../policy/compare/setup-change.ts')
  const { quoteShell } = await import('../../core/gcloud.ts')
  const { defaultPolicyPath } = await import('../files.ts')
  const path = versions.path ?? defaultPolicyPath
  const diff = {
    old: versions.old.document.file,
    proposed: versions.proposed.document.file,
    change: comparePolicies(versions.old.policy, versions.proposed.policy),
    setup: compareSetups(versions.old.policy, versions.proposed.policy),
    command: `keyless-vertex compile ${quoteShell(path)} > setup.sh && bash setup.sh`,
  }
  if (diff.change.effect === 'widened') session.end(1)
  const { diffAsJson, diffFindings } = await import('../policy-diff/diff-findings.ts')
  if (options.json) return terminal.print(diffAsJson(diff))
  if (!options.sarif) terminal.print((await import('../policy-diff/diff-text.ts')).diffAsText(diff, terminal.hasColor))
  const onRunner = terminal.environment['GITHUB_ACTIONS'] === 'true'
  if (!options.sarif && !options.annotations && !onRunner) return
  const { reportFindings } = await import('../findings/report.ts')
  await reportFindings(session, diffFindings(diff, versions.proposed), options.sarif ? options : { annotations: true })
}
