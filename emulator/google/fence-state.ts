/** A principal access boundary policy. */
export interface BoundaryPolicy {
  displayName: string
  rules: BoundaryRule[]
  /** `1` to `4`: which permissions it blocks. */
  enforcementVersion: string
  /** Counts changes. */
  revision: number
}

export interface BoundaryRule {
  readonly description: string
  /** Full names: `//cloudresourcemanager.googleapis.com/projects/acme-ml`. */
  readonly resources: readonly string[]
  readonly effect: 'ALLOW'
}

/** Binds a boundary policy to a set of principals. */
export interface BoundaryBinding {
  readonly displayName: string
  /** Name of the boundary policy. */
  readonly policy: string
  /** Full name of a pool, a project, a folder or an organization. */
  readonly principalSet: string
}

/** A deny policy. */
export interface DenyPolicy {
  readonly displayName: string
  readonly rules: readonly DenyRule[]
}

export interface DenyRule {
  readonly description: string
  readonly deniedPrincipals: readonly string[]
  readonly exceptionPrincipals: readonly string[]
  /** `iam.googleapis.com/serviceAccountKeys.create` */
  readonly deniedPermissions: readonly string[]
}

/** An organization policy of a list constraint. */
export interface OrganizationPolicy {
  /** Each issuer that a rule names; `undefined`: all. */
  readonly allowed: readonly string[] | undefined
}

/** What limits access besides roles, as plain data. */
export interface FenceState {
  /** By name: `organizations/1/locations/global/principalAccessBoundaryPolicies/b` */
  boundaries: Record<string, BoundaryPolicy>
  /** By name: `projects/{number}/locations/global/policyBindings/b` */
  boundaryBindings: Record<string, BoundaryBinding>
  /** By attachment point and id: `projects/{number}/denypolicies/d` */
  denials: Record<string, DenyPolicy>
  /** By name: `projects/{number}/policies/iam.workloadIdentityPoolProviders` */
  organizationPolicies: Record<string, OrganizationPolicy>
}

export const noFences = (): FenceState => ({
  boundaries: {},
  boundaryBindings: {},
  denials: {},
  organizationPolicies: {},
})
