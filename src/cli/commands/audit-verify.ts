import type { Command } from 'commander'
import { countLentCalls, type LentCalls } from '../../audit/lent-calls.ts'
import { type ChainBreak, type ValidChain, verifyChain } from '../../audit/verify.ts'
import { logLine } from '../../core/escape.ts'
import { shownPath } from '../files.ts'
import { safeJson } from '../findings/as-json.ts'
import { hashOfLastLine, isHash, type RecordInput, readRecords } from '../record-files.ts'
import { type CliSession, UsageError } from '../session.ts'

interface AuditVerifyOptions {
  readonly sha256?: string
  readonly json?: true
}

/** Adds `audit verify`, which checks the hash chain of a record and reports where it breaks. */
export function addAuditVerify(audit: Command, session: CliSession): void {
  audit
    .command('verify')
    .summary('check the hash chain of a record, and report where it breaks')
    .argument(
      '<file>',
      'a record, as vertex-audit.jsonl; or a folder, with --sha256: the record in it that has this hash',
    )
    .option(
      '--sha256 <hex>',
      "the run's audit_sha256 (its output, log and summary show it): without it, a record that was rewritten from its first line on looks valid",
    )
    .option('--json', 'the answer as JSON')
    .addHelpText('after', '\nExample:\n  $ keyless-vertex audit verify vertex-audit.jsonl --sha256 6f1c…')
    .action((file: string, options: AuditVerifyOptions) => auditVerify(file, options, session))
}

async function auditVerify(path: string, options: AuditVerifyOptions, { terminal, end }: CliSession): Promise<void> {
  const { sha256, json = false } = options
  if (sha256 !== undefined && !isHash(sha256)) throw new UsageError('--sha256 needs 64 hexadecimal digits')
  const { file, bytes: record } = chooseRecord(path, await readRecords([path], terminal), sha256)
  const verdict = mustBeClosed(verifyChain(record, sha256 === undefined ? {} : { sha256 }))
  if (!verdict.ok) end(1)
  const lent = verdict.ok ? countLentCalls(record) : undefined
  if (json) terminal.print(safeJson({ file, ...verdict, ...(lent && { lent }) }))
  else
    terminal.print(
      verdict.ok
        ? describeValidChain(file, verdict, { compared: sha256 !== undefined, lent })
        : describeChainBreak(file, verdict),
    )
}

/** Returns the only record, or the one with the hash. @throws UsageError if there is none, or the choice is not clear */
function chooseRecord(path: string, inputs: readonly RecordInput[], hash: string | undefined): RecordInput {
  const [first] = inputs
  if (first !== undefined && inputs.length === 1) return first
  const files = `${shownPath(path)} has ${inputs.length} *.jsonl files`
  if (hash === undefined) throw new UsageError(`${files}: name one, or add --sha256 with the hash of the run`)
  const found = inputs.find(({ bytes }) => hashOfLastLine(bytes) === hash.toLowerCase())
  if (found === undefined) throw new UsageError(`${files}, and the last line of none has the SHA-256 ${hash}`)
  return found
}

/** A record without its last event is not the whole record. */
function mustBeClosed(verdict: ValidChain | ChainBreak): ValidChain | ChainBreak {
  if (!verdict.ok || verdict.closed) return verdict
  const reason =
    'it is the last, but not run.finished: the run was killed and never cleaned up, lines were cut off, or the file was copied while mode lend still lent'
  return { ok: false, line: verdict.events, seq: verdict.events, reason }
}

/** The writer of a record chose the names in it: no line of them acts on a terminal or a runner. */
function describeValidChain(
  file: string,
  { events, sha256, run }: ValidChain,
  { compared, lent }: { readonly compared: boolean; readonly lent: LentCalls | undefined },
): string {
  const { server, repository, runId, runAttempt, job, sha } = run
  return [
    `${file}: valid, ${events} events`,
    `run     ${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    `job     ${job}`,
    `commit  ${sha}`,
    `sha256  ${sha256}${compared ? ' (as expected)' : ''}`,
    ...(lent === undefined ? [] : [describeLentCalls(lent)]),
    ...(compared ? [] : ["Compare sha256 with the run's audit_sha256, or pass it by --sha256."]),
  ]
    .map(logLine)
    .join('\n')
}

function describeLentCalls({ calls, refused, tokens, unended }: LentCalls): string {
  const missing = unended.length === 0 ? '' : `; without an end: ${unended.slice(0, 20).join(', ')}`
  return `lent    calls: ${calls}, refused: ${refused}, tokens: ${tokens}${missing}`
}

function describeChainBreak(file: string, { line, seq, reason }: ChainBreak): string {
  return logLine(`${file}:${line}: the chain breaks${seq === undefined ? '' : ` at seq ${seq}`}: ${reason}`)
}
