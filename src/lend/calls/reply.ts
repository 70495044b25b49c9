import { clipText, logLine } from '../../core/escape.ts'
import type { ApiShape, CallRefusal } from './call.ts'

/** An answer of the gateway itself, in the shape of the client's API. */
export interface OwnReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Our name leads, so that the reader of a client's output knows who answers. */
const ourName = 'Keyless Vertex: '
const longestMessage = 1_500

/** Returns a message as one line without control characters and without anything like a token. */
export const replyMessage = (message: string): string => clipText(`${ourName}${logLine(message)}`, longestMessage)

/**
 * Returns the answer to a refused call. The status is always 400: clients retry or hide the message of 401, 404, 429 and
 * 5xx.
 */
export function refusalReply({ rule, shape, message }: CallRefusal): OwnReply {
  const status = googleStatus(rule)
  return reply(
    shape,
    400,
    status,
    status === 'PERMISSION_DENIED' ? 'permission_error' : 'invalid_request_error',
    message,
  )
}

/** Returns the answer if Google, GitHub, or the record cannot be reached. The client may try again. */
export const outageReply = (shape: ApiShape, message: string): OwnReply =>
  reply(shape, 503, 'UNAVAILABLE', 'api_error', message)

/** Rules of the policy deny, parts of a budget are spent, and all others are faults of the request. */
function googleStatus(rule: string): string {
  if (rule.startsWith('lend.budget')) return 'FAILED_PRECONDITION'
  return rule.startsWith('allow') || rule.startsWith('lend') ? 'PERMISSION_DENIED' : 'INVALID_ARGUMENT'
}

function reply(shape: ApiShape, code: number, status: string, type: string, message: string): OwnReply {
  const text = replyMessage(message)
  const content =
    shape === 'google' ? { error: { code, message: text, status } } : { type: 'error', error: { type, message: text } }
  return {
    status: code,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(content)),
  }
}
