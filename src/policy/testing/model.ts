import type { Place } from '../../core/errors.ts'
import type { Claims } from '../../identity/claims.ts'

/** Claims that a test states. `undefined`: the token lacks the claim. */
export type StatedClaims = Readonly<Record<string, string | undefined>>

/** One policy test: a job that asks for a grant, and the expected decision. */
export interface PolicyTest {
  readonly name: string
  readonly grant: string
  /** All claims of the token. */
  readonly claims: Claims
  /** The claims that the file states for this test, the shared ones included. */
  readonly stated: StatedClaims
  /** The claims that the file states for all tests. */
  readonly shared: StatedClaims
  readonly answers: StatedAnswers
  readonly expected: ExpectedDecision
  readonly steps?: StepsExpectation
  readonly place: Place
}

/** A steps file, and whether the grant allows all of it. */
export interface StepsExpectation {
  /** As written. */
  readonly file: string
  readonly variables: Readonly<Record<string, string>>
  readonly allowed: boolean
}

/** `deny`: the conditions that fail, in the order of the file, or at least one. */
export type ExpectedDecision = { readonly allow: true } | { readonly deny: readonly string[] | 'any' }

/** What a test says about GitHub's answers. What it leaves out is as the grant requires. */
export interface StatedAnswers {
  readonly branch?: { readonly rules?: readonly string[]; readonly reviews?: number; readonly merged?: boolean }
  readonly approval?: {
    readonly approvers?: readonly string[]
    readonly reviewers?: readonly string[]
    readonly requiredReviewers?: boolean
  }
}
