import { basename } from 'node:path'
import { code, codeBlock, details } from '../core/escape.ts'
import { quoteShell } from '../core/gcloud.ts'
import type { RunFacts, RunReport } from './types.ts'

/** Begins the names of artifacts with a record, in every workflow of the documents. */
const artifactPattern = 'vertex-record*'

/** Returns the section about the record: how to show and verify it on another machine. */
export function recordSection({ record, run }: RunReport): string {
  if (record === undefined) return ''
  const folder = `run-${run.runId}`
  const file = basename(record.path)
  // Both commands look through a folder for files of this name.
  const read = quoteShell(folder) + (file.endsWith('.jsonl') ? '' : `/*/${quoteShell(file)}`)
  const program = `npx --yes ${quoteShell(record.source)}`
  return details('<b>Record</b>, and how to show and verify it', [
    `${code(record.path)}, last hash ${code(record.sha256)}. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. These commands work on any machine with ${code('gh')} and Node 20:`,
    codeBlock(
      [
        `gh run download ${quoteShell(run.runId)} --repo ${quoteShell(repositoryForGh(run))} --pattern '${artifactPattern}' --dir ${quoteShell(folder)}`,
        `${program} audit show ${read} --sha256 ${record.sha256}`,
        `${program} audit verify ${read} --sha256 ${record.sha256}`,
      ].join('\n'),
      'sh',
    ),
    `The pattern finds artifacts whose names begin with ${code('vertex-record')}. If the workflow uploads the record under another name, write that name.`,
  ])
}

/** `gh` needs the host of every server but github.com: https://cli.github.com/manual/gh_run_download */
function repositoryForGh({ server, repository }: RunFacts): string {
  const host = URL.canParse(server) ? new URL(server).host : ''
  return host === 'github.com' || host === '' ? repository : `${host}/${repository}`
}
