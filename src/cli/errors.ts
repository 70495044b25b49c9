import { ActionError } from '../core/errors.ts'
import { logLine, printable } from '../core/escape.ts'
import { version } from '../core/version.ts'
import { describeFileError } from './files.ts'
import { UsageError } from './session.ts'
import type { Terminal } from './terminal.ts'

/**
 * Writes why a command has no answer, to the standard error. With `--json`, the standard output gets it as data, too.
 */
export async function tellError(
  error: unknown,
  asJson: boolean,
  { print, complain }: Pick<Terminal, 'print' | 'complain'>,
): Promise<void> {
  const lines = await linesOf(error)
  complain(lines.map(logLine).join('\n'))
  if (!asJson) return
  const { safeJson } = await import('./findings/as-json.ts')
  const problems = error instanceof ActionError ? error.problems : []
  const details = problems.map(({ message, ...problem }) => ({ message: printable(message), ...problem }))
  print(safeJson({ error: { message: printable(lines.join('\n')), problems: details } }))
}

async function linesOf(error: unknown): Promise<readonly string[]> {
  if (error instanceof UsageError) return [error.message, ...error.details]
  if (isFileError(error)) return [describeFileError(error)]
  const { describeFailure } = await import('../report/failure.ts')
  return describeFailure(error, { version }).lines
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error
