import type { Claims } from '../../identity/claims.ts'
import type { Formula } from '../formula/formula.ts'
import type { Grant, Policy } from '../policy.ts'

/** What was proven of a set-up, and what was not. Without failures, `when` and Google's side admit the same tokens. */
export interface Proof {
  /** Statements about all tokens that were proven. */
  readonly statements: number
  /** Tokens that `decide` and real CEL judged alike. */
  readonly tokens: number
  readonly failures: readonly ProofFailure[]
}

/**
 * `admits`: Google's side gives a token to a grant whose `when` refuses it. `refuses`: it refuses one that `when` admits.
 * `unproven`: neither was found, and no proof either.
 */
export interface ProofFailure {
  readonly kind: 'admits' | 'refuses' | 'unproven'
  /** Resource name of the provider. */
  readonly provider: string
  /** Names of the policy and the grant; absent: about all grants of the provider. */
  readonly policy?: string
  readonly grant?: string
  /** A counterexample. */
  readonly token?: Claims
  readonly message: string
}

/** A policy, and its name in the set-up. */
export interface ProvenPolicy {
  readonly name: string
  readonly policy: Policy
}

/** A grant, its `when` as a formula, and the members of IAM that the set-up gives it. */
export interface ProvenGrant {
  readonly policy: string
  readonly grant: Grant
  readonly formula: Formula
  readonly members: readonly AttributeMember[]
}

/** The tokens of a pool with a value of an attribute. */
export interface AttributeMember {
  /** With its prefix: `attribute.train_512345678`. */
  readonly attribute: string
  readonly value: string
}

/** Collects what a proof finds. */
export interface Findings {
  statements: number
  tokens: number
  readonly failures: ProofFailure[]
}
