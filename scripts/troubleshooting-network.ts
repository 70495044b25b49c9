// Failures of connections, for docs/troubleshooting.md: every error code of Node that the action explains, directly and
// through a proxy.
import { flaws } from '../src/network/certificates.ts'
import { connections, explainNetworkError, requestTimedOut } from '../src/network/failures.ts'
import type { Destination, NetworkFailure } from '../src/network/network-failure.ts'
import { type HttpProxy, readProxy } from '../src/network/proxy.ts'
import type { Entry } from './troubleshooting.ts'

const host = 'sts.googleapis.com'
const direct: Destination = { host, port: 443, proxy: undefined, env: {}, secrets: [] }
const byProxy: Destination = { ...direct, proxy: proxyOf('http://proxy.example:3128') }
const byTlsProxy: Destination = { ...direct, proxy: proxyOf('https://proxy.example:3128') }

function proxyOf(value: string): HttpProxy {
  const proxy = readProxy({ HTTPS_PROXY: value })
  if (proxy === undefined || !('url' in proxy)) throw new Error(`${value} is not a proxy`)
  return proxy
}

const errorOf = (code: string, more: object = {}): Error => Object.assign(new Error('failed'), { code, ...more })

const connectionCodes = Object.keys(connections)
const nameCodes = connectionCodes.filter(code => connections[code]?.proxy === 'of')
const otherCodes = connectionCodes.filter(code => !nameCodes.includes(code))
/** These break an open connection, so the proxy is not the cause. */
const brokenCodes = ['ECONNRESET', 'EPIPE']
const flawCodes = (wanted: (typeof flaws)[string]): string[] =>
  Object.keys(flaws).filter(code => flaws[code] === wanted)

const tunnel = (statusCode: number): Error => errorOf('ERR_PROXY_TUNNEL', { statusCode })
const plainHttp = errorOf('EPROTO', { reason: 'wrong version number' })

export const networkEntries = (): readonly Entry[] => [
  entry('connection-failed', direct, otherCodes),
  entry('name-not-resolved', direct, nameCodes),
  entryOf('no-answer-in-time', [requestTimedOut(30, direct)]),
  entryOf('not-http', [explainNetworkError(errorOf('HPE_INVALID_CONSTANT'), direct)]),
  entry(
    'proxy-unreachable',
    byProxy,
    otherCodes.filter(code => !brokenCodes.includes(code)),
  ),
  entry('proxy-name-not-resolved', byProxy, nameCodes),
  entryOf('proxy-credentials', [explainNetworkError(tunnel(407), byProxy)]),
  entryOf('proxy-refuses', [explainNetworkError(tunnel(403), byProxy)]),
  entryOf('proxy-cannot-connect', [explainNetworkError(tunnel(502), byProxy)]),
  entryOf('proxy-without-tls', [explainNetworkError(plainHttp, byTlsProxy)]),
  entry('certificate-authority', direct, flawCodes('authority')),
  entry('certificate-time', direct, flawCodes('time')),
  entry('certificate-name', direct, flawCodes('name')),
  entry('certificate-refused', direct, flawCodes('other')),
  entryOf('answer-without-tls', [explainNetworkError(plainHttp, direct)]),
  entryOf('tls-handshake', [explainNetworkError(errorOf('EPROTO'), direct)]),
]

const entry = (id: string, way: Destination, codes: readonly string[]): Entry =>
  entryOf(
    id,
    codes.map(code => explainNetworkError(errorOf(code), way)),
  )

/** Codes with the same cause and fix are one failure. */
function entryOf(id: string, failures: readonly NetworkFailure[]): Entry {
  const [first] = failures
  if (first === undefined) throw new Error(`no failure for ${id}`)
  const { reason, cause, cure, commands } = first
  return {
    id,
    variants: [
      {
        title: reason.replace(/ \(\w+\)$/, ''),
        said: reasonsWithCodes(failures.map(failure => failure.reason)),
        cause,
        cure,
        commands,
      },
    ],
  }
}

/** Codes with the same words share a line. */
function reasonsWithCodes(reasons: readonly string[]): string[] {
  const code = /(?<=\()[A-Z]\w+(?=\))/
  const byWords = Map.groupBy(reasons, reason => reason.replace(code, 'CODE'))
  return [...byWords].map(([words, same]) =>
    words.replace('CODE', same.flatMap(reason => code.exec(reason)?.[0] ?? []).join(', ')),
  )
}
