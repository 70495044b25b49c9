import type { Authenticate, Clock, EmulatedService, HasPermission } from '../host.ts'
import { type Access, createAccess } from './access.ts'
import { createFrontEnd, createTokenBook } from './callers.ts'
import { type FenceState, noFences } from './fence-state.ts'
import { createIam } from './iam.ts'
import { callerFor, createIamCredentials } from './iamcredentials.ts'
import { IdTokenIssuer } from './id-tokens.ts'
import { createOrganizationPolicies } from './organization-policies.ts'
import { createResourceManager } from './resource-manager.ts'
import { createServiceUsage } from './service-usage.ts'
import { createSts } from './sts.ts'
import type { FetchIssuer } from './subjecttoken.ts'

/** An IAM binding: every member has the role. */
export interface Binding {
  role: string
  /** `serviceAccount:…`, `principal://…/subject/S`, `principalSet://…/attribute.K/V`, `principalSet://…/*` */
  members: string[]
  /** CEL over `resource` and `request.time`. Without a value it grants nothing. */
  condition?: { readonly title: string; readonly description?: string; readonly expression: string }
}

export interface Project {
  readonly number: string
  readonly id: string
  /** `folders/123` or `organizations/123`: their bindings count here, too. */
  parent?: string
  labels?: Record<string, string>
  bindings: Binding[]
  auditConfigs?: readonly unknown[]
  /** APIs that are disabled, as `iamcredentials.googleapis.com`. */
  disabledServices?: string[]
}

/** A folder or an organization. */
export interface ResourceContainer {
  readonly displayName: string
  parent?: string
  bindings: Binding[]
  auditConfigs?: readonly unknown[]
}

/** What pools and providers have in common. */
interface Deletable {
  displayName?: string
  description?: string
  disabled?: boolean
  deleted?: boolean
  /** Milliseconds since the epoch. 30 days later, the id is free again. Absent: it stays deleted. */
  deletedAt?: number
}

export interface WorkloadIdentityPool extends Deletable {
  /** Of the pool as a resource: who may administer it. */
  bindings?: Binding[]
  /** By id. */
  providers: Record<string, WorkloadIdentityProvider>
}

export interface WorkloadIdentityProvider extends Deletable {
  issuerUri: string
  /** Empty or absent: the provider's own resource name, with or without `https:`. */
  allowedAudiences?: string[]
  attributeMapping: Record<string, string>
  attributeCondition?: string
  /** Uploaded keys: with them, those that the issuer publishes do not count. */
  jwksJson?: string
}

export interface StoredKey {
  /** 40 hexadecimal digits. */
  readonly id: string
  /** RFC 3339. */
  readonly createdAt: string
  disabled?: boolean
}

export interface ServiceAccount {
  /** Id of the project that it belongs to. */
  readonly project: string
  bindings: Binding[]
  auditConfigs?: readonly unknown[]
  disabled?: boolean
  displayName?: string
  description?: string
  /** Digits. A new account with an old name has another one. */
  uniqueId?: string
  /** Stored keys. */
  keys?: StoredKey[]
}

/**
 * The state of Google's identity services as plain data. A test or the demo sets it up, and may change it during a run.
 */
export interface IdentityState {
  projects: Project[]
  /** Folders and organizations by name: `folders/123`, `organizations/456`. */
  containers: Record<string, ResourceContainer>
  /** By resource name: `projects/{number}/locations/global/workloadIdentityPools/{pool}` */
  pools: Record<string, WorkloadIdentityPool>
  /** By email. */
  serviceAccounts: Record<string, ServiceAccount>
  /** Boundaries, deny policies and organization policies. */
  fences: FenceState
  /** Permissions of custom roles by name. The predefined roles are known. */
  roles: Record<string, string[]>
  /** Emails whose tokens may live up to 12 h, by the organization's policy. */
  extendedLifetimes: string[]
  /** How many requests came with an access token past its expiry. */
  expiredTokensSeen: number
}

export interface GoogleIdentity {
  readonly services: readonly EmulatedService[]
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  readonly access: Access
  /** As `hasPermission`, on a service account: `iam.serviceAccounts.actAs` on `train-runtime@…`. */
  readonly hasPermissionOnServiceAccount: HasPermission
  /**
   * Issues an access token of a service account, or of a user (an administrator), without any exchange. Its bindings say
   * what it may do.
   */
  readonly issueToken: (email: string, lifetimeSeconds?: number) => string
  readonly state: IdentityState
}

/** Creates the emulated STS, IAM, and IAM Credentials, and the front end of all other services. */
export function createGoogleIdentity(options: { clock: Clock; fetchIssuer: FetchIssuer }): GoogleIdentity {
  const { clock, fetchIssuer } = options
  const state: IdentityState = {
    projects: [],
    containers: {},
    pools: {},
    serviceAccounts: {},
    fences: noFences(),
    roles: {},
    extendedLifetimes: [],
    expiredTokensSeen: 0,
  }
  const tokens = createTokenBook()
  const idTokens = new IdTokenIssuer()
  const access = createAccess(state, clock.now)
  const authenticate = createFrontEnd(tokens, clock, () => {
    state.expiredTokensSeen += 1
  })
  return {
    services: [
      createSts({ state, clock, tokens, fetchIssuer }),
      createIam({ state, clock, authenticate, access }),
      createOrganizationPolicies({ state, clock, authenticate, access }),
      createIamCredentials({ state, clock, tokens, idTokens, authenticate, access }),
      idTokens.certificates,
      createResourceManager({ state, authenticate, access }),
      createServiceUsage({ state, authenticate, access }),
    ],
    authenticate,
    access,
    hasPermission: access.onProject,
    hasPermissionOnServiceAccount: access.onServiceAccount,
    issueToken: (email, lifetimeSeconds = 3600) =>
      tokens.issue(
        callerFor(
          state,
          email,
          ['https://www.googleapis.com/auth/cloud-platform'],
          clock.now() + lifetimeSeconds * 1000,
        ),
      ),
    state,
  }
}
