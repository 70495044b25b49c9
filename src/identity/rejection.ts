import { ActionError } from '../core/errors.ts'

/** Why a token was rejected: the closed list for the record (`token.rejected`). */
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

/** The error for an invalid OIDC token. It never holds any part of the token, nor an error of jose, which does. */
export class TokenRejection extends ActionError {
  readonly reason: RejectionReason
  /** The invalid claim, if there is one. */
  readonly claim: string | undefined

  constructor(reason: RejectionReason, what: string, options: { claim?: string; cause?: string; cure?: string } = {}) {
    super('TOKEN_REJECTED', `The OIDC token was rejected: ${what}`, options)
    this.reason = reason
    this.claim = options.claim
  }
}

/** The rejection of a token without a required claim. */
export const missingClaim = (claim: string): TokenRejection =>
  new TokenRejection('claim-missing', `the claim "${claim}" is missing`, {
    claim,
    cause:
      'GitHub sets it in every token: this one comes from another issuer, or from a GitHub Enterprise Server that is too old.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; update a GitHub Enterprise Server that does not set it.',
  })

/**
 * The rejection of a time that does not fit this runner's clock.
 *
 * @param now milliseconds since the epoch
 */
export function wrongTime(claim: string, value: unknown, now: number): TokenRejection {
  const time = typeof value === 'number' ? formatTime(value) : 'no time'
  const clock = `this runner's clock says ${formatTime(now / 1000)}`
  const cure = 'If the runner is your own, check its clock (timedatectl); otherwise re-run the job.'
  if (claim === 'exp') return new TokenRejection('expired', `it expired at ${time}, ${clock}`, { claim, cure })
  const what = claim === 'nbf' ? `it is not valid before ${time}` : `it was issued in the future, at ${time}`
  return new TokenRejection('not-yet-valid', `${what}, ${clock}`, { claim, cure })
}

const formatTime = (seconds: number): string => {
  const time = new Date(Math.floor(seconds) * 1000)
  return Number.isNaN(time.getTime()) ? `${seconds} s since 1970` : time.toISOString()
}

/** The rejection of a claim of a wrong type. */
export const wrongType = (claim: string, value: unknown, wanted: string): TokenRejection =>
  new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim })

/** Formats a value of a token for a message: JSON, cut to the length of an audience. */
export const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
