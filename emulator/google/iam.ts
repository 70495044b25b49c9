import type { Caller, EmulatedResponse, EmulatedService } from '../host.ts'
import { apiError, type FrontEnd, type Identity, methodNotFound, permissionDenied } from './callers.ts'
import type { Binding, IdentityState, Project, WorkloadIdentityProvider } from './identity.ts'
import { granted, permissionsAsked } from './permissions.ts'
import { answer, parseBody, RpcError } from './rpc.ts'

/**
 * The predefined roles that this emulator knows, each with its permissions (`*` stands for any part). The lists are
 * coarser than Google's. Apart from the lists with a `*`, no role has a permission that the real one lacks.
 */
export const predefinedRoles: Readonly<Record<string, readonly string[]>> = {
  'roles/owner': ['*'],
  'roles/aiplatform.admin': ['aiplatform.*'],
  'roles/aiplatform.user': ['aiplatform.*'],
  'roles/aiplatform.viewer': ['aiplatform.*.get', 'aiplatform.*.list'],
  'roles/artifactregistry.reader': [
    'artifactregistry.*.get',
    'artifactregistry.*.list',
    'artifactregistry.*.download*',
  ],
  'roles/iam.serviceAccountUser': ['iam.serviceAccounts.actAs', 'iam.serviceAccounts.get', 'iam.serviceAccounts.list'],
  'roles/iam.serviceAccountTokenCreator': [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
    'iam.serviceAccounts.implicitDelegation',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.signJwt',
  ],
  'roles/iam.workloadIdentityUser': ['iam.serviceAccounts.getAccessToken', 'iam.serviceAccounts.getOpenIdToken'],
  'roles/iam.workloadIdentityPoolViewer': [
    'iam.workloadIdentityPools.get',
    'iam.workloadIdentityPools.list',
    'iam.workloadIdentityPoolProviders.get',
    'iam.workloadIdentityPoolProviders.list',
  ],
  'roles/iam.securityReviewer': ['iam.serviceAccounts.getIamPolicy', 'resourcemanager.projects.getIamPolicy'],
  'roles/logging.viewer': ['logging.logEntries.list', 'logging.logs.list'],
  'roles/logging.logWriter': ['logging.logEntries.create'],
  'roles/monitoring.viewer': ['monitoring.*.get', 'monitoring.*.list'],
  'roles/serviceusage.serviceUsageViewer': ['serviceusage.services.get', 'serviceusage.services.list'],
  'roles/storage.objectViewer': ['storage.objects.get', 'storage.objects.list'],
  'roles/storage.objectUser': [
    'storage.objects.create',
    'storage.objects.delete',
    'storage.objects.get',
    'storage.objects.list',
    'storage.objects.update',
  ],
}

/** Answers if a caller has a permission, by the bindings in the state. */
export interface Access {
  /** `project` is an id or a number. */
  onProject(caller: Caller, permission: string, project: string): boolean
  /** By the account's own bindings, or its project's. */
  onServiceAccount(caller: Caller, permission: string, email: string): boolean
}

export function createAccess(state: IdentityState): Access {
  const holds = (caller: Caller, permission: string, bindings: readonly Binding[]): boolean =>
    bindings.some(
      ({ role, members }) =>
        membersOf(caller).some(member => members.includes(member)) &&
        permissionsOf(state, role).some(pattern => covers(pattern, permission)),
    )
  const onProject: Access['onProject'] = (caller, permission, project) =>
    holds(caller, permission, findProject(state, project)?.bindings ?? [])
  return {
    onProject,
    onServiceAccount(caller, permission, email) {
      const account = state.serviceAccounts[email]
      if (account === undefined) return false
      return holds(caller, permission, account.bindings) || onProject(caller, permission, account.project)
    },
  }
}

const membersOf = (caller: Caller): readonly string[] => {
  const identity: Partial<Identity> & Caller = caller
  return identity.memberOf ?? [caller.member]
}

const permissionsOf = (state: IdentityState, role: string): readonly string[] =>
  state.roles[role] ?? predefinedRoles[role] ?? []

function covers(pattern: string, permission: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.\\^$+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(permission)
}

export const findProject = (state: IdentityState, project: string): Project | undefined =>
  state.projects.find(({ id, number }) => id === project || number === project)

/** `iam.googleapis.com`, as far as the action and its set-up use it. */
export function createIam(state: IdentityState, authenticate: FrontEnd, access: Access): EmulatedService {
  return {
    serves: host => host === 'iam.googleapis.com',
    handle(request) {
      const path = decodeURIComponent(request.path)
      const provider =
        /^\/v1\/(projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/[^/]+)\/providers\/([^/]+)$/
      const [, pool, project, id] = (request.method === 'GET' && provider.exec(path)) || []
      const policy = /^\/v1\/projects\/[^/]+\/serviceAccounts\/([^/:]+):getIamPolicy$/
      const [, email] = (request.method === 'POST' && policy.exec(path)) || []
      const test = /^\/v1\/projects\/[^/]+\/serviceAccounts\/([^/:]+):testIamPermissions$/
      const [, tested] = (request.method === 'POST' && test.exec(path)) || []

      const who = authenticate(request)
      if ('refusal' in who) return who.refusal
      if (pool !== undefined && project !== undefined && id !== undefined)
        return getProvider(state, access, who.caller, { pool, project, id })
      if (email !== undefined) return getPolicy(state, access, who.caller, email)
      if (tested !== undefined)
        return answer(() => {
          const asked = permissionsAsked(parseBody(request))
          if (state.serviceAccounts[tested] === undefined) throw new RpcError('NOT_FOUND', 'Unknown service account')
          return granted(asked, permission => access.onServiceAccount(who.caller, permission, tested))
        })
      return methodNotFound()
    },
  }
}

function getProvider(
  state: IdentityState,
  access: Access,
  caller: Identity,
  { pool, project, id }: { pool: string; project: string; id: string },
): EmulatedResponse {
  const permission = 'iam.workloadIdentityPoolProviders.get'
  const found = findProject(state, project)
  if (found === undefined || !access.onProject(caller, permission, project))
    return permissionDenied(permission, `//iam.googleapis.com/${pool}/providers/${id}`)
  const name = pool.replace(/^projects\/[^/]+/, `projects/${found.number}`)
  const provider = state.pools[name]?.providers[id]
  if (provider === undefined) return apiError(404, 'NOT_FOUND', 'Requested entity was not found.')
  return { status: 200, body: providerResource(`${name}/providers/${id}`, provider) }
}

/** The REST resource. Empty and false fields are left out, as Google does. */
const providerResource = (name: string, provider: WorkloadIdentityProvider): object => ({
  name,
  state: provider.deleted ? 'DELETED' : 'ACTIVE',
  ...(provider.disabled ? { disabled: true } : {}),
  attributeMapping: provider.attributeMapping,
  ...(provider.attributeCondition === undefined ? {} : { attributeCondition: provider.attributeCondition }),
  oidc: {
    issuerUri: provider.issuerUri,
    ...(provider.allowedAudiences?.length ? { allowedAudiences: provider.allowedAudiences } : {}),
  },
})

function getPolicy(state: IdentityState, access: Access, caller: Identity, email: string): EmulatedResponse {
  const permission = 'iam.serviceAccounts.getIamPolicy'
  const account = state.serviceAccounts[email]
  if (account === undefined || !access.onServiceAccount(caller, permission, email)) return permissionDenied(permission)
  return {
    status: 200,
    body: { version: 1, etag: 'BwYk9o3rJ0E=', ...(account.bindings.length ? { bindings: account.bindings } : {}) },
  }
}
