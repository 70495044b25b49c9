import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fetchKeys, githubIssuer } from '../../src/identity/keys.ts'
import { TokenRejection } from '../../src/identity/rejection.ts'
import { verifyToken } from '../../src/identity/verify.ts'
import {
  audience,
  failure,
  forge,
  header,
  issuerKey,
  keyId,
  now,
  payload,
  publicKey,
  run,
  strangersKey,
} from './tokens.ts'
import { clock, inTurn, networkAdvice, networkError, type Scripted, wire } from './wire.ts'

const jwk = (kid: string, key: KeyObject = issuerKey.publicKey) => ({ ...publicKey(key), kid, use: 'sig', x5t: 'abc' })
const jwks = (...keys: unknown[]): Scripted => ({ status: 200, body: { keys } })
const enterprise = 'https://ghe.example/_services/token'
const discovery = (more: Record<string, unknown> = {}): Scripted => ({
  status: 200,
  body: { issuer: enterprise, jwks_uri: `${enterprise}/.well-known/jwks`, ...more },
})

function source(script: (url: string) => Scripted, issuer = githubIssuer) {
  const { send, sent } = wire(request => script(request.url.href))
  const time = clock()
  return { find: fetchKeys({ issuer, send, clock: time }), sent, time }
}
const addresses = (sent: readonly { url: URL }[]): string[] => sent.map(({ url }) => url.href)

describe("github.com's keys", () => {
  test('are fetched before anyone asks, in one round trip, and kept', async () => {
    const { find, sent } = source(() => jwks(jwk(keyId), jwk('other')))
    expect(addresses(sent)).toEqual([`${githubIssuer}/.well-known/jwks`])
    expect(await find(keyId)).toEqual(publicKey(issuerKey.publicKey))
    expect(await find('other')).toEqual(publicKey(issuerKey.publicKey))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.headers).toEqual({ accept: 'application/json' })
  })

  test('are fetched again for a key id that is new: keys rotate', async () => {
    const { find, sent } = source(inTurn(jwks(jwk('old')), jwks(jwk('old'), jwk(keyId))))
    expect(await find(keyId)).toEqual(publicKey(issuerKey.publicKey))
    expect(sent).toHaveLength(2)
  })

  test('are not fetched again and again for a stream of bad tokens: once a minute', async () => {
    const { find, sent, time } = source(() => jwks(jwk(keyId)))
    for (let attack = 0; attack < 50; attack++) expect(await find(`forged-${attack}`)).toBeUndefined()
    expect(sent).toHaveLength(2)
    time.advance(60_000)
    expect(await find('forged')).toBeUndefined()
    expect(sent).toHaveLength(3)
    expect(await find(keyId)).toBeDefined()
  })

  test('are asked for again after a failure', async () => {
    let down = true
    const { find } = source(() => (down ? { status: 404, body: 'gone' } : jwks(jwk(keyId))))
    const error = await failure(find(keyId))
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(
      `The keys of ${githubIssuer} could not be fetched: ${githubIssuer}/.well-known/jwks answered with status 404`,
    )
    down = false
    expect(await find(keyId)).toBeDefined()
  })

  test('are waited for over failures that pass', async () => {
    const { find, time } = source(inTurn({ status: 503 }, 'no answer', jwks(jwk(keyId))))
    expect(await find(keyId)).toBeDefined()
    expect(time.slept).toEqual([1000, 2000])
  })

  test('that never come are an outage, not a rejection', async () => {
    const { find } = source(() => 'no answer')
    const error = await failure(find(keyId))
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(`The keys of ${githubIssuer} could not be fetched: ${networkError}`)
    const { likelyCause: cause, cure, commands } = error
    expect({ cause, cure, commands }).toEqual(networkAdvice)
  })

  test('verify a token end to end, and reject one by a key that is gone', async () => {
    const { find } = source(() => jwks(jwk(keyId)))
    const expected = { issuer: githubIssuer, audience, keys: find, now, run }
    expect((await verifyToken(forge(), expected)).keyId).toBe(keyId)
    const error = await failure(verifyToken(forge({ header: { ...header, kid: 'gone' } }), expected))
    expect(error.message).toBe(`The OIDC token was rejected: ${githubIssuer} has no key with the id "gone"`)
  })
})

describe("another GitHub's keys", () => {
  test('are found by its own discovery document', async () => {
    const { find, sent } = source(url => (url.endsWith('/jwks') ? jwks(jwk(keyId)) : discovery()), enterprise)
    expect(await find(keyId)).toBeDefined()
    expect(addresses(sent)).toEqual([
      `${enterprise}/.well-known/openid-configuration`,
      `${enterprise}/.well-known/jwks`,
    ])
    const token = forge({ payload: { ...payload, iss: enterprise } })
    const verified = await verifyToken(token, { issuer: enterprise, audience, keys: find, now, run })
    expect(verified.claims['iss']).toBe(enterprise)
  })

  test.each<[string, Record<string, unknown>, string]>([
    [
      'speaks for another issuer',
      { issuer: 'https://evil.example' },
      `${enterprise}/.well-known/openid-configuration names the issuer "https://evil.example"`,
    ],
    [
      'speaks for itself with a slash',
      { issuer: `${enterprise}/` },
      `${enterprise}/.well-known/openid-configuration names the issuer "${enterprise}/"`,
    ],
    [
      "has its keys at a stranger's",
      { jwks_uri: 'https://evil.example/jwks' },
      'its keys must be at https://ghe.example, but jwks_uri is "https://evil.example/jwks"',
    ],
    [
      'has its keys at a look-alike',
      { jwks_uri: 'https://ghe.example.evil.example/jwks' },
      'its keys must be at https://ghe.example, but jwks_uri is "https://ghe.example.evil.example/jwks"',
    ],
    [
      'has its keys at another port',
      { jwks_uri: 'https://ghe.example:8443/jwks' },
      'its keys must be at https://ghe.example, but jwks_uri is "https://ghe.example:8443/jwks"',
    ],
    [
      'has its keys at plain http',
      { jwks_uri: 'http://ghe.example/jwks' },
      'its keys must be at https://ghe.example, but jwks_uri is "http://ghe.example/jwks"',
    ],
    [
      'has its keys nowhere',
      { jwks_uri: 'nowhere' },
      'its keys must be at https://ghe.example, but jwks_uri is "nowhere"',
    ],
  ])('are refused where the document %s', async (_, more, what) => {
    const { find, sent } = source(() => discovery(more), enterprise)
    const error = await failure(find(keyId))
    expect(error.code).toBe('TOKEN_REJECTED')
    expect(error.message).toBe(`The OIDC token was rejected: the keys of its issuer cannot be trusted: ${what}`)
    expect(error).toBeInstanceOf(TokenRejection)
    expect(error).toMatchObject({ reason: 'issuer-keys' })
    expect(addresses(sent)).toEqual([`${enterprise}/.well-known/openid-configuration`])
  })

  test('are not asked for over plain http', async () => {
    const { find, sent } = source(() => discovery(), 'http://ghe.example/_services/token')
    const error = await failure(find(keyId))
    expect(error.message).toContain(
      'http://ghe.example/_services/token/.well-known/openid-configuration is not an https address',
    )
    expect(sent).toEqual([])
  })
})

describe('a key that may not sign', () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const padded = Buffer.concat([Buffer.alloc(128), Buffer.from(publicKey(weak.publicKey).n, 'base64url')])
  const sound = jwk(keyId)
  test.each<[string, unknown]>([
    ['for encryption', { ...sound, use: 'enc' }],
    ['for nothing in particular', { ...sound, use: undefined }],
    ['without an id', { ...sound, kid: undefined }],
    ['with an empty id', { ...sound, kid: '' }],
    ['for another algorithm', { ...sound, alg: 'PS256' }],
    ['too short', jwk(keyId, weak.publicKey)],
    ['too short, with zeros before it', { ...jwk(keyId, weak.publicKey), n: padded.toString('base64url') }],
    ['without a modulus', { ...sound, n: undefined }],
    ['elliptic', { ...elliptic, kid: keyId, use: 'sig' }],
    ['a shared secret', { kty: 'oct', k: 'AAAA', kid: keyId, use: 'sig', alg: 'HS256' }],
    ['no key at all', 'key'],
  ])('%s is passed over', async (_, key) => {
    const { find } = source(() => jwks(key, jwk('sound', strangersKey.publicKey)))
    expect(await find(keyId)).toBeUndefined()
    expect(await find('sound')).toEqual(publicKey(strangersKey.publicKey))
  })

  test('an answer without any key is refused', async () => {
    const { find } = source(() => jwks())
    const error = await failure(find(keyId))
    expect(error.code).toBe('TOKEN_REJECTED')
    expect(error.message).toBe(
      `The OIDC token was rejected: the keys of its issuer cannot be trusted: ${githubIssuer}/.well-known/jwks has no RSA key of 2048 bits or more for signatures`,
    )
  })

  test('private parts of a key are never taken along', async () => {
    const key = { ...issuerKey.privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig' }
    const { find } = source(() => jwks(key))
    expect(Object.keys((await find(keyId)) ?? {}).toSorted()).toEqual(['alg', 'e', 'kty', 'n'])
  })
})

describe('an answer that is none says nothing of the token', () => {
  const answers: readonly (readonly [string, unknown])[] = [
    ['a page of HTML', '<html><title>Sign in</title></html>'],
    ['an empty body', ''],
    ['JSON that was cut off', '{"keys": [{"kty": "RS'],
    ['no object', '[]'],
    ['null', 'null'],
    ['an object of another shape', {}],
    ['keys that are no list', { keys: {} }],
    ['fields of other types', { issuer: 5, jwks_uri: ['x'], keys: 'x' }],
    ['a body without end', { keys: [jwk(keyId)], issuer: enterprise, padding: 'x'.repeat(300_000) }],
  ]
  const good = (url: string): Scripted => (url.endsWith('/jwks') ? jwks(jwk(keyId)) : discovery())
  const documents = [
    ['the keys of github.com', githubIssuer, '/jwks'],
    ['the discovery document', enterprise, '/openid-configuration'],
    ["another GitHub's keys", enterprise, '/jwks'],
  ] as const
  const cases = documents.flatMap(([of, issuer, end]) =>
    answers.map(([name, body]) => ({ name, body: body as unknown, of, issuer, end })),
  )

  test.each(cases)('$name for $of: it is asked for again', async ({ body, issuer, end }) => {
    let odd = 2
    const { find, time } = source(url => (url.endsWith(end) && odd-- > 0 ? { status: 200, body } : good(url)), issuer)
    expect(await find(keyId)).toBeDefined()
    expect(time.slept).toEqual([1000, 2000])
  })

  test.each(cases)('$name for $of, again and again', async ({ body, issuer, end }) => {
    const { find } = source(url => (url.endsWith(end) ? { status: 200, body } : good(url)), issuer)
    const error = await failure(find(keyId))
    expect(error).toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      likelyCause: expect.stringContaining('instead of the issuer'),
    })
    expect(error.message).toMatch(/could not be fetched: https:\S+ answered with an unexpected document$/)
  })
})
