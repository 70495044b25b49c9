#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ChainBreak, type ValidChain, verifyChain } from './audit/verify.ts'
import { version } from './core/version.ts'

/** 0: yes. 1: no. 2: the command line is invalid, or the file cannot be read. */
interface CommandResult {
  readonly exit: 0 | 1 | 2
  readonly text: string
}

interface CliCommand {
  readonly usage: string
  readonly summary: string
  readonly details: string
  readonly run: (args: readonly string[]) => Promise<CommandResult>
}

const commands: Readonly<Record<string, CliCommand>> = {
  'audit verify': {
    usage: 'keyless-vertex audit verify FILE [--sha256 HEX] [--json]',
    summary: 'check the hash chain of a record, and report where it breaks',
    details: `  FILE          a record, as vertex-audit.jsonl
  --sha256 HEX  the run's audit_sha256 (its output, log and summary show it): without it, a record
                that was rewritten from its first line on looks valid
  --json        the answer as JSON`,
    run: auditVerify,
  },
}

/** An invalid command line. It has the code of errors that `parseArgs` throws. */
class UsageError extends Error {
  readonly code = 'ERR_PARSE_ARGS_VALUES'
}

async function auditVerify(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { sha256: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [file, surplus] = positionals
  if (file === undefined || surplus !== undefined) throw new UsageError('one FILE is expected')
  const { sha256 } = values
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
    throw new UsageError('--sha256 needs 64 hexadecimal digits')
  const record = await readFile(file)
  const verdict = mustBeClosed(verifyChain(record, sha256 === undefined ? {} : { sha256 }))
  const exit = verdict.ok ? 0 : 1
  if (values.json) return { exit, text: JSON.stringify({ file, ...verdict }) }
  return {
    exit,
    text: verdict.ok ? describeValidChain(file, verdict, sha256 !== undefined) : describeChainBreak(file, verdict),
  }
}

/** A record without its last event is not the whole record. */
function mustBeClosed(verdict: ValidChain | ChainBreak): ValidChain | ChainBreak {
  if (!verdict.ok || verdict.closed) return verdict
  const reason = 'it is the last, but not run.finished: the run was killed and never cleaned up, or lines were cut off'
  return { ok: false, line: verdict.events, seq: verdict.events, reason }
}

function describeValidChain(file: string, { events, sha256, run }: ValidChain, compared: boolean): string {
  const { server, repository, runId, runAttempt, job, sha } = run
  return [
    `${file}: valid, ${events} events`,
    `run     ${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    `job     ${job}`,
    `commit  ${sha}`,
    `sha256  ${sha256}${compared ? ' (as expected)' : ''}`,
    ...(compared ? [] : ["Compare sha256 with the run's audit_sha256, or pass it by --sha256."]),
  ]
    .map(printableText)
    .join('\n')
}

function describeChainBreak(file: string, { line, seq, reason }: ChainBreak): string {
  return printableText(`${file}:${line}: the chain breaks${seq === undefined ? '' : ` at seq ${seq}`}: ${reason}`)
}

/** The writer of a record chose the names in it, so no control character of them may reach the terminal. */
const printableText = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}')

const help = (): string => `keyless-vertex ${version}

${Object.values(commands)
  .map(({ usage, summary, details }) => `${usage}\n  ${summary}\n${details}`)
  .join('\n\n')}

keyless-vertex --help | --version

Exit codes: 0 yes, 1 no, 2 the command line or a file could not be read.`

async function runCommand(args: readonly string[]): Promise<CommandResult> {
  if (args.includes('--help') || args.includes('-h')) return { exit: 0, text: help() }
  if (args[0] === '--version') return { exit: 0, text: version }
  const name = args.slice(0, 2).join(' ')
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return { exit: 2, text: `No such command: ${args.join(' ') || '(none)'}\n\n${help()}` }
  try {
    return await command.run(args.slice(2))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (String(error.code).startsWith('ERR_PARSE_ARGS'))
      return { exit: 2, text: `${error.message}\nUsage: ${command.usage}` }
    // The system's message (ENOENT, EACCES, …) names the file.
    if ('syscall' in error) return { exit: 2, text: error.message }
    throw error
  }
}

const { exit, text } = await runCommand(process.argv.slice(2))
process.exitCode = exit
;(exit === 2 ? process.stderr : process.stdout).write(`${text}\n`)
