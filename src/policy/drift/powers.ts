import { isRead, type LiveSetup, type Reading } from './live.ts'

/**
 * What a role lets its members do with a service account. `tokens`: get its tokens. `runs`: run code as it. `keys`:
 * store a key of it. `grants`: give themselves any of these.
 */
export type Power = 'tokens' | 'runs' | 'keys' | 'grants'

/**
 * The permissions behind each power. Source:
 * https://cloud.google.com/iam/docs/service-account-permissions
 */
const permissionsOfPower: Readonly<Record<Power, readonly string[]>> = {
  tokens: [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
    'iam.serviceAccounts.implicitDelegation',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.signJwt',
  ],
  runs: ['iam.serviceAccounts.actAs'],
  keys: ['iam.serviceAccountKeys.create', 'iam.serviceAccountApiKeyBindings.create'],
  grants: [
    'iam.serviceAccounts.setIamPolicy',
    'resourcemanager.projects.setIamPolicy',
    'resourcemanager.folders.setIamPolicy',
    'resourcemanager.organizations.setIamPolicy',
  ],
}

/**
 * Permissions to change whom a pool admits, or to grant these. Source:
 * https://cloud.google.com/iam/docs/best-practices-for-using-workload-identity-federation
 */
const permissionsOnPools: ReadonlySet<string> = new Set([
  'iam.workloadIdentityPoolProviders.create',
  'iam.workloadIdentityPoolProviders.undelete',
  'iam.workloadIdentityPoolProviders.update',
  'iam.workloadIdentityPools.setIamPolicy',
  'iam.workloadIdentityPools.undelete',
  'iam.workloadIdentityPools.update',
  'resourcemanager.projects.setIamPolicy',
  'resourcemanager.folders.setIamPolicy',
  'resourcemanager.organizations.setIamPolicy',
])

/** Predefined roles that are read from no server. The definition of any other role is read. */
const knownRoles: Readonly<Record<string, readonly Power[]>> = {
  'roles/owner': ['runs', 'keys', 'grants'],
  'roles/editor': ['runs', 'keys'],
  'roles/admin': ['runs', 'keys', 'grants'],
  'roles/writer': ['runs', 'keys'],
  'roles/viewer': [],
  'roles/reader': [],
  'roles/browser': [],
  'roles/iam.serviceAccountTokenCreator': ['tokens'],
  'roles/iam.serviceAccountOpenIdTokenCreator': ['tokens'],
  'roles/iam.workloadIdentityUser': ['tokens'],
  'roles/iam.serviceAccountUser': ['runs'],
  'roles/iam.serviceAccountKeyAdmin': ['keys'],
  'roles/iam.serviceAccountAdmin': ['grants'],
  'roles/iam.securityAdmin': ['grants'],
  'roles/iam.securityReviewer': [],
  'roles/iam.serviceAccountViewer': [],
  'roles/iam.workloadIdentityPoolAdmin': [],
  'roles/iam.workloadIdentityPoolViewer': [],
  'roles/resourcemanager.projectIamAdmin': ['grants'],
  'roles/resourcemanager.folderAdmin': ['grants'],
  'roles/resourcemanager.folderIamAdmin': ['grants'],
  'roles/resourcemanager.organizationAdmin': ['grants'],
  'roles/aiplatform.user': [],
  'roles/aiplatform.viewer': [],
  'roles/artifactregistry.reader': [],
  'roles/logging.logWriter': [],
  'roles/logging.viewer': [],
  'roles/monitoring.viewer': [],
  'roles/serviceusage.serviceUsageConsumer': [],
  'roles/serviceusage.serviceUsageViewer': [],
  'roles/storage.objectUser': [],
  'roles/storage.objectViewer': [],
}

/** Basic roles, and those that change bindings or pools: administrators of a project have them. */
const administratorRoles: ReadonlySet<string> = new Set([
  'roles/owner',
  'roles/editor',
  'roles/admin',
  'roles/writer',
  'roles/iam.workloadIdentityPoolAdmin',
  ...Object.entries(knownRoles).flatMap(([role, [first]]) => (first === 'grants' ? [role] : [])),
])

/** Their power over accounts is known. What they may do with pools is read. */
const editors: ReadonlySet<string> = new Set(['roles/editor', 'roles/writer'])

/** Roles that `drift` itself needs. They change nothing, and show no data. */
const readingRoles: ReadonlySet<string> = new Set([
  'roles/browser',
  'roles/iam.roleViewer',
  'roles/iam.securityReviewer',
  'roles/iam.serviceAccountViewer',
  'roles/iam.workloadIdentityPoolViewer',
])

export const isReadingRole = (role: string): boolean => readingRoles.has(role)

export const isAdministratorRole = (role: string): boolean => administratorRoles.has(role)

/** True for a role whose definition must be read before anything can be said of it. */
export const isUnknownRole = (role: string): boolean => !Object.hasOwn(knownRoles, role) || editors.has(role)

/** Returns what a role lets its members do; a role that could not be read is unknown, and one that is gone does nothing. */
export function powersOf(role: string, { roles }: Pick<LiveSetup, 'roles'>): Reading<readonly Power[]> {
  const known = Object.hasOwn(knownRoles, role) ? knownRoles[role] : undefined
  if (known !== undefined) return { value: known }
  const read = permissionsOfRole(role, roles)
  if (!isRead(read)) return read
  const has = new Set(read.value)
  return {
    value: powers.filter(power => permissionsOfPower[power].some(permission => has.has(permission))),
  }
}

/** Says if the members of a role can change whom the pools of a project admit. */
export function changesPools(role: string, { roles }: Pick<LiveSetup, 'roles'>): Reading<boolean> {
  if (!isUnknownRole(role)) return { value: isAdministratorRole(role) && role !== 'roles/iam.serviceAccountAdmin' }
  const read = permissionsOfRole(role, roles)
  return isRead(read) ? { value: read.value.some(permission => permissionsOnPools.has(permission)) } : read
}

function permissionsOfRole(role: string, roles: LiveSetup['roles']): Reading<readonly string[]> {
  const read = roles.get(role) ?? { what: `the permissions of ${role}`, words: 'it was not read' }
  // Google writes some permissions with the name of their service.
  return isRead(read) ? { value: (read.value ?? []).map(one => one.replace(/^iam\.googleapis\.com\//, 'iam.')) } : read
}

const powers = ['tokens', 'runs', 'keys', 'grants'] as const satisfies readonly Power[]

const wordsOfPower: Readonly<Record<Power, string>> = {
  tokens: 'get its tokens',
  runs: 'run code as it',
  keys: 'store a key of it',
  grants: 'give itself any role on it',
}

/** `get its tokens and run code as it` */
export const describePowers = (found: readonly Power[]): string =>
  found
    .map(power => wordsOfPower[power])
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')
