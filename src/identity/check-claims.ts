import type { JsonObject } from '../core/json.ts'
import { type Claims, optionalClaims, requiredClaims } from './claims.ts'
import { missingClaim, show, TokenRejection, wrongTime, wrongType } from './rejection.ts'

/** Claims that are empty outside pull requests. */
const claimsThatMayBeEmpty: readonly string[] = ['base_ref', 'head_ref']

/** Google's limit of a token's lifetime. GitHub promises none: 5 minutes are usual, 6 hours were seen. */
const maxLifetimeSeconds = 24 * 3600

/** How far the runner's clock may be behind. GitHub sets `nbf`, which is checked, too, this far back. */
const maxAheadSeconds = 300

interface CheckedClaims {
  readonly claims: Claims
  readonly jti: string | undefined
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Seconds since the epoch. */
  readonly expiresAt: number
}

/**
 * Checks the claims of a payload whose signature, issuer, audience, `exp`, and `nbf` are valid. Required claims must
 * exist, and GitHub's own claims must be strings. Unknown claims are kept if they are strings, since only strings can
 * match.
 *
 * @param needed required claims in addition to `requiredClaims`
 * @param now milliseconds since the epoch
 * @throws TokenRejection that names the claim
 */
export function checkClaims(payload: JsonObject, needed: readonly string[], now: number): CheckedClaims {
  for (const claim of [...requiredClaims, ...needed]) if (!Object.hasOwn(payload, claim)) throw missingClaim(claim)
  for (const claim of [...requiredClaims, ...optionalClaims]) checkText(payload, claim)
  const issuedAt = seconds(payload, 'iat')
  const expiresAt = seconds(payload, 'exp')
  checkTimes(issuedAt, expiresAt, now)
  return { claims: claimsOf(payload), jti: checkText(payload, 'jti'), issuedAt, expiresAt }
}

function checkTimes(issuedAt: number, expiresAt: number, now: number): void {
  if (issuedAt > now / 1000 + maxAheadSeconds) throw wrongTime('iat', issuedAt, now)
  const lifetime = expiresAt - issuedAt
  if (lifetime > 0 && lifetime <= maxLifetimeSeconds) return
  const what = `it would live ${show(lifetime)} s ("exp" less "iat"); 1 to ${maxLifetimeSeconds} s are possible`
  throw new TokenRejection('lifetime', what, {
    claim: 'exp',
    cause: 'Google exchanges no token that lives longer than 24 hours, and GitHub issues none.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; on GitHub Enterprise ask the administrators what they changed.',
  })
}

function claimsOf(payload: JsonObject): Claims {
  const texts = Object.entries(payload).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'jti',
  )
  const claims = Object.fromEntries(texts)
  // Without a prototype, a claim that the token lacks cannot be found: `constructor`, `toString`, …
  Object.setPrototypeOf(claims, null)
  return Object.freeze(claims)
}

/** @returns the claim's text; `undefined` if the token lacks it */
function checkText(payload: JsonObject, claim: string): string | undefined {
  if (!Object.hasOwn(payload, claim)) return undefined
  const value = payload[claim]
  if (typeof value !== 'string') throw wrongType(claim, value, 'a string')
  if (value === '' && !claimsThatMayBeEmpty.includes(claim))
    throw new TokenRejection('claim-empty', `the claim "${claim}" is empty`, { claim })
  return value
}

function seconds(payload: JsonObject, claim: string): number {
  const value = payload[claim]
  if (typeof value !== 'number') throw wrongType(claim, value, 'a number of seconds')
  return value
}
