import { createHmac, createPublicKey } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { Tamper } from '../../emulator/github/tokens.ts'
import type { RejectionReason } from '../../src/identity/rejection.ts'
import { acme, eventsOf, expectRefused, fraud, policyText, throughDist, train } from './harness.ts'

type Attack = readonly [name: string, reason: RejectionReason, says: string, tamper: Tamper]

const audience = `https://iam.googleapis.com/${acme.provider}`
const githubIssuer = 'https://token.actions.githubusercontent.com'

/** Changes some claims of a token that GitHub's own key signs. `undefined` removes a claim. */
const claiming =
  (change: (claims: JWTPayload) => Readonly<Record<string, unknown>>): Tamper =>
  ({ claims, issuer }) =>
    issuer.sign({ ...claims, ...change(claims) })

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const withHeader =
  (header: Readonly<Record<string, unknown>>): Tamper =>
  ({ claims, issuer }) =>
    issuer.sign(claims, header)

/** Signs a token with the attacker's own key, under a header of the attacker's choice. */
const signedByStranger =
  (header: (genuine: { kid: string; jwk: object }) => Readonly<Record<string, unknown>>): Tamper =>
  async ({ claims, issuer }) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const { kid } = issuer.signingKey
    const own = header({ kid, jwk: await exportJWK(publicKey) })
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...own }).sign(privateKey)
  }

const seconds = (claims: JWTPayload, by: number): JWTPayload => ({
  iat: Number(claims.iat) + by,
  nbf: Number(claims.nbf) + by,
  exp: Number(claims.exp) + by,
})

const attacks: readonly Attack[] = [
  [
    'alg: none, without a signature',
    'algorithm',
    'it is signed with "none", the issuer signs with "RS256"',
    ({ claims }) => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
  ],
  [
    'HS256, signed with the public key as the secret',
    'algorithm',
    'it is signed with "HS256", the issuer signs with "RS256"',
    ({ claims, issuer }) => {
      const { kid, publicJwk } = issuer.signingKey
      const pem = createPublicKey({ key: { ...publicJwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
      const text = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(claims)}`
      return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
    },
  ],
  [
    'a key id that the issuer does not have',
    'key-unknown',
    `${githubIssuer} has no key with the id "mallory"`,
    signedByStranger(() => ({ kid: 'mallory' })),
  ],
  ['no key id', 'key-missing', 'its header names no key ("kid")', withHeader({ kid: undefined })],
  [
    'the key in the header (jwk)',
    'header',
    'its header has "jwk", which the issuer never sets',
    signedByStranger(({ kid, jwk }) => ({ kid, jwk })),
  ],
  [
    'the address of a key in the header (jku)',
    'header',
    'its header has "jku", which the issuer never sets',
    signedByStranger(({ kid }) => ({ kid, jku: 'https://mallory.example/keys' })),
  ],
  [
    'the address of a certificate in the header (x5u)',
    'header',
    'its header has "x5u", which the issuer never sets',
    withHeader({ x5u: 'https://mallory.example/certificate' }),
  ],
  [
    'a stranger’s signature under the issuer’s key id',
    'signature',
    `its signature does not match the key of ${githubIssuer}`,
    signedByStranger(({ kid }) => ({ kid })),
  ],
  [
    'claims that were changed after signing',
    'signature',
    `its signature does not match the key of ${githubIssuer}`,
    ({ token, claims }) => {
      const [header, , signature] = token.split('.')
      return `${header}.${encode({ ...claims, ref: 'refs/heads/main', actor: 'mallory' })}.${signature}`
    },
  ],
  [
    'a payload that is not JSON',
    'malformed',
    'its payload cannot be read',
    () => 'eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30x.eA',
  ],
  [
    'the issuer of another enterprise',
    'issuer',
    `its issuer is "${githubIssuer}/mallory", the policy trusts only "${githubIssuer}"`,
    claiming(() => ({ iss: `${githubIssuer}/mallory` })),
  ],
  [
    'an issuer with a trailing slash',
    'issuer',
    `its issuer is "${githubIssuer}/", the policy trusts only "${githubIssuer}"`,
    claiming(() => ({ iss: `${githubIssuer}/` })),
  ],
  [
    'an issuer over http',
    'issuer',
    'its issuer is "http://token.actions.githubusercontent.com"',
    claiming(() => ({ iss: 'http://token.actions.githubusercontent.com' })),
  ],
  [
    'a token for someone else’s audience',
    'audience',
    `its audience is "https://mallory.example", the provider accepts only "${audience}"`,
    claiming(() => ({ aud: 'https://mallory.example' })),
  ],
  [
    'a list of audiences, the right one among them',
    'audience',
    `its audience is ["${audience}","https://mallory.example"]`,
    claiming(() => ({ aud: [audience, 'https://mallory.example'] })),
  ],
  [
    'a list of the right audience alone',
    'audience',
    `its audience is ["${audience}"]`,
    claiming(() => ({ aud: [audience] })),
  ],
  ['no audience', 'claim-missing', 'the claim "aud" is missing', claiming(() => ({ aud: undefined }))],
  ['a token that has expired', 'expired', 'it expired at ', claiming(claims => seconds(claims, -400))],
  ['a token of tomorrow', 'not-yet-valid', 'it is not valid before ', claiming(claims => seconds(claims, 86_400))],
  [
    'a token issued in the future, though valid already',
    'not-yet-valid',
    'it was issued in the future, at ',
    claiming(claims => ({ iat: Number(claims.iat) + 360, exp: Number(claims.exp) + 360 })),
  ],
  [
    'a token that says it lives for longer than a day',
    'lifetime',
    'it would live 86401 s ("exp" less "iat"); 1 to 86400 s are possible',
    claiming(claims => ({ exp: Number(claims.iat) + 86_401 })),
  ],
  [
    'another run’s token',
    'other-run',
    `it is another run's: its run_id is "17000000001", the runner's GITHUB_RUN_ID is "`,
    claiming(() => ({ run_id: '17000000001' })),
  ],
  [
    'a token of an earlier attempt',
    'other-run',
    `it is another run's: its run_attempt is "2", the runner's GITHUB_RUN_ATTEMPT is "1"`,
    claiming(() => ({ run_attempt: '2' })),
  ],
  [
    'another repository’s token',
    'other-repository',
    `it is another repository's: its repository_id is "666", the runner's GITHUB_REPOSITORY_ID is "512345678"`,
    claiming(() => ({ repository_id: '666' })),
  ],
  [
    'a token of another commit',
    'other-commit',
    `it is another commit's: its sha is "${'0'.repeat(40)}", the runner's GITHUB_SHA is "`,
    claiming(() => ({ sha: '0'.repeat(40) })),
  ],
  [
    'a token without its repository_id',
    'claim-missing',
    'the claim "repository_id" is missing',
    claiming(() => ({ repository_id: undefined })),
  ],
  [
    'another workflow’s token',
    'other-workflow',
    `it is another workflow's: its workflow_ref is "acme/fraud/.github/workflows/x.yml@refs/heads/main", the runner's GITHUB_WORKFLOW_REF is "`,
    claiming(() => ({ workflow_ref: 'acme/fraud/.github/workflows/x.yml@refs/heads/main' })),
  ],
  [
    'a number where GitHub has a string',
    'claim-type',
    'the claim "repository_id" is 512345678, not a string',
    claiming(() => ({ repository_id: 512_345_678 })),
  ],
  [
    'a list where GitHub has a string',
    'claim-type',
    'the claim "ref" is ["refs/heads/main"], not a string',
    claiming(() => ({ ref: ['refs/heads/main'] })),
  ],
  ['an empty claim', 'claim-empty', 'the claim "actor" is empty', claiming(() => ({ actor: '' }))],
]

test.concurrent.each(attacks)('rejected, without a word to Google: %s', async (_, reason, says, tamper) => {
  await using cloud = await fraud()
  cloud.github.tamper = tamper
  const run = await train(cloud)

  expectRefused(cloud, run, 'TOKEN_REJECTED')
  expect(eventsOf(run, 'token.rejected')).toMatchObject([
    { code: 'TOKEN_REJECTED', reason, token_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(eventsOf(run, 'token.verified')).toEqual([])
  expect(run.outputs).not.toHaveProperty('decision')
  expect(run.log).toContain('The action rejected the identity token: The OIDC token was rejected: ')
  expect(run.log).toContain(says)
  expect(run.annotations).toMatchObject([{ type: 'error', title: 'The action rejected the identity token' }])
  expect(run.annotations[0]?.message).toContain(says)
  expect(run.summary).toContain('## ❌ The action rejected the identity token')
  expect(run.summary).toContain('**Google was never called.**')
})

test('a token without a claim that the grant asks for is denied, and the claim is shown as absent', async () => {
  await using cloud = await fraud()
  cloud.github.tamper = claiming(() => ({ event_name: undefined, actor: undefined }))
  const run = await train(cloud)
  expectRefused(cloud, run, 'DENIED')
  expect(run.log).toContain('when.event_name is absent, needs any of push')
  expect(run.outputs['decision']).toBe('deny')
})

test('a token of six hours with required claims, and what the grant asks for, alone is taken; the rest is left out', async () => {
  await using cloud = await fraud()
  const asked = [
    'repository',
    'repository_owner_id',
    'event_name',
    'ref',
    'ref_protected',
    'runner_environment',
    'environment',
  ]
  const always = ['iss', 'aud', 'iat', 'exp', 'repository_id', 'run_id', 'run_attempt', 'sha']
  cloud.github.tamper = ({ claims, issuer }) => {
    const kept = Object.entries(claims).filter(([name]) => [...asked, ...always].includes(name))
    return issuer.sign({ ...Object.fromEntries(kept), exp: Number(claims.iat) + 21_600 })
  }
  const run = await train(cloud)
  expect(run.conclusion, run.log).toBe('success')
  const [verified] = eventsOf(run, 'token.verified')
  expect(verified?.jti).toBeNull()
  expect(Object.keys(verified?.claims ?? {})).not.toContain('actor')
  const job = cloud.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/customJobs'))
  const { labels } = JSON.parse(job?.body ?? '')
  expect(Object.keys(labels)).toContain('keyless-run-id')
  expect(Object.keys(labels)).not.toContain('keyless-actor')
  expect(Object.keys(labels)).not.toContain('keyless-workflow')
  expect(run.summary).toContain('- **Triggered by:** event `push`')
})

test('keys that rotated while the token was made are fetched again, and it is believed', async () => {
  await using cloud = await fraud(throughDist)
  let rotated = false
  cloud.github.tamper = async ({ claims, issuer }) => {
    // The keys change only after the early request for them has been answered.
    await cloud.answered(({ path }) => path === '/.well-known/jwks')
    if (!rotated) await issuer.rotate()
    rotated = true
    return issuer.sign(claims)
  }
  const run = await train(cloud, { inputs: { mode: 'check' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.requestsTo('token.actions.githubusercontent.com').map(({ path }) => path)).toEqual([
    '/.well-known/jwks',
    '/.well-known/jwks',
  ])
})

test('an issuer that sends its keys from another host is not believed', async () => {
  const server = 'https://github.acme.example'
  const issuer = `${server}/_services/token`
  await using cloud = await fraud({ github: { server }, policy: `issuer: ${issuer}\n${policyText}` })
  cloud.github.issuer.discovery = { jwks_uri: 'https://mallory.example/keys' }
  const run = await train(cloud)
  expectRefused(cloud, run, 'TOKEN_REJECTED')
  expect(eventsOf(run, 'token.rejected')).toMatchObject([{ reason: 'issuer-keys' }])
  expect(run.log).toContain(
    'its keys must be at https://github.acme.example, but jwks_uri is "https://mallory.example/keys"',
  )
  expect(cloud.connections.map(({ host }) => host)).not.toContain('mallory.example')
})
