import type { Claims } from '../../identity/claims.ts'

/** How a live provider differs from the compiled one. All absent: it admits the same tokens. */
export interface AdmittedTokens {
  /** A token that only the live one admits. */
  readonly admitted?: Claims | undefined
  /** A token that only the compiled one admits. */
  readonly refused?: Claims | undefined
  /** Why it could not be decided, in words. */
  readonly undecided?: string | undefined
}
