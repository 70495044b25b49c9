import { ActionError } from '../core/errors.ts'
import { annotationText, withStop } from '../core/escape.ts'
import type { RunContext } from './context.ts'

/** Warns about a problem that does not fail the run. */
export function warn({ runner }: Pick<RunContext, 'runner'>, title: string, error: unknown): void {
  const { message, cure = '' } = asError(error)
  // The log does not show titles.
  runner.annotate({ level: 'warning', title, message: annotationText(`${title}: ${withStop(message)} ${cure}`.trim()) })
}

/** Returns an error as an ActionError, with RUNNER_FILE_UNWRITABLE if it is none. */
export const asError = (error: unknown): ActionError =>
  error instanceof ActionError
    ? error
    : new ActionError('RUNNER_FILE_UNWRITABLE', error instanceof Error ? error.message : 'for an unknown reason')
