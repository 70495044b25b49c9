import type { ApiShape } from '../calls/call.ts'
import type { Reply } from './listener-parts.ts'

interface ErrorKind {
  readonly status: number
  /** Name of Google's status code: https://cloud.google.com/apis/design/errors */
  readonly google: string
  /** https://docs.claude.com/en/api/errors */
  readonly anthropic: string
}

/**
 * Kinds of errors of this action itself. Clients show the message of a 400 at once. They repeat 429 and 5xx, and hide
 * the message of a 401 or a 404.
 */
const errorKinds = {
  refused: { status: 400, google: 'FAILED_PRECONDITION', anthropic: 'invalid_request_error' },
  /** An outage: a repeated call can pass. */
  unavailable: { status: 503, google: 'UNAVAILABLE', anthropic: 'api_error' },
  stranger: { status: 403, google: 'PERMISSION_DENIED', anthropic: 'permission_error' },
} as const satisfies Readonly<Record<string, ErrorKind>>

/** Our name leads, so that the reader of a client's output knows who answers. */
const lead = 'Keyless Vertex: '

/** Returns an error in the form of the client's API, so that the client shows its message. */
export function errorReply(kind: keyof typeof errorKinds, shape: ApiShape, words: string): Reply {
  const { status, google, anthropic } = errorKinds[kind]
  const message = kind === 'stranger' || words.startsWith(lead) ? words : `${lead}${words}`
  const body =
    shape === 'anthropic'
      ? { type: 'error', error: { type: anthropic, message } }
      : { error: { code: status, message, status: google } }
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) }
}

/** The answer to a caller without the secret. It says nothing else. */
export const forbidden: Reply = { ...errorReply('stranger', 'google', 'Forbidden'), isStranger: true }

/** Returns the form of errors for a request that is not understood. */
export const shapeOf = (target: string): ApiShape =>
  target.includes('/publishers/anthropic/') ? 'anthropic' : 'google'
