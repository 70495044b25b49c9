import type { LentRequest } from '../calls/call.ts'

/** Longer than any form of a client: an OIDC token of GitHub has about 2,000 characters. */
const mostFormBytes = 16_384

/**
 * Reads a form with these names only, each at most once.
 *
 * @returns what is wrong with it, as text
 */
export function readForm<N extends string>(
  { method, target, headers, body }: LentRequest,
  names: readonly N[],
): Readonly<Partial<Record<N, string>>> | string {
  if (method !== 'POST') return 'Only POST is allowed here'
  if (target.includes('?')) return 'Parameters belong in the body'
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return 'The body must be a form'
  if (body.length > mostFormBytes) return `The form is larger than ${mostFormBytes} bytes`
  const form: Partial<Record<N, string>> = {}
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const known = names.find(one => one === name)
    if (known === undefined) return 'The form has a parameter that is not supported here'
    if (form[known] !== undefined) return `${known} is given twice`
    form[known] = value
  }
  return form
}
