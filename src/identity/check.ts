import { type Claims, optionalClaims, requiredClaims } from './claims.ts'
import { missing, TokenRejection, wrongType } from './rejection.ts'

/** Empty outside pull requests. */
const mayBeEmpty: readonly string[] = ['base_ref', 'head_ref']

interface CheckedClaims {
  readonly claims: Claims
  readonly jti: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Seconds since the epoch. */
  readonly expiresAt: number
}

/**
 * The claims of a payload whose signature, issuer, audience and times hold: GitHub's own must be there, as strings;
 * of others the strings are kept, since only they can ever match.
 *
 * @throws TokenRejection that names the claim
 */
export function checkClaims(payload: Readonly<Record<string, unknown>>, maxLifetimeSeconds: number): CheckedClaims {
  for (const claim of requiredClaims) checkText(payload, claim)
  for (const claim of optionalClaims) if (Object.hasOwn(payload, claim)) checkText(payload, claim)
  const issuedAt = seconds(payload, 'iat')
  const expiresAt = seconds(payload, 'exp')
  const lifetime = expiresAt - issuedAt
  if (lifetime <= 0 || lifetime > maxLifetimeSeconds) {
    const what = `it would live ${lifetime} s ("exp" less "iat"); 1 to ${maxLifetimeSeconds} s are sane`
    throw new TokenRejection('lifetime', what, { claim: 'exp' })
  }
  return { claims: claimsOf(payload), jti: checkText(payload, 'jti'), issuedAt, expiresAt }
}

function claimsOf(payload: Readonly<Record<string, unknown>>): Claims {
  const texts = Object.entries(payload).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'jti',
  )
  const claims = Object.fromEntries(texts)
  // No claim may be found that the token does not have: `constructor`, `toString`, …
  Object.setPrototypeOf(claims, null)
  return Object.freeze(claims)
}

function checkText(payload: Readonly<Record<string, unknown>>, claim: string): string {
  if (!Object.hasOwn(payload, claim)) throw missing(claim)
  const value = payload[claim]
  if (typeof value !== 'string') throw wrongType(claim, value, 'a string')
  if (value === '' && !mayBeEmpty.includes(claim))
    throw new TokenRejection('claim-empty', `the claim "${claim}" is empty`, { claim })
  return value
}

function seconds(payload: Readonly<Record<string, unknown>>, claim: string): number {
  const value = payload[claim]
  if (typeof value !== 'number') throw wrongType(claim, value, 'a number of seconds')
  return value
}
