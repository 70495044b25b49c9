/**
 * The claims of a verified GitHub OIDC token. All of GitHub's own are strings, booleans included. Only `verifyToken`
 * creates this type, so a value of it is verified. A claim that the token lacks is absent.
 */
export type Claims = Readonly<Record<string, string>>

/** Claims that a decision and the record need: the issuer, the audience, and the run. */
export const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'] as const

/**
 * Claims that GitHub may set: which of them a token has depends on the server's version and on the job. An absent claim
 * matches nothing. Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
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

/** GitHub's own claims, by name. `repo_property_*` (custom properties) exist in addition. */
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
  /** Hex SHA-256 of the token as received. */
  readonly sha256: string
}
