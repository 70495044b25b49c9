import type { ApiShape } from '../calls/call.ts'
import type { Reply } from './listener-parts.ts'

/** The answer to a caller without the secret. It says nothing else. */
export const forbidden: Reply = {
  status: 403,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: '{"error":{"code":403,"message":"Forbidden","status":"PERMISSION_DENIED"}}',
  isStranger: true,
}

/** Returns the form of errors for a request that is not understood. */
export const shapeOf = (target: string): ApiShape =>
  target.includes('/publishers/anthropic/') ? 'anthropic' : 'google'
