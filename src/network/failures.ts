import { redact } from '../core/redact.ts'
import { certificateFlaw, inspector, untrustedCertificate } from './certificates.ts'
import { codeOf, type Destination, type NetworkFailure, textProperty } from './network-failure.ts'
import type { HttpProxy } from './proxy.ts'

/** A reply that this action refuses to read. */
export class UnusableReply extends Error {}

/** The failure for a time-out. */
export const requestTimedOut = (seconds: number, way: Destination): NetworkFailure => ({
  ...unreachableHost(way),
  reason: `no answer within ${seconds} s`,
})

/** Explains an error of Node's connections. */
export function explainNetworkError(error: unknown, way: Destination): NetworkFailure {
  if (error instanceof AggregateError && error.errors.length > 0) return explainNetworkError(error.errors[0], way)
  if (error instanceof UnusableReply) return { ...unreachableHost(way), reason: error.message, lasting: true }
  const code = codeOf(error)
  if (code === 'ERR_PROXY_TUNNEL' && way.proxy !== undefined) return refusedByProxy(numberIn(error), way.proxy, way)
  const flaw = certificateFlaw(code)
  if (flaw !== undefined) return untrustedCertificate(flaw, code, way)
  const connection = connections[code]
  if (connection !== undefined) return notConnected(connection, code, way)
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) return noTls(error, code, way)
  const words = code.startsWith('HPE_')
    ? `what answered does not speak HTTP (${code})`
    : `the connection failed${unknownWords(error, code, way)}`
  return { ...unreachableHost(way), reason: `${words}` }
}

interface ConnectionFailure {
  readonly words: string
  /** The preposition of the proxy after the words, since the system means the connection to it. */
  readonly proxy: 'by' | 'to' | 'of'
}

/** System error codes of connections, with their meaning. */
export const connections: Readonly<Record<string, ConnectionFailure>> = {
  ECONNREFUSED: { words: 'the connection was refused', proxy: 'by' },
  ECONNRESET: { words: 'the connection was reset', proxy: 'to' },
  ECONNABORTED: { words: 'the connection was aborted', proxy: 'to' },
  EPIPE: { words: 'the connection was closed while the request was sent', proxy: 'to' },
  ETIMEDOUT: { words: 'the connection timed out', proxy: 'to' },
  EHOSTUNREACH: { words: 'there is no route', proxy: 'to' },
  EHOSTDOWN: { words: 'there is no route', proxy: 'to' },
  ENETUNREACH: { words: 'there is no route', proxy: 'to' },
  ENETDOWN: { words: 'the network of this machine is down', proxy: 'to' },
  EADDRNOTAVAIL: { words: 'this machine has no address to connect from', proxy: 'to' },
  EACCES: { words: 'this machine does not allow the connection', proxy: 'to' },
  EPERM: { words: 'this machine does not allow the connection', proxy: 'to' },
  EMFILE: { words: 'this process has too many files open', proxy: 'to' },
  ENFILE: { words: 'this machine has too many files open', proxy: 'to' },
  ENOTFOUND: { words: 'the name could not be resolved', proxy: 'of' },
  EAI_AGAIN: { words: 'the name could not be resolved for now', proxy: 'of' },
  EAI_FAIL: { words: 'the name could not be resolved', proxy: 'of' },
  EAI_NODATA: { words: 'the name could not be resolved', proxy: 'of' },
  EAI_NONAME: { words: 'the name could not be resolved', proxy: 'of' },
}

function notConnected({ words, proxy: by }: ConnectionFailure, code: string, way: Destination): NetworkFailure {
  const { host, proxy } = way
  const base = { ...unreachableHost(way), reason: `${words} (${code})` }
  // A connection that was open leads to the host, too.
  if (proxy === undefined || code === 'ECONNRESET' || code === 'EPIPE') {
    const reason = `${base.reason}`
    if (by !== 'of') return { ...base, reason }
    return {
      ...base,
      reason,
      cause: `The name server of this runner does not know ${host}.`,
      cure: 'If the runner is behind a proxy, set HTTPS_PROXY. Otherwise check its name server.',
      commands: [{ when: 'This looks the name up:', run: `nslookup ${host}` }],
    }
  }
  const proxyName = new URL(proxy.url).hostname
  return {
    reason: `${base.reason} ${by} the proxy ${proxy.host}`,
    cause:
      by === 'of'
        ? `${proxy.variable} names the proxy ${proxy.host}, which the name server of this runner does not know.`
        : `${proxy.variable} names the proxy ${proxy.host}, which is down, or which this runner cannot reach.`,
    cure: `Check that ${proxy.variable} names the right host and port, and that the proxy is up.${orDirect(way)}`,
    commands: [
      {
        when: 'This checks the proxy from the runner:',
        run: by === 'of' ? `nslookup ${proxyName}` : `curl -v ${proxy.tls ? 'https' : 'http'}://${proxy.host}`,
      },
    ],
    lasting: by === 'of' && code !== 'EAI_AGAIN',
  }
}

/** @param status the proxy's answer to CONNECT */
function refusedByProxy(status: number | undefined, proxy: HttpProxy, way: Destination): NetworkFailure {
  const { host } = way
  if (status === undefined) {
    return {
      ...unreachableHost(way),
      reason: `the proxy ${proxy.host} closed the connection before it opened one to ${host}`,
      cause: `What ${proxy.variable} names is overloaded, or is not an HTTP proxy.`,
    }
  }
  if (status === 407) {
    return {
      reason: `the proxy ${proxy.host} requires credentials (407)`,
      cause: proxy.hasCredentials
        ? `It does not accept the user name and password in ${proxy.variable}, or does not accept Basic authentication.`
        : `${proxy.variable} has no user name and password.`,
      cure: `Write ${proxy.variable} as ${proxy.tls ? 'https' : 'http'}://USER:PASSWORD@${proxy.host}, both percent-encoded, in the environment of the runner or in its .env file.`,
      lasting: true,
    }
  }
  if (status >= 500 || status === 429 || status === 408) {
    return {
      ...unreachableHost(way),
      reason: `the proxy ${proxy.host} could not connect to ${host} (${status})`,
      cause: `The proxy is overloaded, or cannot resolve or reach ${host}.`,
    }
  }
  return {
    reason: `the proxy ${proxy.host} refused to connect to ${host} (${status})`,
    cause: `Its rules do not allow ${host}.`,
    cure: `Have the proxy allow CONNECT to port ${way.port} of these hosts: ${hostsToAllow(host).join(', ')}; and for mode: check of ${checkHosts.join(', ')}.${orDirect(way)}`,
    lasting: true,
  }
}

/** Services that `mode: check` uses in addition. */
const checkHosts = ['serviceusage', 'cloudresourcemanager', 'iam', 'artifactregistry'].map(
  service => `${service}.googleapis.com`,
)

/** Hosts that a run needs. The refused one comes first. */
const hostsToAllow = (host: string): readonly string[] => [
  ...new Set([
    host,
    ...(isGitHubs(host) || isGoogles(host) ? ['api.github.com', '*.actions.githubusercontent.com'] : []),
    'sts.googleapis.com',
    'iamcredentials.googleapis.com',
    '*-aiplatform.googleapis.com',
    'storage.googleapis.com',
    'logging.googleapis.com',
    'monitoring.googleapis.com',
  ]),
]

function noTls(error: unknown, code: string, way: Destination): NetworkFailure {
  const { host, proxy } = way
  const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || textProperty(error, 'reason') === 'wrong version number'
  if (isPlain && proxy?.tls) {
    return {
      reason: `the proxy ${proxy.host} does not speak TLS (${code})`,
      cause: `${proxy.variable} begins with https://, but the proxy accepts only plain HTTP, as most do.`,
      cure: `Write http:// in ${proxy.variable}: what goes to ${host} is still encrypted.`,
      lasting: true,
    }
  }
  return {
    ...unreachableHost(way),
    reason: `the TLS handshake failed (${code})`,
    cause: isPlain
      ? `Instead of ${host}, ${inspector(way)} or a sign-in page answers, without TLS.`
      : `Between the runner and ${host}, ${inspector(way)} broke the handshake off, or supports only old versions of TLS.`,
    lasting: isPlain || /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE/.test(code),
  }
}

/** The failure if nothing more is known: the host is down, or out of reach. */
function unreachableHost(way: Destination): NetworkFailure {
  const { host, port, proxy } = way
  const page = isGoogles(host)
    ? ' (https://status.cloud.google.com)'
    : isGitHubs(host)
      ? ' (https://www.githubstatus.com)'
      : ''
  return {
    reason: 'the connection failed',
    cause:
      proxy === undefined
        ? `${host} is down or overloaded${page}, or this runner cannot reach it.`
        : `${host} is down or overloaded${page}, or the proxy ${proxy.host} cannot reach it.`,
    cure:
      proxy === undefined
        ? 'Re-run the job when it answers. If the runner is behind a proxy, set HTTPS_PROXY.'
        : `Re-run the job when it answers.${orDirect(way)}`,
    commands: [
      { when: 'This checks it from the runner:', run: `curl -v https://${host}${port === 443 ? '' : `:${port}`}` },
    ],
    lasting: false,
  }
}

const isGoogles = (host: string): boolean => /(^|\.)(googleapis\.com|vertexai\.goog|pkg\.dev)$/.test(host)
const isGitHubs = (host: string): boolean => /(^|\.)(github\.com|githubusercontent\.com|ghe\.com)$/.test(host)

const orDirect = ({ host }: Destination): string =>
  ` If the runner reaches ${host} without the proxy, add ${host} to NO_PROXY.`

/** Describes an unknown error: its code and one short line, without possible secrets. */
function unknownWords(error: unknown, code: string, { proxy, secrets }: Destination): string {
  const message = error instanceof Error ? error.message.slice(0, 2_000) : ''
  const hidden = [...secrets, ...(proxy === undefined ? [] : credentialsOf(proxy))]
  // `redact` only finds pieces of a certain length, so shorter secrets are replaced as a whole.
  const shown = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), redact(message, hidden))
  const [line = ''] = shown.replace(/\/\/\S*@/g, '//***@').split(/[\r\n]/, 1)
  const words = line.slice(0, 200).trim()
  return `${words === '' ? '' : `: ${words}`}${code === '' ? '' : ` (${code})`}`
}

function credentialsOf({ url }: HttpProxy): string[] {
  const { username, password } = new URL(url)
  return [username, password].flatMap(part => [part, decodeURIComponent(part)]).filter(part => part !== '')
}

function numberIn(error: unknown): number | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined
  return typeof status === 'number' ? status : undefined
}
