import { ActionError } from '../core/errors.ts'

/** Why a token was rejected: the closed set that the record keeps (`token.rejected`). */
export type RejectionReason =
  | 'malformed'
  | 'header'
  | 'algorithm'
  | 'key-missing'
  | 'key-unknown'
  | 'signature'
  | 'issuer'
  | 'issuer-keys'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'lifetime'
  | 'claim-missing'
  | 'claim-type'
  | 'claim-empty'
  | 'other-run'
  | 'other-repository'
  | 'other-commit'
  | 'other-workflow'

/** An OIDC token that is not to be believed. Never holds any part of it as it came, nor an error of jose, which does. */
export class TokenRejection extends ActionError {
  readonly reason: RejectionReason
  /** The claim at fault, where it is one. */
  readonly claim: string | undefined

  constructor(reason: RejectionReason, what: string, options: { claim?: string; cause?: string; cure?: string } = {}) {
    super('TOKEN_REJECTED', `The OIDC token was rejected: ${what}`, options)
    this.reason = reason
    this.claim = options.claim
  }
}

export const missing = (claim: string): TokenRejection =>
  new TokenRejection('claim-missing', `the claim "${claim}" is missing`, {
    claim,
    cause:
      'GitHub sets it in every token: this one comes from another issuer, or from a GitHub Enterprise Server that is too old.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; update a GitHub Enterprise Server that does not set it.',
  })

/**
 * A time that does not fit this runner's clock.
 *
 * @param now milliseconds since the epoch
 */
export function wrongTime(claim: string, value: unknown, now: number): TokenRejection {
  const time = typeof value === 'number' ? inWords(value) : 'no time'
  const clock = `this runner's clock says ${inWords(now / 1000)}`
  const cure = 'If the runner is your own, check its clock (timedatectl); else re-run the job.'
  if (claim === 'exp') return new TokenRejection('expired', `it expired at ${time}, ${clock}`, { claim, cure })
  const what = claim === 'nbf' ? `it is not valid before ${time}` : `it was issued in the future, at ${time}`
  return new TokenRejection('not-yet-valid', `${what}, ${clock}`, { claim, cure })
}

const inWords = (seconds: number): string => {
  const time = new Date(Math.floor(seconds) * 1000)
  return Number.isNaN(time.getTime()) ? `${seconds} s since 1970` : time.toISOString()
}

export const wrongType = (claim: string, value: unknown, wanted: string): TokenRejection =>
  new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim })

/** A value out of a token as a person would recognise it: JSON, long enough for an audience, no longer. */
export const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
