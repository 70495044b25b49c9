import type { Command } from 'commander'
import type { LoadedPolicy } from '../../policy/load/load.ts'
import type { DriftReport } from '../../report/drift.ts'
import { defaultPolicy, loadPolicyFiles, shownPath } from '../files.ts'
import type { Finding, FindingsReport } from '../findings/finding.ts'
import { addFindingsFormats, type FindingsFormat, reportFindings } from '../findings/report.ts'
import { ownerNames } from '../policies-to-compile.ts'
import type { CliSession } from '../session.ts'

interface DriftOptions extends FindingsFormat {
  readonly accept?: readonly string[]
  readonly reader?: string
  readonly allowUnknown?: true
}

/** Adds `drift`, which compares Google's side with what policies compile to. */
export function addDrift(program: Command, session: CliSession): void {
  const command = program
    .command('drift')
    .summary("compare Google's side with what policies compile to")
    .description(
      [
        'Reads the providers, pools, service accounts and roles at Google, and compares them with what policies compile to. It says of each difference whether it lets in more than the policy, or keeps a run out. It changes nothing.',
        'Name policies that share a provider in one call.',
        "It sends requests to Google's APIs. Their token is GOOGLE_OAUTH_ACCESS_TOKEN, CLOUDSDK_AUTH_ACCESS_TOKEN, or that of gcloud.",
      ].join('\n\n'),
    )
    .argument('[policies...]', 'policy files; default: that of the repository')
    .option('--accept <member...>', 'members of IAM that may have more than the policies need, such as administrators')
    .option('--reader <member>', 'the account that runs this, as a member of IAM, for commands that let it read more')
    .option('--allow-unknown', 'exit with 0 although a part could not be read')
  addFindingsFormats(command)
    .addHelpText(
      'after',
      '\nExit codes: 0 no drift. 1 drift, or an unreadable part. 2 an invalid command line, file or token.\n\nExamples:\n  $ keyless-vertex drift\n  $ keyless-vertex drift policies/*.yml --accept group:platform@acme.example --sarif',
    )
    .action((paths: readonly string[], options: DriftOptions) => drift(paths, options, session))
}

async function drift(paths: readonly string[], options: DriftOptions, session: CliSession): Promise<void> {
  const { terminal, end } = session
  const files = paths.length > 0 ? paths : [await defaultPolicy(terminal)]
  const loaded = await loadPolicyFiles(terminal, files)
  const { compareWithGoogle } = await import('../compare-with-google.ts')
  const owners = await ownerNames(terminal, files)
  const named = loaded.map((policy, index) => {
    const name = shownPath(files[index] ?? '')
    return { ...policy, name, owner: owners[index] ?? name }
  })
  const report = await compareWithGoogle(terminal, named, {
    accepted: new Set(options.accept ?? []),
    reader: options.reader,
  })
  await tellDrift(session, report, named, options)
  const counted = report.differences.filter(({ effect }) => effect !== 'unknown' || !options.allowUnknown)
  end(counted.length === 0 ? 0 : 1)
}

interface NamedPolicy extends LoadedPolicy {
  readonly name: string
}

async function tellDrift(
  session: CliSession,
  report: DriftReport,
  policies: readonly NamedPolicy[],
  options: DriftOptions,
): Promise<void> {
  const { terminal } = session
  const { standingOfProviders, standingTable } = await import('../../report/drift.ts')
  const standings = standingOfProviders(report)
  if (options.json) {
    const { safeJson } = await import('../findings/as-json.ts')
    const { differences, notes } = report
    terminal.print(safeJson({ ok: differences.length === 0, providers: standings, differences, notes }))
    return
  }
  if (!options.sarif) terminal.print(`${standingTable(standings).join('\n')}\n`)
  await reportFindings(session, await findingsIn(report, policies, options), options)
}

async function findingsIn(
  report: DriftReport,
  policies: readonly NamedPolicy[],
  { allowUnknown }: DriftOptions,
): Promise<FindingsReport> {
  const { driftRules } = await import('../../policy/drift/difference.ts')
  const { describeSetupDifference } = await import('../../report/drift.ts')
  const placeOf = placesOfProviders(policies)
  const levels = {
    'lets in': 'error',
    'keeps out': 'error',
    unknown: allowUnknown ? 'warning' : 'error',
    neither: 'warning',
  } as const
  return {
    findings: [
      ...report.differences.map(
        (one): Finding => ({
          rule: one.rule,
          level: levels[one.effect],
          message: `${one.effect}: ${describeSetupDifference(one)}`,
          cure: one.fix.words,
          commands: one.fix.commands,
          place: one.providers.map(placeOf).find(place => place !== undefined),
        }),
      ),
      ...report.notes.map(({ message }): Finding => ({ rule: 'drift-note', level: 'note', message })),
    ],
    rules: [
      ...Object.entries(driftRules).map(([id, summary]) => ({
        id,
        summary,
        level: 'error' as const,
        page: 'docs/drift.md',
      })),
      { id: 'drift-note', summary: 'Something to know. It is not drift.', level: 'note', page: 'docs/drift.md' },
    ],
    checked: policies.map(({ name }) => name),
  }
}

/** Finds the line of a policy that names a provider. */
function placesOfProviders(policies: readonly NamedPolicy[]): (resource: string) => Finding['place'] {
  const places = new Map(
    policies.flatMap(({ policy, placeOf }) =>
      Object.entries(policy.providers).map(
        ([name, { resource }]) => [resource, placeOf(['providers', name, 'resource'])] as const,
      ),
    ),
  )
  return resource => places.get(resource)
}
