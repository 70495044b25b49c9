import {
  compactVerify,
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'
import type { EmulatedResponse } from '../host.ts'
import type { WorkloadIdentityProvider } from './identity.ts'

/** Sends a request to the emulated issuer. `body` is its answer: text, bytes, or an object that stands for JSON. */
export type FetchIssuer = (url: string) => Promise<{ readonly status: number; readonly body: EmulatedResponse['body'] }>

/** An error of STS. Each has a code and a sentence, and status 400 (RFC 6749 section 5.2). */
export class StsError extends Error {
  readonly code: string
  constructor(code: string, description: string) {
    super(description)
    this.code = code
  }
}

/** Returns the claims of a token that the provider's issuer signed recently, for this provider. */
export async function verifySubjectToken(
  token: string,
  { resource, provider }: { readonly resource: string; readonly provider: WorkloadIdentityProvider },
  now: number,
  fetchIssuer: FetchIssuer,
): Promise<JWTPayload> {
  const claims = parseToken(token)
  if (claims.iss !== provider.issuerUri)
    throw new StsError(
      'invalid_grant',
      `The issuer in ID Token ${claims.iss} does not match the expected one(s): ${provider.issuerUri}`,
    )
  const allowed = provider.allowedAudiences?.length
    ? provider.allowedAudiences
    : [`https://iam.googleapis.com/${resource}`, `//iam.googleapis.com/${resource}`]
  const audiences = [claims.aud ?? []].flat()
  if (!audiences.some(audience => allowed.includes(audience)))
    throw new StsError(
      'invalid_grant',
      `The audience in ID Token [${audiences.join(', ')}] does not match the expected audience.`,
    )
  const { iat, exp } = claims
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > 86_400)
    throw new StsError('invalid_grant', 'Unable to parse the ID Token.')
  // Google also refuses a token that is more than an hour old, or from the future.
  if (exp * 1000 <= now || iat * 1000 < now - 3_600_000 || iat * 1000 > now + 300_000)
    throw new StsError('invalid_grant', `ID Token issued at ${iat} is stale to sign-in.`)
  await verifySignature(token, provider, fetchIssuer)
  return claims
}

/** https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers */
const algorithms = ['RS256', 'ES256']

function parseToken(token: string): JWTPayload {
  try {
    if (algorithms.includes(decodeProtectedHeader(token).alg ?? '')) return decodeJwt(token)
  } catch {}
  throw new StsError('invalid_grant', 'Unable to parse the ID Token.')
}

/** Verifies the signature with the keys that the provider has, or with those that the issuer publishes now. */
async function verifySignature(
  token: string,
  { issuerUri, jwksJson }: WorkloadIdentityProvider,
  fetchIssuer: FetchIssuer,
): Promise<void> {
  const keys: unknown = jwksJson === undefined ? await publishedKeys(issuerUri, fetchIssuer) : JSON.parse(jwksJson)
  if (typeof keys !== 'object' || keys === null || !isKeySet(keys)) throw unreachable()
  try {
    await compactVerify(token, createLocalJWKSet(keys), { algorithms })
  } catch {
    throw new StsError('invalid_grant', 'Unable to verify the ID Token signature.')
  }
}

/** Google reads the discovery document first, too. */
async function publishedKeys(issuer: string, fetchIssuer: FetchIssuer): Promise<object> {
  const discovery = await fetchJson(fetchIssuer, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const keysUrl = discovery['jwks_uri']
  if (discovery['issuer'] !== issuer || typeof keysUrl !== 'string') throw unreachable()
  return fetchJson(fetchIssuer, keysUrl)
}

function isKeySet(value: object): value is JSONWebKeySet {
  const { keys }: { keys?: unknown } = value
  return Array.isArray(keys) && keys.every(key => typeof key === 'object' && key !== null && 'kty' in key)
}

const unreachable = (): StsError => new StsError('invalid_grant', "Error connecting to the given credential's issuer.")

async function fetchJson(fetchIssuer: FetchIssuer, url: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetchIssuer(url).catch(() => undefined)
  if (answer?.status !== 200) throw unreachable()
  try {
    const { body } = answer
    const value: unknown = typeof body === 'string' || Buffer.isBuffer(body) ? JSON.parse(body.toString()) : body
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {}
  throw unreachable()
}
