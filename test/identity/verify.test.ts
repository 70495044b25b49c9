import { constants, createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { optionalClaims, requiredClaims } from '../../src/identity/claims.ts'
import { type FindKey, fetchKeys } from '../../src/identity/keys.ts'
import { type RejectionReason, TokenRejection } from '../../src/identity/rejection.ts'
import { tokenDigest, verifyToken } from '../../src/identity/verify.ts'
import {
  audience,
  encode,
  expectNoToken,
  failure,
  forge,
  header,
  issuedAt,
  issuer,
  issuerKey,
  keyId,
  now,
  payload,
  publicKey,
  rs256,
  run,
  strangersKey,
  without,
} from './tokens.ts'
import { clock, wire } from './wire.ts'

const keys: FindKey = async id => (id === keyId ? publicKey(issuerKey.publicKey) : undefined)
const verify = (token: string) => verifyToken(token, { issuer, audience, keys, now, run })
const at = (seconds: number) => (token: string) =>
  verifyToken(token, { issuer, audience, keys, now: () => seconds * 1000, run })

async function expectRejected(
  token: string,
  reason: RejectionReason,
  message: string,
  check: (token: string) => Promise<unknown> = verify,
): Promise<TokenRejection> {
  const error = await failure(check(token))
  expect({ code: error.code, message: error.message }).toEqual({
    code: 'TOKEN_REJECTED',
    message: `The OIDC token was rejected: ${message}`,
  })
  expectNoToken(error, token)
  if (!(error instanceof TokenRejection)) throw new Error('expected a TokenRejection')
  expect(error.reason).toBe(reason)
  return error
}

describe('a token that GitHub signed for this run', () => {
  test('gives its claims, ids, times and digest', async () => {
    const token = forge()
    const verified = await verify(token)
    const { iat, nbf, exp, jti, ...claims } = payload
    expect(verified).toEqual({
      claims,
      jti,
      keyId,
      issuedAt: iat,
      expiresAt: exp,
      sha256: createHash('sha256').update(token).digest('hex'),
    })
    expect(tokenDigest(token)).toBe(verified.sha256)
  })

  test('is taken without "typ", and where no run is to be held against', async () => {
    const { typ: _, ...untyped } = header
    const verified = await verifyToken(forge({ header: untyped }), { issuer, audience, keys, now })
    expect(verified.claims['repository']).toBe('acme/fraud')
  })

  test('keeps the environment, custom properties and claims that are newer than this action, if they are strings', async () => {
    const more = { environment: 'production', repo_property_tier: 'one,two', brand_new: 'x' }
    const { claims } = await verify(
      forge({ payload: { ...payload, ...more, a_list: ['x'], a_flag: true, an_object: {} } }),
    )
    expect(claims).toMatchObject(more)
    expect(Object.keys(claims)).not.toContain('a_list')
    expect(Object.keys(claims)).not.toContain('a_flag')
    expect(Object.keys(claims)).not.toContain('an_object')
  })

  test('has no claim that it does not say: nothing is inherited, nothing can be added', async () => {
    const { claims } = await verify(forge())
    expect(claims['constructor']).toBeUndefined()
    expect(claims['toString']).toBeUndefined()
    expect(Object.isFrozen(claims)).toBe(true)
  })

  test('a claim named __proto__ gives no other claims', async () => {
    const body = JSON.stringify(payload).replace('{', '{"__proto__":{"environment":"production"},')
    const input = `${encode(header)}.${Buffer.from(body).toString('base64url')}`
    const { claims } = await verify(`${input}.${rs256(issuerKey.privateKey)(input).toString('base64url')}`)
    expect(claims['environment']).toBeUndefined()
  })

  test.each([
    ['60 s after it expired', issuedAt + 359],
    ['by a clock that is 5 minutes behind', issuedAt - 300],
  ])('is taken %s, since clocks differ', async (_, seconds) => {
    expect((await at(seconds)(forge())).expiresAt).toBe(issuedAt + 300)
  })
})

describe('forged signatures', () => {
  test('alg: none', async () => {
    const token = `${encode({ typ: 'JWT', alg: 'none' })}.${encode(payload)}.`
    await expectRejected(token, 'algorithm', 'it is signed with "none", the issuer signs with "RS256"')
  })

  test('alg: none with the id of a real key and a signature', async () => {
    const token = forge({ header: { ...header, alg: 'none' } })
    await expectRejected(token, 'algorithm', 'it is signed with "none", the issuer signs with "RS256"')
  })

  test('HS256 with the public key as the secret', async () => {
    const secret = issuerKey.publicKey.export({ type: 'spki', format: 'pem' })
    const token = forge({ header: { ...header, alg: 'HS256' } }, input =>
      createHmac('sha256', secret).update(input).digest(),
    )
    await expectRejected(token, 'algorithm', 'it is signed with "HS256", the issuer signs with "RS256"')
  })

  test('HS256 with the public key, called RS256', async () => {
    const secret = issuerKey.publicKey.export({ type: 'spki', format: 'pem' })
    const token = forge({}, input => createHmac('sha256', secret).update(input).digest())
    await expectRejected(token, 'signature', `its signature does not match the key of ${issuer}`)
  })

  test.each([
    ['RS512', 'sha512', constants.RSA_PKCS1_PADDING],
    ['PS256', 'sha256', constants.RSA_PKCS1_PSS_PADDING],
  ])("%s by the issuer's own key", async (alg, hash, padding) => {
    const token = forge({ header: { ...header, alg } }, input =>
      sign(hash, Buffer.from(input), { key: issuerKey.privateKey, padding }),
    )
    await expectRejected(token, 'algorithm', `it is signed with "${alg}", the issuer signs with "RS256"`)
  })

  test('alg that is not a string', async () => {
    const token = forge({ header: { ...header, alg: ['RS256'] } })
    await expectRejected(token, 'algorithm', 'it is signed with ["RS256"], the issuer signs with "RS256"')
  })

  test('unknown kid', async () => {
    const token = forge({ header: { ...header, kid: 'mine' } }, rs256(strangersKey.privateKey))
    await expectRejected(token, 'key-unknown', `${issuer} has no key with the id "mine"`)
  })

  test.each([['missing'], ['empty'], ['a number']])('kid %s', async kind => {
    const { kid: _, ...rest } = header
    const kid = { missing: {}, empty: { kid: '' }, 'a number': { kid: 1 } }[kind]
    await expectRejected(
      forge({ header: { ...rest, ...kid } }),
      'key-missing',
      'its header names no key ("kid") that signed it',
    )
  })

  test("a stranger's signature under the issuer's kid", async () => {
    const token = forge({}, rs256(strangersKey.privateKey))
    await expectRejected(token, 'signature', `its signature does not match the key of ${issuer}`)
  })

  test('no signature', async () => {
    await expectRejected(
      forge({}, () => Buffer.alloc(0)),
      'signature',
      `its signature does not match the key of ${issuer}`,
    )
  })

  test('a claim changed after signing', async () => {
    const [head, , signature] = forge().split('.')
    const token = `${head}.${encode({ ...payload, ref: 'refs/heads/main2' })}.${signature}`
    await expectRejected(token, 'signature', `its signature does not match the key of ${issuer}`)
  })

  test.each([
    ['jwk', publicKey(strangersKey.publicKey)],
    ['jku', 'https://evil.example/keys'],
    ['x5u', 'https://evil.example/chain.pem'],
    ['x5c', ['MIIB']],
    ['crit', ['exp']],
  ])('a key or rule of its own in the header: %s', async (name, value) => {
    const token = forge({ header: { ...header, [name]: value } }, rs256(strangersKey.privateKey))
    await expectRejected(token, 'header', `its header has "${name}", which the issuer never sets`)
  })

  test("another kind of token under the issuer's key", async () => {
    await expectRejected(forge({ header: { ...header, typ: 'at+jwt' } }), 'header', 'its type is "at+jwt", not "JWT"')
  })
})

describe('what is no token', () => {
  const threeParts = 'it does not have the three parts of a signed JWT'
  test.each([
    ['nothing', '', threeParts],
    ['words', 'no token at all', threeParts],
    ['two parts', forge().split('.').slice(0, 2).join('.'), threeParts],
    ['an encrypted token', `${forge()}.AAAA.BBBB`, threeParts],
    ['a line break', forge().replace('.', '.\n'), threeParts],
    [
      'a header that is not JSON',
      `${Buffer.from('not json').toString('base64url')}.${encode(payload)}.AAAA`,
      'its header cannot be read',
    ],
    ['a payload that is a list', forge({ payload: [payload] }), 'its payload cannot be read'],
    [
      'a payload that is not JSON',
      `${encode(header)}.${Buffer.from('not json').toString('base64url')}.AAAA`,
      'its payload cannot be read',
    ],
    ['a huge one', forge({ payload: { ...payload, workflow: 'x'.repeat(40_000) } }), 'it is longer than 32768 bytes'],
  ])('%s', async (_, token, message) => {
    await expectRejected(token, 'malformed', message)
  })
})

describe('another issuer', () => {
  test.each([
    ["an enterprise's slug", `${issuer}/acme-corp`],
    ['a trailing slash', `${issuer}/`],
    ['plain http', issuer.replace('https', 'http')],
    ['a look-alike', 'https://token.actions.githubusercontent.com.evil.example'],
  ])('%s', async (_, iss) => {
    const token = forge({ payload: { ...payload, iss } })
    const error = await expectRejected(token, 'issuer', `its issuer is "${iss}", the policy trusts only "${issuer}"`)
    expect(error.claim).toBe('iss')
  })

  test('a list that holds the right one', async () => {
    const token = forge({ payload: { ...payload, iss: [issuer] } })
    await expectRejected(token, 'issuer', `its issuer is ["${issuer}"], the policy trusts only "${issuer}"`)
  })

  test('none', async () => {
    const error = await expectRejected(
      forge({ payload: without('iss') }),
      'claim-missing',
      'the claim "iss" is missing',
    )
    expect(error.claim).toBe('iss')
  })

  test('its keys are never asked for', async () => {
    const asked: string[] = []
    const token = forge({ payload: { ...payload, iss: `${issuer}/acme-corp` } })
    const spy: FindKey = async id => {
      asked.push(id)
      return publicKey(issuerKey.publicKey)
    }
    await failure(verifyToken(token, { issuer, audience, keys: spy, now, run }))
    expect(asked).toEqual([])
  })
})

describe('another audience', () => {
  test.each<[string, unknown, string]>([
    ['the default one of GitHub', 'https://github.com/acme', '"https://github.com/acme"'],
    ['the right one with a slash', `${audience}/`, `"${audience}/"`],
    ['a list that holds the right one', ['https://other.example', audience], `["https://other.example","${audience}"]`],
    ['a list of the right one alone', [audience], `["${audience}"]`],
    ['a number', 5, '5'],
    ['empty', '', '""'],
  ])('%s', async (_, aud, shown) => {
    const token = forge({ payload: { ...payload, aud } })
    const error = await expectRejected(
      token,
      'audience',
      `its audience is ${shown}, the provider accepts only "${audience}"`,
    )
    expect(error.claim).toBe('aud')
  })

  test('none', async () => {
    await expectRejected(forge({ payload: without('aud') }), 'claim-missing', 'the claim "aud" is missing')
  })
})

describe('another time', () => {
  const time = (seconds: number): string => new Date(seconds * 1000).toISOString()

  test('expired', async () => {
    const message = `it expired at ${time(issuedAt + 300)}, this runner's clock says ${time(issuedAt + 360)}`
    const error = await expectRejected(forge(), 'expired', message, at(issuedAt + 360))
    expect(error.claim).toBe('exp')
  })

  test('not yet valid', async () => {
    const token = forge({ payload: { ...payload, nbf: issuedAt + 71 } })
    const message = `it is not valid before ${time(issuedAt + 71)}, this runner's clock says ${time(issuedAt + 10)}`
    await expectRejected(token, 'not-yet-valid', message)
  })

  test('issued more than 5 minutes in the future', async () => {
    const token = forge({ payload: { ...payload, iat: issuedAt + 311, exp: issuedAt + 611 } })
    const message = `it was issued in the future, at ${time(issuedAt + 311)}, this runner's clock says ${time(issuedAt + 10)}`
    const error = await expectRejected(token, 'not-yet-valid', message)
    expect(error.cure).toContain('timedatectl')
  })

  test.each([
    ['5 minutes', 300],
    ['an hour', 3600],
    ['6 hours, as some enterprises have it', 21_600],
    ['24 hours', 86_400],
  ])('a lifetime of %s is taken', async (_, seconds) => {
    const token = forge({ payload: { ...payload, exp: issuedAt + seconds } })
    expect((await verify(token)).expiresAt).toBe(issuedAt + seconds)
  })

  test('a token of 6 hours is taken late in its life, and not after it', async () => {
    const token = forge({ payload: { ...payload, exp: issuedAt + 21_600 } })
    expect((await at(issuedAt + 21_000)(token)).issuedAt).toBe(issuedAt)
    const error = await failure(at(issuedAt + 21_660)(token))
    expect(error).toMatchObject({ code: 'TOKEN_REJECTED', reason: 'expired' })
  })

  test.each([
    ['just over a day', 86_401],
    ['a week', 604_800],
    ['no time', 0],
    ['less than no time', -49],
  ])('a lifetime of %s', async (_, seconds) => {
    const token = forge({ payload: { ...payload, exp: issuedAt + seconds } })
    const message = `it would live ${seconds} s ("exp" less "iat"); 1 to 86400 s are possible`
    await expectRejected(token, 'lifetime', message)
  })

  test.each(['iat', 'exp'])('%s missing', async claim => {
    await expectRejected(forge({ payload: without(claim) }), 'claim-missing', `the claim "${claim}" is missing`)
  })

  test('nbf missing: it is valid from its issue', async () => {
    expect((await verify(forge({ payload: without('nbf') }))).issuedAt).toBe(issuedAt)
  })

  test.each(['iat', 'nbf', 'exp'])('%s a string', async claim => {
    const token = forge({ payload: { ...payload, [claim]: String(payload[claim]) } })
    await expectRejected(token, 'claim-type', `the claim "${claim}" is "${payload[claim]}", not a number of seconds`)
  })

  test('an expiry beyond every calendar', async () => {
    const body = JSON.stringify(payload).replace(`"exp":${issuedAt + 300}`, '"exp":1e400')
    const input = `${encode(header)}.${Buffer.from(body).toString('base64url')}`
    const token = `${input}.${rs256(issuerKey.privateKey)(input).toString('base64url')}`
    expect((await failure(verify(token))).code).toBe('TOKEN_REJECTED')
  })
})

describe('another run', () => {
  test.each<[string, string, string, RejectionReason, string]>([
    [
      "another repository's token",
      'repository_id',
      '666',
      'other-repository',
      `it is another repository's: its repository_id is "666", the runner's GITHUB_REPOSITORY_ID is "512345678"`,
    ],
    [
      "another run's token",
      'run_id',
      '17099999999',
      'other-run',
      `it is another run's: its run_id is "17099999999", the runner's GITHUB_RUN_ID is "17012345678"`,
    ],
    [
      "a former attempt's token",
      'run_attempt',
      '2',
      'other-run',
      `it is another run's: its run_attempt is "2", the runner's GITHUB_RUN_ATTEMPT is "1"`,
    ],
    [
      "another commit's token",
      'sha',
      'a'.repeat(40),
      'other-commit',
      `it is another commit's: its sha is "${'a'.repeat(40)}", the runner's GITHUB_SHA is "${run.sha}"`,
    ],
    [
      "another workflow's token",
      'workflow_ref',
      'acme/fraud/.github/workflows/nightly.yml@refs/heads/main',
      'other-workflow',
      `it is another workflow's: its workflow_ref is "acme/fraud/.github/workflows/nightly.yml@refs/heads/main", the runner's GITHUB_WORKFLOW_REF is "${run.workflowRef}"`,
    ],
  ])('%s', async (_, claim, value, reason, message) => {
    const error = await expectRejected(forge({ payload: { ...payload, [claim]: value } }), reason, message)
    expect(error.claim).toBe(claim)
    expect(error.likelyCause).toContain('An earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL')
  })
})

describe('servers and runners that say less', () => {
  test.each([...optionalClaims, 'jti'])('a token without %s is taken, and has no such claim', async claim => {
    const verified = await verify(forge({ payload: without(claim) }))
    expect(Object.keys(verified.claims)).not.toContain(claim)
    expect(verified.claims).toMatchObject({ repository_id: run.repositoryId, sha: run.sha })
    if (claim === 'jti') expect(verified.jti).toBeUndefined()
  })

  test('a token with what is required alone is taken', async () => {
    const token = forge({ payload: without(...optionalClaims, 'jti', 'nbf') })
    expect(Object.keys((await verify(token)).claims).toSorted()).toEqual([...requiredClaims])
  })

  test('a runner that does not name its workflow has nothing to compare with', async () => {
    const silent = { ...run, workflowRef: '' }
    const verified = await verifyToken(forge(), { issuer, audience, keys, now, run: silent })
    expect(verified.claims['workflow_ref']).toBe(run.workflowRef)
  })

  test('a claim that this use needs is required', async () => {
    const token = forge({ payload: without('sub') })
    const error = await failure(verifyToken(token, { issuer, audience, keys, now, run, needed: ['sub'] }))
    expect(error).toMatchObject({ code: 'TOKEN_REJECTED', reason: 'claim-missing', claim: 'sub' })
  })
})

describe('tokens and keys that GitHub really issued', () => {
  const bodyOf = (name: string): Readonly<Record<string, unknown>> =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/google/${name}.json`), 'utf8')).body

  test.each([
    ['github-token-claims-2025-07', 21_600],
    ['github-token-claims-2026-08', 300],
  ])('%s is taken, with every claim that it has', async (name, lifetime) => {
    const claims = bodyOf(name)
    const text = (claim: string): string => String(claims[claim] ?? '')
    const verified = await verifyToken(forge({ payload: claims }), {
      issuer: text('iss'),
      audience: text('aud'),
      keys,
      now: () => (Number(claims['iat']) + 1) * 1000,
      run: {
        repositoryId: text('repository_id'),
        runId: text('run_id'),
        runAttempt: text('run_attempt'),
        sha: text('sha'),
        workflowRef: text('workflow_ref'),
      },
    })
    expect(verified.expiresAt - verified.issuedAt).toBe(lifetime)
    const { iat, nbf, exp, jti, ...rest } = claims
    expect(verified.claims).toEqual(rest)
    expect(verified.jti).toBe(jti)
  })

  test('each of the four keys is found by its id', async () => {
    const { send } = wire(() => ({ status: 200, body: bodyOf('github-jwks') }))
    const find = fetchKeys({ issuer, send, clock: clock() })
    for (const kid of [
      'cc413527-173f-5a05-976e-9c52b1d7b431',
      '38826b17-6a30-5f9b-b169-8beb8202f723',
      '38E9B30B3A023A1B72309921A69A42FCC496C42C',
      '4F3E9AD8C9A6F5EB3173006F4FA630E28F43DCE9',
    ])
      expect(await find(kid)).toMatchObject({ kty: 'RSA', alg: 'RS256', e: 'AQAB' })
  })
})

describe('claims that are not as GitHub makes them', () => {
  const needed = requiredClaims.filter(claim => claim !== 'iss' && claim !== 'aud')
  const own = [...needed, ...optionalClaims, 'jti']

  test.each(needed)('%s missing', async claim => {
    const error = await expectRejected(
      forge({ payload: without(claim) }),
      'claim-missing',
      `the claim "${claim}" is missing`,
    )
    expect(error.claim).toBe(claim)
    expect(error.cure).toContain('GITHUB_ENV')
  })

  test.each(own)('%s of the wrong type', async claim => {
    const number = forge({ payload: { ...payload, [claim]: 42 } })
    await expectRejected(number, 'claim-type', `the claim "${claim}" is 42, not a string`)
    const list = forge({ payload: { ...payload, [claim]: [payload[claim]] } })
    const error = await failure(verify(list))
    expect(error).toMatchObject({ code: 'TOKEN_REJECTED', reason: 'claim-type', claim })
  })

  test('a boolean where GitHub writes "true"', async () => {
    const token = forge({ payload: { ...payload, ref_protected: true } })
    await expectRejected(token, 'claim-type', 'the claim "ref_protected" is true, not a string')
  })

  test.each(own.filter(claim => claim !== 'base_ref' && claim !== 'head_ref'))('%s empty', async claim => {
    const token = forge({ payload: { ...payload, [claim]: '' } })
    await expectRejected(token, 'claim-empty', `the claim "${claim}" is empty`)
  })

  test.each(own)('%s null', async claim => {
    const token = forge({ payload: { ...payload, [claim]: null } })
    await expectRejected(token, 'claim-type', `the claim "${claim}" is null, not a string`)
  })
})

test('a key that jose itself refuses is a rejection, not a crash', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const token = forge({}, rs256(weak.privateKey))
  const find: FindKey = async () => publicKey(weak.publicKey)
  const error = await failure(verifyToken(token, { issuer, audience, keys: find, now, run }))
  expect(error).toMatchObject({ code: 'TOKEN_REJECTED', reason: 'malformed' })
  expectNoToken(error, token)
})
