import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createGoogleIdentity, type GoogleIdentity } from '../../emulator/google/identity.ts'
import type { Clock, EmulatedRequest, EmulatedResponse } from '../../emulator/host.ts'
import type { Claims } from '../../src/identity/claims.ts'
import type { HttpRequest, Send } from '../../src/network/transport.ts'
import { attributeOf } from '../../src/policy/compile/drafts.ts'
import { grantMembers, runSubject } from '../../src/policy/compile/names.ts'
import type { Grant, Provider } from '../../src/policy/policy.ts'

export const issuer = 'https://token.actions.githubusercontent.com'
export const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
export const provider: Provider = {
  name: 'internal',
  resource: `${pool}/providers/internal`,
  pool,
  trust: 'internal',
  subject: 'run',
}
export const trainer = 'trainer@acme-ml.iam.gserviceaccount.com'
export const grant = {
  name: 'train',
  provider,
  when: [
    { claim: 'repository_id', anyOf: [{ literal: '512345678' }] },
    { claim: 'ref', anyOf: [{ literal: 'refs/heads/main' }] },
  ],
} as const satisfies Pick<Grant, 'name' | 'when' | 'provider'>
export const [member = ''] = grantMembers(grant)
export const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'

export const claims: Claims = {
  iss: issuer,
  aud: `https://iam.googleapis.com/${provider.resource}`,
  sub: 'repo:acme@90210/fraud@512345678:ref:refs/heads/main',
  repository: 'acme/fraud',
  repository_id: '512345678',
  ref: 'refs/heads/main',
  event_name: 'push',
  run_id: '17012345678',
  run_attempt: '1',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
}
export const subject = `512345678:17012345678:1:${claims['sha']}`

const { publicKey, privateKey } = await generateKeyPair('RS256')
const { privateKey: strangersKey } = await generateKeyPair('RS256')
const keySet = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] }

export interface World {
  readonly google: GoogleIdentity
  readonly clock: Clock
  /** Every request that reached Google, in order. */
  readonly requests: EmulatedRequest[]
  /** Answers that replace Google's, one per request. `undefined` lets a request through to Google. */
  readonly instead: ((() => EmulatedResponse | Promise<EmulatedResponse>) | undefined)[]
  readonly send: Send
  /** Documents that the issuer publishes. A test changes them to make them invalid. */
  readonly published: { discovery: EmulatedResponse; keys: EmulatedResponse }
  mint(changes?: Readonly<Record<string, unknown>>, options?: { byStranger?: boolean }): Promise<string>
  /** Seconds since the epoch. */
  seconds(): number
}

/** Creates a Google with acme's pool, provider, project and trainer, and an issuer like GitHub's. Time stands still. */
export function createWorld(): World {
  let now = 1_790_000_300_000
  const clock: Clock = {
    now: () => now,
    advance: milliseconds => {
      now += milliseconds
    },
  }
  const keysUrl = `${issuer}/.well-known/jwks`
  const published = {
    discovery: { status: 200, body: { issuer, jwks_uri: keysUrl } } as EmulatedResponse,
    keys: { status: 200, body: keySet } as EmulatedResponse,
  }
  const google = createGoogleIdentity({
    clock,
    fetchIssuer: async url => (url === keysUrl ? published.keys : published.discovery),
  })
  setUp(google)
  const requests: EmulatedRequest[] = []
  const instead: World['instead'] = []
  const seconds = (): number => Math.floor(now / 1000)
  return {
    google,
    clock,
    requests,
    instead,
    published,
    send: async request => {
      const emulated = toEmulated(request)
      requests.push(emulated)
      const replaced = instead.shift()
      const service = google.services.find(one => one.serves(emulated.host))
      if (service === undefined) throw new Error(`nobody serves ${emulated.host}`)
      return toResponse(await (replaced ? replaced() : service.handle(emulated)))
    },
    seconds,
    mint: (changes = {}, { byStranger = false } = {}) =>
      new SignJWT({ ...claims, jti: 'j-1', iat: seconds(), nbf: seconds() - 300, exp: seconds() + 300, ...changes })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
        .sign(byStranger ? strangersKey : privateKey),
  }
}

function setUp({ state }: GoogleIdentity): void {
  const [name, expression] = attributeOf(grant, 'conditions')
  state.projects.push({ number: '123456789', id: 'acme-ml', bindings: [] })
  state.pools[pool] = {
    providers: {
      internal: {
        issuerUri: issuer,
        attributeMapping: { 'google.subject': runSubject, [`attribute.${name}`]: expression },
        attributeCondition: `assertion.repository_id == '512345678' && attribute.${name} == 'true'`,
      },
    },
  }
  state.serviceAccounts[trainer] = {
    project: 'acme-ml',
    bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }],
  }
}

/** The provider's settings, for a test to change. */
export function settings({ google }: World) {
  const found = google.state.pools[pool]?.providers['internal']
  if (found === undefined) throw new Error('the provider is gone')
  return found
}

const toEmulated = (request: HttpRequest): EmulatedRequest => ({
  method: request.method,
  host: request.url.host,
  path: request.url.pathname,
  query: request.url.searchParams,
  headers: request.headers,
  body: typeof request.body === 'string' ? Buffer.from(request.body) : Buffer.alloc(0),
})

const toResponse = ({ status, headers = {}, body }: EmulatedResponse) => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  body: typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : Buffer.from(JSON.stringify(body)),
})
