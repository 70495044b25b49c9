import type { Command } from 'commander'
import { collectValues } from '../options.ts'
import { type CliSession, UsageError } from '../session.ts'

interface AuditShowOptions {
  readonly sha256?: readonly string[]
  readonly host?: readonly string[]
  readonly json?: true
  readonly html?: true
}

/** Adds `audit show`, which tells what a record says: who asked, who approved, what was made, and why. */
export function addAuditShow(audit: Command, session: CliSession): void {
  audit
    .command('show')
    .summary('tell who asked, who approved, what was made and why')
    .description(
      'Checks the hash chain of records, and tells what they say. Puts records of one workflow run together. Exit code 1: a chain is broken, or has not the hash.',
    )
    .argument('<file...>', 'records, as vertex-audit.jsonl; a folder: each *.jsonl in it; -: the standard input')
    .option(
      '--sha256 <hex>',
      "the run's audit_sha256; repeat it for several records. Without it, a record that was rewritten from its first line on looks valid",
      collectValues,
    )
    .option(
      '--host <name>',
      'a GitHub Enterprise Server whose pages may be linked; repeat it for several',
      collectValues,
    )
    .option('--json', 'what the records say, as JSON: docs/audit-story.md')
    .option('--html', 'one page without scripts, for a browser: redirect it into a file')
    .addHelpText(
      'after',
      `
Examples:
  $ keyless-vertex audit show vertex-audit.jsonl --sha256 6f1c…
  $ keyless-vertex audit show run-17012345678 --html > run.html`,
    )
    .action((files: string[], options: AuditShowOptions) => auditShow(files, options, session))
}

async function auditShow(files: readonly string[], options: AuditShowOptions, session: CliSession): Promise<void> {
  const { sha256: hashes = [], host: hosts = [], json = false, html = false } = options
  const { terminal, end } = session
  if (json && html) throw new UsageError('--json and --html exclude each other')
  const { isHash, readRecords } = await import('../record-files.ts')
  if (!hashes.every(isHash)) throw new UsageError('--sha256 needs 64 hexadecimal digits')
  const { storyOf } = await import('../audit-story.ts')
  const story = storyOf(await readRecords(files, terminal), { hashes, hosts })
  if (!story.ok) end(1)
  if (json) {
    const { safeJson } = await import('../findings/as-json.ts')
    return terminal.print(safeJson(story))
  }
  if (html) {
    const { storyAsHtml } = await import('../../report/audit/story-as-html.ts')
    return terminal.print(storyAsHtml(story, hosts))
  }
  const { storyAsText } = await import('../../report/audit/story-as-text.ts')
  const { styleOf } = await import('../style.ts')
  const width = Math.min(Math.max(terminal.columns ?? 100, 60), 120)
  terminal.print(storyAsText(story, { width, paint: styleOf(terminal.hasColor) }))
}
