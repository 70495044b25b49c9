import { quote } from '../../core/text.ts'
import { type CallFlaw, flaw } from './flaw.ts'

/** A request target in its only accepted spelling. */
export interface CanonicalTarget {
  readonly version: 'v1' | 'v1beta1'
  /** Segments after the version. The last one is without its verb. */
  readonly segments: readonly string[]
  /** `generateContent` in `…/models/gemini-2.5-flash:generateContent` */
  readonly verb: string | undefined
  /** Decoded names and values. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

const mostCharacters = 8_192
const mostParameters = 60

/**
 * Reads a request target. Google decodes and normalizes paths, so a path with more than one spelling is refused, not
 * normalized: what is decided here is what is sent.
 */
export function readTarget(target: string): CanonicalTarget | CallFlaw {
  if (target.length > mostCharacters)
    return flaw('path', `The address has more than ${mostCharacters} characters. Shorten it.`)
  const wrongStart = startFlaw(target)
  if (wrongStart !== undefined) return flaw('path', wrongStart)
  const mark = target.indexOf('?')
  // Some clients encode the @ before a version. It means nothing else in a path.
  const path = (mark < 0 ? target : target.slice(0, mark)).replaceAll('%40', '@')
  const wrongPath = pathFlaw(path)
  if (wrongPath !== undefined) return flaw('path', wrongPath)
  const [version = '', ...segments] = path.slice(1).split('/')
  if (version !== 'v1' && version !== 'v1beta1')
    return flaw('path', `The address begins with ${quote(`/${version}`)}. The gateway serves /v1 and /v1beta1.`)
  const [last = '', verb, ...more] = (segments.at(-1) ?? '').split(':')
  if (more.length > 0) return flaw('path', 'The last part of the path has two colons. It may have one verb.')
  if (verb !== undefined && !/^[A-Za-z]{1,60}$/.test(verb))
    return flaw('path', `${quote(verb)} is not a verb. Write letters after the colon, as :generateContent.`)
  const query = mark < 0 ? [] : readQuery(target.slice(mark + 1))
  return 'rule' in query ? query : { version, segments: [...segments.slice(0, -1), last], verb, query }
}

function startFlaw(target: string): string | undefined {
  if (target.includes('#')) return 'The address has a fragment. Remove # and what follows it.'
  if (!/^[\x21-\x7e]+$/.test(target))
    return 'The address has a character that is not printable ASCII. Encode it, or remove it.'
  if (!target.startsWith('/'))
    return 'The address is not a path. Send /v1/projects/…, without scheme and host: the gateway chooses the host.'
  if (target.includes('\\')) return 'The address has a backslash. Use / between its parts.'
  return undefined
}

function pathFlaw(path: string): string | undefined {
  if (path.includes('%'))
    return 'The path has a percent-encoded character. Write the path plainly: names of resources need no encoding.'
  if (path.includes(';')) return 'The path has a semicolon. The gateway accepts no path parameters.'
  // Clients join it to the base URL, which gives an empty part.
  if (/^\/+ws\//.test(path)) return 'The Live API is a WebSocket. The gateway passes on no WebSockets.'
  const parts = path.slice(1).split('/')
  if (parts.includes('')) return 'The path has an empty part: //, or / at its end. Remove it.'
  if (parts.some(part => /^\.+(?:$|:)/.test(part))) return 'The path has a part that is . or … Write the full path.'
  if (!/^[\w.~@:/-]+$/.test(path)) return 'The path has a character that no name of a resource has.'
  return parts.some(part => part.startsWith(':')) ? 'The path has a verb without a name before it.' : undefined
}

function readQuery(text: string): CanonicalTarget['query'] | CallFlaw {
  if (text === '') return []
  const parts = text.split('&')
  if (parts.length > mostParameters) return flaw('query', `The address has more than ${mostParameters} parameters.`)
  const query: (readonly [string, string])[] = []
  for (const part of parts) {
    const at = part.indexOf('=')
    const name = at < 0 ? undefined : decoded(part.slice(0, at))
    const value = decoded(part.slice(at + 1))
    // Never shows a value: it may be a key.
    if (name === undefined || value === undefined || !/^[$A-Za-z][\w.$-]{0,80}$/.test(name))
      return flaw('query', 'A parameter of the address cannot be read. Write name=value, each percent-encoded once.')
    query.push([name, value])
  }
  return query
}

function decoded(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text.replaceAll('+', ' '))
    // Control characters have no use in a parameter, and could begin another line.
    return /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u.test(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Writes a target. Its parts were read by `readTarget`, so that nothing in them needs encoding in a path. */
export function writeTarget(
  { version, segments, verb }: Pick<CanonicalTarget, 'version' | 'segments' | 'verb'>,
  query: CanonicalTarget['query'],
): string {
  const path = `/${[version, ...segments].join('/')}${verb === undefined ? '' : `:${verb}`}`
  const parameters = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`
}
