import { createHash } from 'node:crypto'
import { yieldToEventLoop } from '../core/event-loop.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { checkClaims } from './check-claims.ts'
import { checkAgainstRunner, type RunnerRun } from './check-runner.ts'
import type { VerifiedToken } from './claims.ts'
import type { JWTPayload } from './jose.ts'
import type { FindKey, PublicKey } from './keys.ts'
import { missingClaim, show, TokenRejection, wrongTime, wrongType } from './rejection.ts'

interface Expected {
  /** The one issuer that the policy trusts. */
  readonly issuer: string
  /** `https://iam.googleapis.com/<provider resource>`: the token's one audience. */
  readonly audience: string
  readonly keys: FindKey
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The run that the token must belong to; absent if there is none to compare with. */
  readonly run?: RunnerRun
  /** Required claims in addition to `requiredClaims`. */
  readonly needed?: readonly string[]
}

/** How far the runner's clock and the issuer's may differ. */
const toleranceSeconds = 60
const maxTokenBytes = 32 * 1024

/** Loads the code for verifying while the network is busy. An error shows on first use. */
export const preloadVerifier = (): Promise<unknown> =>
  yieldToEventLoop()
    .then(() => import('./jose.ts'))
    .catch(() => {})

/** Returns the hex SHA-256 of a token as received, which identifies it in the record. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Verifies a GitHub OIDC token: RS256 by a key of the one issuer, exactly that issuer and one audience, its times, the
 * required claims, the type of all others, and the runner's own run. See docs/design/identity.md.
 *
 * @throws TokenRejection (`TOKEN_REJECTED`) with the reason and the claim
 * @throws ActionError `TOKEN_UNAVAILABLE` if the issuer's keys could not be fetched
 */
export async function verifyToken(token: string, expected: Expected): Promise<VerifiedToken> {
  const jose = await import('./jose.ts')
  const keyId = checkHeader(token, jose)
  checkIssuerClaimed(token, expected.issuer, jose)
  const key = await expected.keys(keyId)
  if (key === undefined) {
    throw new TokenRejection('key-unknown', `${expected.issuer} has no key with the id ${quote(keyId)}`, {
      cause: 'The token was not signed by this issuer.',
    })
  }
  const payload = await verifySignature(token, key, expected, jose)
  const { claims, jti, issuedAt, expiresAt } = checkClaims(payload, expected.needed ?? [], expected.now())
  if (expected.run !== undefined) checkAgainstRunner(claims, expected.run)
  return { claims, jti, keyId, issuedAt, expiresAt, sha256: tokenDigest(token) }
}

type Jose = typeof import('./jose.ts')

/** Headers with which a token would supply its own key, or its own rules. */
const refusedHeaders = ['jwk', 'jku', 'x5u', 'x5c', 'crit'] as const

/** @returns the id of the key that signed the token, according to its header */
function checkHeader(token: string, jose: Jose): string {
  if (token.length > maxTokenBytes) throw new TokenRejection('malformed', `it is longer than ${maxTokenBytes} bytes`)
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
    throw new TokenRejection('malformed', 'it does not have the three parts of a signed JWT')
  const header = decode(() => jose.decodeProtectedHeader(token), 'header')
  const refused = refusedHeaders.find(name => Object.hasOwn(header, name))
  if (refused !== undefined) {
    throw new TokenRejection('header', `its header has "${refused}", which the issuer never sets`, {
      cause: 'Someone forged a token that brings its own key.',
    })
  }
  const { alg, typ, kid } = header
  if (alg !== 'RS256') {
    throw new TokenRejection('algorithm', `it is signed with ${show(alg)}, the issuer signs with "RS256"`, {
      cause: 'Someone forged a token that picks its own algorithm.',
    })
  }
  if (typ !== undefined && typ !== 'JWT') throw new TokenRejection('header', `its type is ${show(typ)}, not "JWT"`)
  if (typeof kid !== 'string' || kid === '')
    throw new TokenRejection('key-missing', 'its header names no key ("kid") that signed it')
  return kid
}

/**
 * Refuses a wrong issuer before the signature is verified. Nothing is trusted because of it. The message then names the
 * issuer, not an unknown key.
 */
function checkIssuerClaimed(token: string, issuer: string, jose: Jose): void {
  const payload = decode(() => jose.decodeJwt(token), 'payload')
  if (!Object.hasOwn(payload, 'iss')) throw missingClaim('iss')
  if (payload['iss'] !== issuer) {
    throw new TokenRejection('issuer', `its issuer is ${show(payload['iss'])}, the policy trusts only "${issuer}"`, {
      claim: 'iss',
      cure: "GitHub Enterprise (an enterprise's slug, data residency, GHES) has an issuer of its own: if yours is the one named, set it as the policy's issuer.",
    })
  }
}

async function verifySignature(token: string, key: PublicKey, expected: Expected, jose: Jose): Promise<JWTPayload> {
  const now = expected.now()
  try {
    const { payload } = await jose.jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer: expected.issuer,
      audience: expected.audience,
      currentDate: new Date(now),
      clockTolerance: toleranceSeconds,
      requiredClaims: ['iss', 'aud', 'iat', 'exp'],
    })
    // jose accepts a list that contains the right audience. Such a token is valid elsewhere, too.
    if (payload.aud !== expected.audience) throw wrongAudience(payload.aud, expected.audience)
    return payload
  } catch (error) {
    // jose's errors carry the payload, so only the code and the claim are read.
    throw error instanceof TokenRejection ? error : rejectionOf(error, expected, now, jose)
  }
}

function rejectionOf(error: unknown, { issuer, audience }: Expected, now: number, jose: Jose): TokenRejection {
  if (error instanceof jose.JWSSignatureVerificationFailed) {
    return new TokenRejection('signature', `its signature does not match the key of ${issuer}`, {
      cause: 'The token was changed after it was signed, or someone else signed it.',
    })
  }
  if (error instanceof jose.JWTExpired || error instanceof jose.JWTClaimValidationFailed) {
    const { claim, reason, payload } = error
    if (reason === 'missing') return missingClaim(claim)
    if (claim === 'aud') return wrongAudience(payload.aud, audience)
    if (reason === 'invalid') return wrongType(claim, payload[claim], 'a number of seconds')
    return wrongTime(claim, payload[claim], now)
  }
  return new TokenRejection('malformed', 'it is not a valid JWT')
}

const wrongAudience = (actual: unknown, audience: string): TokenRejection =>
  new TokenRejection('audience', `its audience is ${show(actual)}, the provider accepts only "${audience}"`, {
    claim: 'aud',
    cause: 'It was made for someone else, who could pass it on.',
  })

function decode<T>(read: () => T, part: string): T & JsonObject {
  try {
    const value = read()
    if (isObject(value)) return value
  } catch {
    // The message of jose's error is dropped; the name of the part is enough.
  }
  throw new TokenRejection('malformed', `its ${part} cannot be read`)
}
