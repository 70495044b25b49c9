import type { EmulatedResponse } from '../host.ts'
import { json } from './rpc.ts'

/** Cloud Storage's own form of error, older than google.rpc.Status. It is plain text if the bytes were requested. */
export function failure(
  code: number,
  message: string,
  reason: string,
  media: boolean,
  header?: string,
): EmulatedResponse {
  if (media) return { status: code, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: message }
  const where = header === undefined ? {} : { locationType: 'header', location: header }
  return json({ error: { code, message, errors: [{ message, domain: 'global', reason, ...where }] } }, code)
}

export const notFound = (message: string, media: boolean): EmulatedResponse => failure(404, message, 'notFound', media)

export const required = (parameter: string): EmulatedResponse =>
  failure(400, `Required parameter: ${parameter}`, 'required', false)

export const invalid = (message: string): EmulatedResponse => failure(400, message, 'invalid', false)

export const preconditionFailed = failure(
  412,
  'At least one of the pre-conditions you specified did not hold.',
  'conditionNotMet',
  false,
  'If-Match',
)
