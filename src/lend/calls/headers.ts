import { quote } from '../../core/text.ts'
import { type CallFlaw, flaw } from './flaw.ts'

/**
 * Headers of a client that reach Google. Nothing else does: no credential, cookie, project to bill, address of the
 * client, or header of its connection.
 */
const passedOn: Readonly<Record<string, RegExp>> = {
  accept: /^[\x20-\x7e]{1,200}$/,
  // Names of Anthropic's features. What they allow in a body is decided there.
  'anthropic-beta': /^[\w., -]{1,2000}$/,
  'anthropic-version': /^[\w.-]{1,40}$/,
  'x-goog-api-client': /^[\x20-\x7e]{1,400}$/,
  // A timeout for the server, in seconds.
  'x-server-timeout': /^\d{1,6}$/,
}

/** Headers that change the meaning of a request. */
const unsafeHeaders: Readonly<Record<string, string>> = {
  'x-http-method-override': 'It would make one method look like another.',
  'x-http-method': 'It would make one method look like another.',
  'x-method-override': 'It would make one method look like another.',
  upgrade: 'The Live API and other WebSockets do not pass the gateway.',
  'x-goog-upload-protocol': 'Uploads do not pass the gateway.',
  'x-goog-upload-command': 'Uploads do not pass the gateway.',
}

/** Returns why the headers of a request cannot pass. */
export function headersFlaw(headers: Readonly<Record<string, string>>, hasBody: boolean): CallFlaw | undefined {
  for (const [name, why] of Object.entries(unsafeHeaders))
    if (headers[name] !== undefined) return flaw('headers', `The gateway does not pass the header ${name}. ${why}`)
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity')
    return flaw('headers', 'The body is compressed, so that the gateway cannot read it. Send it plainly.')
  if (!hasBody) return undefined
  const type = headers['content-type'] ?? ''
  return /^application\/json(?: *; *charset="?utf-8"?)?$/i.test(type)
    ? undefined
    : flaw('headers', `The gateway reads JSON only. Send content-type: application/json, not ${quote(type)}.`)
}

/** Returns the headers that reach Google. Those of this action are added where the request is sent. */
export function upstreamHeaders(
  headers: Readonly<Record<string, string>>,
  hasBody: boolean,
): Readonly<Record<string, string>> {
  const dropped = new Set((headers['connection'] ?? '').split(',').map(name => name.trim().toLowerCase()))
  const kept = Object.entries(passedOn).flatMap(([name, form]): [string, string][] => {
    const value = headers[name]
    return value !== undefined && !dropped.has(name) && form.test(value) ? [[name, value]] : []
  })
  return Object.fromEntries([...kept, ...(hasBody ? [['content-type', 'application/json']] : [])])
}

/** Headers of Google's answer that reach a client. */
const returned: ReadonlySet<string> = new Set([
  'content-type',
  'retry-after',
  'x-goog-request-id',
  'x-request-id',
  'request-id',
  'x-vertex-ai-received-request-id',
  'x-vertex-ai-llm-request-type',
  'cache-control',
  'vary',
])

/** Returns the headers of Google's answer that reach a client: no cookie, alternative service, or length. */
export const replyHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) =>
        (returned.has(name) || name.startsWith('anthropic-ratelimit-')) && /^[\x20-\x7e]*$/.test(value),
    ),
  )

/** Returns the user agent of a call: ours, then the client's. */
export const mergedUserAgent = (ours: string, theirs: string | undefined): string =>
  theirs === undefined || !/^[\x20-\x7e]{1,300}$/.test(theirs) ? ours : `${ours} ${theirs}`
