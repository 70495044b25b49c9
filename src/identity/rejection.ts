import { ActionError } from '../errors.ts'

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
    cause: 'GitHub sets it in every token; an old GitHub Enterprise Server may not.',
  })

export const wrongType = (claim: string, value: unknown, wanted: string): TokenRejection =>
  new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim })

/** A value out of a token as a person would recognise it: JSON, long enough for an audience, no longer. */
export const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
