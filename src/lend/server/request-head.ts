import type { IncomingMessage } from 'node:http'
import type { Limits } from './server-limits.ts'

/** A flaw of a request's headers. Nothing of such a request is answered but this. */
export type HeadFlaw = 'too many headers' | 'a header is given twice'

/** Headers that a client may send in several lines. Two of any other one mean different things to different readers. */
const repeatable = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'anthropic-beta',
  'cache-control',
  'cookie',
])

/** Returns the headers of a request with lower-case names, or their flaw. */
export function readHeaders(
  { rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>,
  { headers: most }: Pick<Limits, 'headers'>,
): Readonly<Record<string, string>> | HeadFlaw {
  if (rawHeaders.length / 2 > most) return 'too many headers'
  const found = new Map<string, string>()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const value = rawHeaders[at + 1] ?? ''
    const before = found.get(name)
    if (before !== undefined && !repeatable.has(name)) return 'a header is given twice'
    found.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(found)
}

/**
 * True if a request names this listener as its host. A web page that resolves its own name to loopback sends that name:
 * DNS rebinding.
 */
export function isOurHost(given: string | undefined, host: string, port: number): boolean {
  const names = isLoopbackAddress(host) ? [host, '127.0.0.1', 'localhost'] : [host]
  const wanted = given?.toLowerCase()
  return names.some(name => wanted === `${name}:${port}` || (port === 80 && wanted === name))
}

const isLoopbackAddress = (host: string): boolean => host === 'localhost' || host.startsWith('127.')
