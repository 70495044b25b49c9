import type { Command } from '../../core/errors.ts'
import type { Claims } from '../../identity/claims.ts'

/**
 * What a difference does. `lets in`: there is access that the policy does not grant. `keeps out`: a run that the
 * policy admits fails. `unknown`: a part could not be read or decided, so anything may be true of it.
 */
export type DriftEffect = 'lets in' | 'unknown' | 'keeps out' | 'neither'

/** The worst first. */
export const driftEffects: readonly DriftEffect[] = ['lets in', 'unknown', 'keeps out', 'neither']

/** The closed list of what can differ, each with a description for code scanning. */
export const driftRules = {
  'pool-state': 'The pool is missing, disabled or deleted.',
  'provider-state': 'The provider is missing, disabled, deleted, or of another type.',
  'provider-issuer': 'The provider accepts tokens of another issuer.',
  'provider-audience': 'The provider accepts other audiences.',
  'provider-condition': 'The condition of the provider admits other tokens.',
  'provider-mapping': 'An attribute of the provider means something else.',
  'provider-keys': 'Uploaded keys differ from those of the issuer.',
  'other-provider': 'Another provider of the pool admits tokens to the principals of a grant.',
  'account-state': 'A service account is missing or disabled.',
  'account-key': 'A service account has a stored key.',
  'missing-binding': 'A role that the policy needs is not granted.',
  'other-member': 'A service account can be used by others.',
  'inherited-binding': 'A role on a project, folder or organization lets others use a service account.',
  'pool-administrator': 'Others can change whom the pool and its providers admit.',
  'wider-role': 'A principal of the policy has a role that its grants do not need.',
  unreadable: 'A part of the set-up could not be read.',
} as const satisfies Readonly<Record<string, string>>

export type DriftRule = keyof typeof driftRules

export interface Fix {
  /** Words before the commands, or instead of them. */
  readonly words: string
  readonly commands: readonly Command[]
}

/** One way in which Google's side is not what the policy compiles to. Names in it are untrusted. */
export interface SetupDifference {
  readonly rule: DriftRule
  readonly effect: DriftEffect
  /** Name of the resource: a provider, a pool, an email, `project acme-ml`, `folders/123`. */
  readonly on: string
  /** The providers that it concerns, by resource name. */
  readonly providers: readonly string[]
  readonly message: string
  /** A token that is admitted or refused by mistake. */
  readonly example?: Claims | undefined
  readonly fix: Fix
}

/** Something to know. It is not drift, and needs no fix. */
export interface DriftNote {
  readonly on: string
  readonly message: string
}

export interface Drift {
  /** The worst first. */
  readonly differences: readonly SetupDifference[]
  readonly notes: readonly DriftNote[]
}

export const worstFirst = (differences: readonly SetupDifference[]): SetupDifference[] =>
  differences.toSorted((a, b) => driftEffects.indexOf(a.effect) - driftEffects.indexOf(b.effect))

/** The fix for what only the whole set-up can create. */
export const compileAgain: Fix = { words: 'Run again what compile prints for this policy.', commands: [] }
