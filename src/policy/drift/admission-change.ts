import type { Claims } from '../../identity/claims.ts'

/** What decides about a token at a provider. */
export interface Admission {
  /** CEL by attribute. */
  readonly mapping: Readonly<Record<string, string>>
  /** CEL; empty: every token passes. */
  readonly condition: string
}

/** How a live provider differs from the compiled one. All absent: it admits the same tokens. */
export interface AdmissionChange {
  /** A token that only the live one admits. */
  readonly admitted?: Claims | undefined
  /** A token that only the compiled one admits. */
  readonly refused?: Claims | undefined
  /** Why it could not be decided, in words. */
  readonly undecided?: string | undefined
}
