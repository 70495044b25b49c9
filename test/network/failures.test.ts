import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { explainNetworkError, requestTimedOut } from '../../src/network/failures.ts'
import type { Destination } from '../../src/network/network-failure.ts'
import { type HttpProxy, readProxy } from '../../src/network/proxy.ts'

const folder = mkdtempSync(join(tmpdir(), 'keyless-certificates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function proxyAt(value: string): HttpProxy {
  const proxy = readProxy({ HTTPS_PROXY: value })
  if (proxy === undefined || !('url' in proxy)) throw new Error('no proxy')
  return proxy
}

const password = 'Gehe#im/123'
const ways: readonly (readonly [string, HttpProxy | undefined])[] = [
  ['directly', undefined],
  ['through a proxy', proxyAt('http://proxy.example:3128')],
  ['through a proxy with credentials', proxyAt(`http://svc:${encodeURIComponent(password)}@proxy.example:3128`)],
  ['through a proxy by TLS', proxyAt(`https://svc:${encodeURIComponent(password)}@proxy.example`)],
]
const bearer = 'ghs_0123456789abcdefghijABCDEFGHIJ012345'
const way = (proxy: HttpProxy | undefined, more: Partial<Destination> = {}): Destination => ({
  host: 'api.github.com',
  port: 443,
  proxy,
  env: {},
  secrets: [bearer, `Bearer ${bearer}`],
  ...more,
})

/** An error of Node's whose text has several lines with all that must not be shown. */
const hostile = (code: string, more: object = {}): Error =>
  Object.assign(
    new Error(`boom via http://svc:${password}@proxy.example:3128/ with Bearer ${bearer}\n::error::second line`),
    { code, ...more },
  )

const connectionCodes =
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN EADDRNOTAVAIL EACCES EPERM EMFILE ENFILE ENOTFOUND EAI_AGAIN EAI_FAIL EAI_NODATA EAI_NONAME'
const authorityCodes =
  'UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY CERT_SIGNATURE_FAILURE SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT CERT_UNTRUSTED CERT_REJECTED CERT_CHAIN_TOO_LONG INVALID_CA PATH_LENGTH_EXCEEDED'
const otherCertificateCodes =
  'CERT_NOT_YET_VALID CERT_HAS_EXPIRED ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CERT_NOT_AFTER_FIELD ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH CERT_REVOKED INVALID_PURPOSE UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CRL_SIGNATURE CRL_SIGNATURE_FAILURE CRL_NOT_YET_VALID CRL_HAS_EXPIRED ERROR_IN_CRL_LAST_UPDATE_FIELD ERROR_IN_CRL_NEXT_UPDATE_FIELD ERR_TLS_CERT_ALTNAME_FORMAT UNSPECIFIED'
const protocolCodes =
  'EPROTO ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_TLS_HANDSHAKE_TIMEOUT HPE_INVALID_CONSTANT'
const unknownCodes = 'ERR_BRAND_NEW EWHATEVER'
const words = (text: string): string[] => text.split(' ')
const codes = [connectionCodes, authorityCodes, otherCertificateCodes, protocolCodes, unknownCodes, ''].flatMap(words)

describe.each(ways)('a failure on the way to GitHub, %s', (_, proxy) => {
  it.each(codes)('%s: has reason, cause and cure, in one line each, and shows no secret', code => {
    const failure = explainNetworkError(hostile(code), way(proxy))
    const { reason, cause, cure, commands = [] } = failure
    for (const text of [reason, cause, cure]) {
      expect(text).not.toBe('')
      expect(text).not.toContain('\n')
      expect(text.length).toBeLessThan(600)
    }
    const all = JSON.stringify({ reason, cause, cure, commands })
    for (const secret of [password, encodeURIComponent(password), 'Gehe', 'svc', bearer, bearer.slice(0, 14)])
      expect(all).not.toContain(secret)
    if (code !== '') expect(reason).toContain(code)
    if (proxy !== undefined) expect(`${reason} ${cause}`).toContain(`proxy ${proxy.host}`)
  })

  it('an error that is none has words, too', () => {
    for (const thrown of [undefined, null, 'text', 42, {}, new AggregateError([])])
      expect(explainNetworkError(thrown, way(proxy)).reason).toMatch(/^the connection failed/)
    expect(explainNetworkError(new AggregateError([hostile('ECONNREFUSED')]), way(proxy)).reason).toContain('refused')
  })
})

describe('what trying again cannot fix is not tried again', () => {
  const [, [, proxy]] = ways as [unknown, readonly [string, HttpProxy]]
  const lasting = (code: string, through: HttpProxy | 'directly' = proxy, more = {}): boolean =>
    explainNetworkError(hostile(code, more), way(through === 'directly' ? undefined : through)).lasting

  it.each(words(`${authorityCodes} ${otherCertificateCodes}`))('%s', code => {
    expect([lasting(code), lasting(code, 'directly')]).toEqual([true, true])
  })

  it.each([300, 302, 400, 401, 403, 404, 405, 407, 451])('%i of a proxy', statusCode => {
    expect(lasting('ERR_PROXY_TUNNEL', proxy, { statusCode })).toBe(true)
  })

  it.each([408, 429, 500, 502, 503, 504])('but %i of a proxy is', statusCode => {
    expect(lasting('ERR_PROXY_TUNNEL', proxy, { statusCode })).toBe(false)
  })

  it('the name of a proxy that nobody has', () => {
    expect([lasting('ENOTFOUND'), lasting('EAI_AGAIN'), lasting('ENOTFOUND', 'directly')]).toEqual([true, false, false])
  })

  it('but all that passes is', () => {
    for (const code of words('ECONNREFUSED ECONNRESET ETIMEDOUT EHOSTUNREACH EAI_AGAIN EPROTO ERR_BRAND_NEW'))
      expect([code, lasting(code), lasting(code, 'directly')]).toEqual([code, false, false])
    expect(requestTimedOut(30, way(proxy)).lasting).toBe(false)
    expect(lasting('ERR_PROXY_TUNNEL')).toBe(false)
  })
})

describe('the cause of a failure', () => {
  const [[, none], [, plain], [, authenticated], [, secure]] = ways as [
    (typeof ways)[0],
    readonly [string, HttpProxy],
    readonly [string, HttpProxy],
    readonly [string, HttpProxy],
  ]
  const tunnel = (statusCode: number, proxy = plain, host = 'sts.googleapis.com') =>
    explainNetworkError(hostile('ERR_PROXY_TUNNEL', { statusCode }), way(proxy, { host }))

  it('407: credentials, missing or wrong', () => {
    expect(tunnel(407).cause).toBe('HTTPS_PROXY has no user name and password.')
    expect(tunnel(407, authenticated).cause).toContain('does not accept the user name and password in HTTPS_PROXY')
    expect(tunnel(407).cure).toContain('http://USER:PASSWORD@proxy.example:3128')
  })

  it('403: the rules of the proxy, with the hosts to allow', () => {
    const { reason, cause, cure } = tunnel(403)
    expect(reason).toBe('the proxy proxy.example:3128 refused to connect to sts.googleapis.com (403)')
    expect(cause).toBe('Its rules do not allow sts.googleapis.com.')
    const ofCheck = ['serviceusage', 'cloudresourcemanager', 'iam', 'artifactregistry'].map(
      name => `${name}.googleapis.com`,
    )
    for (const host of [
      'api.github.com',
      '*.actions.githubusercontent.com',
      'iamcredentials.googleapis.com',
      ...ofCheck,
    ])
      expect(cure).toContain(host)
    expect(cure).toContain('add sts.googleapis.com to NO_PROXY')
  })

  it('a proxy that is down or unknown is named, and how to check it', () => {
    const refused = explainNetworkError(hostile('ECONNREFUSED'), way(plain))
    expect(refused.reason).toBe('the connection was refused (ECONNREFUSED) by the proxy proxy.example:3128')
    expect(refused.commands).toEqual([
      { when: 'This checks the proxy from the runner:', run: 'curl -v http://proxy.example:3128' },
    ])
    const unknown = explainNetworkError(hostile('ENOTFOUND'), way(plain))
    expect(unknown.reason).toBe('the name could not be resolved (ENOTFOUND) of the proxy proxy.example:3128')
    expect(unknown.cause).toContain('HTTPS_PROXY names the proxy proxy.example:3128')
  })

  it('a proxy of https:// that speaks none', () => {
    const { reason, cure } = explainNetworkError(hostile('EPROTO', { reason: 'wrong version number' }), way(secure))
    expect(reason).toBe('the proxy proxy.example does not speak TLS (EPROTO)')
    expect(cure).toContain('Write http:// in HTTPS_PROXY')
  })

  it('an authority that is not trusted: NODE_EXTRA_CA_CERTS and what is wrong with it', () => {
    const [missing, empty, other] = [join(folder, 'no.pem'), join(folder, 'empty.pem'), join(folder, 'other.pem')]
    writeFileSync(empty, 'not PEM\n')
    writeFileSync(other, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
    const causeWith = (path: string | undefined): string =>
      explainNetworkError(
        hostile('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
        way(none, { env: path === undefined ? {} : { NODE_EXTRA_CA_CERTS: path } }),
      ).cause
    expect(causeWith(undefined)).toContain('a proxy or firewall inspects TLS')
    expect(causeWith(missing)).toContain(`${JSON.stringify(missing)}, which cannot be read (ENOENT)`)
    expect(causeWith(empty)).toContain('which contains no certificate in PEM form')
    expect(causeWith(other)).toContain('which does not contain the authority that signed it')
    const { cure } = explainNetworkError(hostile('SELF_SIGNED_CERT_IN_CHAIN'), way(none))
    expect(cure).toContain('NODE_EXTRA_CA_CERTS')
    expect(cure).toContain('NODE_USE_SYSTEM_CA=1')
  })

  it('an error that is not known: one bounded line of it', () => {
    const { reason } = explainNetworkError(new Error(`${'x'.repeat(5_000)}\nmore`), way(none))
    expect(reason).toMatch(/^the connection failed: x{200}$/)
  })

  it('each side has its own status page', () => {
    expect(requestTimedOut(30, way(none)).cause).toContain('githubstatus.com')
    expect(requestTimedOut(30, way(none, { host: 'sts.googleapis.com' })).cause).toContain('status.cloud.google.com')
    expect(requestTimedOut(30, way(none, { host: 'github.acme.example' })).cause).not.toContain('https://')
  })
})
