import type { Authenticate, Clock, EmulatedService, HasPermission } from '../host.ts'
import { createFrontEnd, createTokenBook } from './callers.ts'
import { createAccess, createIam } from './iam.ts'
import { createIamCredentials, serviceAccount } from './iamcredentials.ts'
import { createSts } from './sts.ts'
import type { FetchIssuer } from './subjecttoken.ts'

/** An IAM binding: every member has the role. */
export interface Binding {
  role: string
  /** `serviceAccount:…`, `principal://…/subject/S`, `principalSet://…/attribute.K/V`, `principalSet://…/*` */
  members: string[]
}

export interface Project {
  readonly number: string
  readonly id: string
  labels?: Record<string, string>
  bindings: Binding[]
  /** APIs that are disabled, as `iamcredentials.googleapis.com`. */
  disabledServices?: string[]
}

export interface WorkloadIdentityPool {
  disabled?: boolean
  deleted?: boolean
  /** By id. */
  providers: Record<string, WorkloadIdentityProvider>
}

export interface WorkloadIdentityProvider {
  issuerUri: string
  /** Empty or absent: the provider's own resource name, with or without `https:`. */
  allowedAudiences?: string[]
  attributeMapping: Record<string, string>
  attributeCondition?: string
  disabled?: boolean
  deleted?: boolean
}

export interface ServiceAccount {
  /** Id of the project that it belongs to. */
  readonly project: string
  bindings: Binding[]
  disabled?: boolean
}

/**
 * The state of Google's identity services as plain data. A test or the demo sets it up, and may change it during a run.
 */
export interface IdentityState {
  projects: Project[]
  /** By resource name: `projects/{number}/locations/global/workloadIdentityPools/{pool}` */
  pools: Record<string, WorkloadIdentityPool>
  /** By email. */
  serviceAccounts: Record<string, ServiceAccount>
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
  /** As `hasPermission`, on a service account: `iam.serviceAccounts.actAs` on `train-runtime@…`. */
  readonly hasPermissionOnServiceAccount: HasPermission
  /** Issues an access token of a service account without any exchange, for tests of other services. */
  readonly issueToken: (email: string, lifetimeSeconds?: number) => string
  readonly state: IdentityState
}

/** Creates the emulated STS, IAM, and IAM Credentials, and the front end of all other services. */
export function createGoogleIdentity(options: { clock: Clock; fetchIssuer: FetchIssuer }): GoogleIdentity {
  const { clock, fetchIssuer } = options
  const state: IdentityState = {
    projects: [],
    pools: {},
    serviceAccounts: {},
    roles: {},
    extendedLifetimes: [],
    expiredTokensSeen: 0,
  }
  const tokens = createTokenBook()
  const access = createAccess(state)
  const authenticate = createFrontEnd(tokens, clock, () => {
    state.expiredTokensSeen += 1
  })
  return {
    services: [
      createSts({ state, clock, tokens, fetchIssuer }),
      createIam(state, authenticate, access),
      createIamCredentials({ state, clock, tokens, authenticate, access }),
    ],
    authenticate,
    hasPermission: access.onProject,
    hasPermissionOnServiceAccount: access.onServiceAccount,
    issueToken: (email, lifetimeSeconds = 3600) =>
      tokens.issue(
        serviceAccount(
          state,
          email,
          ['https://www.googleapis.com/auth/cloud-platform'],
          clock.now() + lifetimeSeconds * 1000,
        ),
      ),
    state,
  }
}
