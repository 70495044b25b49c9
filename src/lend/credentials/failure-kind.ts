import { ActionError, type ErrorCode, isTemporary, kindOfError } from '../../core/errors.ts'
import { clipText, logLine } from '../../core/escape.ts'

/** Why a token is not lent, for the client and the person who reads its output. */
export interface LendFailure {
  /** `unavailable`: a later try can pass, so clients should repeat it. */
  readonly kind: 'refused' | 'unavailable'
  /** One line. */
  readonly message: string
}

/** Codes of answers that a repetition does not change. */
const lastingCodes: ReadonlySet<ErrorCode> = new Set([
  'DENIED',
  'TOKEN_REJECTED',
  'LEND_FAILED',
  'POLICY_INVALID',
  'POLICY_MISSING',
  'GRANT_UNKNOWN',
])
/** Codes of Google's refusals. Without Google's answer they are about one token that came too late. */
const refusalCodes: ReadonlySet<ErrorCode> = new Set(['STS_REJECTED', 'IMPERSONATION_REJECTED'])

/** Returns the answer to a client after a failure. */
export function lendFailure(error: unknown): LendFailure {
  if (!(error instanceof ActionError))
    return { kind: 'unavailable', message: `Keyless Vertex: a bug in this action: ${kindOfError(error)}` }
  const isAnswer = refusalCodes.has(error.code) && error.answer !== undefined
  const kind = (lastingCodes.has(error.code) || isAnswer) && !isTemporary(error) ? 'refused' : 'unavailable'
  const cure = error.cure === undefined ? '' : ` ${error.cure}`
  return { kind, message: clipText(logLine(`Keyless Vertex: ${withPeriod(error.message)}${cure}`), 1_000) }
}

const withPeriod = (text: string): string => (text.endsWith('.') ? text : `${text}.`)
