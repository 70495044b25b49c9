import { type Command, Option } from 'commander'
import type { CliSession } from '../session.ts'
import type { FindingsReport } from './finding.ts'

/** How findings are written. None of them: text, or annotations on a runner of GitHub. */
export interface FindingsFormat {
  readonly json?: true
  readonly sarif?: true
  readonly annotations?: true
}

/** Adds the options `--json`, `--sarif` and `--annotations` to a command that has findings. */
export const addFindingsFormats = (command: Command): Command =>
  command
    .addOption(new Option('--json', 'findings as JSON').conflicts(['sarif', 'annotations']))
    .addOption(new Option('--sarif', 'findings as SARIF 2.1.0, for code scanning').conflicts(['json', 'annotations']))
    .addOption(
      new Option(
        '--annotations',
        'findings as annotations of GitHub (the default if GITHUB_ACTIONS is true)',
      ).conflicts(['json', 'sarif']),
    )

/** Writes findings in the format that the user asked for. The exit code becomes 1 if one is an error. */
export async function reportFindings(
  session: CliSession,
  report: FindingsReport,
  { json, sarif, annotations }: FindingsFormat,
): Promise<void> {
  const { terminal } = session
  const onRunner = terminal.environment['GITHUB_ACTIONS'] === 'true'
  if (json) terminal.print((await import('./as-json.ts')).findingsAsJson(report))
  else if (sarif || annotations || onRunner) {
    const { repositoryPaths } = await import('../files.ts')
    const inRepository = await repositoryPaths(terminal)
    terminal.print(
      sarif
        ? (await import('./as-sarif.ts')).findingsAsSarif(report, inRepository)
        : (await import('./as-annotations.ts')).findingsAsAnnotations(report, inRepository),
    )
  } else terminal.print((await import('./as-text.ts')).findingsAsText(report, terminal.hasColor))
  if (report.findings.some(({ level }) => level === 'error')) session.end(1)
}
