import type { Answer } from '../../core/errors.ts'
import { isObject } from '../../core/json.ts'
import { describeStatus, readStatus, type StatusDetails } from '../../core/rpc-status.ts'
import type { Resource } from './ports.ts'

/** Returns Google's state: `JOB_STATE_RUNNING`; empty if there is none. */
export const stateOf = (resource: Resource): string => (typeof resource['state'] === 'string' ? resource['state'] : '')

/** Google's error of a job or an operation that did not succeed. */
export interface EndError {
  /** google.rpc.Code */
  readonly code: number | undefined
  readonly message: string
  readonly details: StatusDetails
}

/** @param resource a job or an operation */
export function errorOf(resource: Resource): EndError | undefined {
  const error = resource['error']
  if (!isObject(error)) return undefined
  const { code, message } = error
  return {
    code: typeof code === 'number' ? code : undefined,
    message: typeof message === 'string' ? message : '',
    details: readStatus(error),
  }
}

/** Returns it as the answer that ended a step, with its details, and after the words of `more`. */
export const answerOfEnd = ({ code, message, details }: EndError, more: readonly string[] = []): Answer => ({
  host: 'aiplatform.googleapis.com',
  status: code ?? 0,
  // The code is shown separately from the words.
  words: [...more, describeStatus(message, { ...details, status: '' })].join('\n').trim(),
  details,
})

/** True for a long-running operation that has ended. */
export const isDone = ({ done }: Resource): boolean => done === true
