/**
 * The claims of a GitHub OIDC token after verification; every one of GitHub's own is a string, booleans included
 * (facts/github-oidc.md). Only `verify.ts` makes one, so that having one means that it was verified.
 */
export type Claims = Readonly<Record<string, string>>

/** In every token that GitHub signs (facts/github-oidc.md "Claims"), beside `jti`, which is the token's name. */
export const requiredClaims = [
  'actor',
  'actor_id',
  'aud',
  'base_ref',
  'check_run_id',
  'event_name',
  'head_ref',
  'iss',
  'job_workflow_ref',
  'job_workflow_sha',
  'ref',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'run_attempt',
  'run_id',
  'run_number',
  'runner_environment',
  'sha',
  'sub',
  'workflow',
  'workflow_ref',
  'workflow_sha',
] as const

/** Absent when unused, never empty. */
export const optionalClaims = ['enterprise', 'enterprise_id', 'environment', 'environment_node_id'] as const

/** GitHub's own claims, by name. `repo_property_*` (custom properties) come beside them. */
export const claimNames = [...requiredClaims, ...optionalClaims].toSorted()

export interface VerifiedToken {
  readonly claims: Claims
  /** Unique id of the token, for the record. */
  readonly jti: string
  /** `kid` of the key that signed it. */
  readonly keyId: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Seconds since the epoch. */
  readonly expiresAt: number
  /** Hex SHA-256 of the token as it came. */
  readonly sha256: string
}
