/**
 * The claims of a GitHub OIDC token after verification; every one of GitHub's own is a string, booleans included. Only
 * `verify.ts` makes one, so that having one means that it was verified. A claim that the token does not have is absent.
 */
export type Claims = Readonly<Record<string, string>>

/** What a decision and a record cannot do without: which issuer, for which audience, and which run. */
export const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'] as const

/**
 * What GitHub may set besides: which of them a token has depends on the server's version and on the job. Absent, a claim
 * matches nothing.
 * Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
export const optionalClaims = [
  'actor',
  'actor_id',
  'base_ref',
  'check_run_id',
  'enterprise',
  'enterprise_id',
  'environment',
  'environment_node_id',
  'event_name',
  'head_ref',
  'job_workflow_ref',
  'job_workflow_sha',
  'ref',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'run_number',
  'runner_environment',
  'sub',
  'workflow',
  'workflow_ref',
  'workflow_sha',
] as const

/** GitHub's own claims, by name. `repo_property_*` (custom properties) come beside them. */
export const claimNames = [...requiredClaims, ...optionalClaims].toSorted()

export interface VerifiedToken {
  readonly claims: Claims
  /** Unique id of the token, for the record; absent if the issuer sets none. */
  readonly jti: string | undefined
  /** `kid` of the key that signed it. */
  readonly keyId: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Seconds since the epoch. */
  readonly expiresAt: number
  /** Hex SHA-256 of the token as it came. */
  readonly sha256: string
}
