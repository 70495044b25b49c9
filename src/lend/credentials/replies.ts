import type { Reply } from '../server/listener-parts.ts'
import { lendFailure } from './failure-kind.ts'

const unstored = { 'cache-control': 'no-store', pragma: 'no-cache' }

export const jsonReply = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...unstored },
  body: JSON.stringify(body),
})

/** Codes of RFC 6749, section 5.2, and RFC 8693, section 2.2.2. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_target'
  | 'unauthorized_client'
  | 'unsupported_grant_type'

/** Returns a refusal that clients show and do not repeat. */
export const oauthError = (error: OAuthErrorCode, description: string): Reply =>
  jsonReply(400, { error, error_description: description })

/** Returns why no token is lent now, in OAuth's form. Clients repeat a 503. */
export function oauthFailure(error: unknown): Reply {
  const { kind, message } = lendFailure(error)
  if (kind === 'refused') return oauthError('unauthorized_client', message)
  const reply = jsonReply(503, { error: 'temporarily_unavailable', error_description: message })
  return { ...reply, headers: { ...reply.headers, 'retry-after': '2' } }
}

export const wrongMethod = (allow: string): Reply => {
  const reply = jsonReply(405, { error: 'invalid_request', error_description: `Only ${allow} is allowed here` })
  return { ...reply, headers: { ...reply.headers, allow } }
}
