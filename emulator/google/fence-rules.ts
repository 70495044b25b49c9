import type { FenceState } from './fence-state.ts'
import { includes } from './roles.ts'

/** A caller, and where it is at home. */
export interface FencedPrincipal {
  /** `principal://iam.googleapis.com/…/subject/…`, `serviceAccount:…`, `user:…` */
  readonly member: string
  readonly memberOf: readonly string[]
  /** The project of its pool or account, and what is above it: `projects/acme-ml`, `projects/123`, `organizations/1`. */
  readonly home: readonly string[]
}

/**
 * Returns true if a deny policy or a boundary refuses a permission, whatever roles the caller has.
 *
 * @param lineage of the resource, as the home of a principal
 */
export const isFenced = (
  fences: FenceState,
  principal: FencedPrincipal,
  permission: string,
  lineage: readonly string[],
): boolean => isDenied(fences, principal, permission, lineage) || isOutside(fences, principal, permission, lineage)

function isDenied(
  { denials }: FenceState,
  principal: FencedPrincipal,
  permission: string,
  lineage: readonly string[],
): boolean {
  const named = fullPermission(permission)
  const forms = denyForms(principal)
  return Object.entries(denials)
    .filter(([name]) => lineage.includes(name.split('/denypolicies/')[0] ?? ''))
    .flatMap(([, { rules }]) => rules)
    .some(
      ({ deniedPrincipals, exceptionPrincipals, deniedPermissions }) =>
        deniedPermissions.includes(named) &&
        deniedPrincipals.some(one => forms.includes(one)) &&
        !exceptionPrincipals.some(one => forms.includes(one)),
    )
}

/** How deny policies name a principal (https://cloud.google.com/iam/docs/principal-identifiers). */
function denyForms({ member, memberOf }: FencedPrincipal): string[] {
  const [, kind, email = ''] = /^(serviceAccount|user):(.+)$/.exec(member) ?? []
  const own =
    kind === 'user'
      ? `principal://goog/subject/${email}`
      : `principal://iam.googleapis.com/projects/-/serviceAccounts/${email}`
  return [...(kind === undefined ? memberOf : [own]), 'principalSet://goog/public:all']
}

/** `iam.roles.list` is `iam.googleapis.com/roles.list` in deny policies. */
export const fullPermission = (permission: string): string => {
  const [service = '', ...rest] = permission.split('.')
  return `${service === 'resourcemanager' ? 'cloudresourcemanager' : service}.googleapis.com/${rest.join('.')}`
}

function isOutside(
  { boundaries, boundaryBindings }: FenceState,
  { member, home }: FencedPrincipal,
  permission: string,
  lineage: readonly string[],
): boolean {
  const [, pool] = /^principal:\/\/(iam\.googleapis\.com\/.+)\/subject\//.exec(member) ?? []
  const sets = [...(pool === undefined ? [] : [`//${pool}`]), ...home.map(fullResource)]
  const bound = Object.values(boundaryBindings)
    .filter(({ principalSet }) => sets.includes(principalSet))
    .flatMap(({ policy }) => boundaries[policy] ?? [])
  const isBlocked = bound.some(({ enforcementVersion }) => blocks(Number(enforcementVersion), permission))
  // Several boundaries add up.
  const eligible = new Set(bound.flatMap(({ rules }) => rules.flatMap(({ resources }) => resources)))
  return isBlocked && !lineage.map(fullResource).some(name => eligible.has(name))
}

const fullResource = (name: string): string => `//cloudresourcemanager.googleapis.com/${name}`

/**
 * Permissions that a boundary blocks, by the enforcement version that added them. `!` takes away. Only those of services
 * that exist here. Source: https://docs.cloud.google.com/iam/docs/pab-blocked-permissions
 */
const blockedSince: readonly (readonly string[])[] = [
  [
    ...['aiplatform.*', '!aiplatform.operations.*', 'logging.logEntries.create', 'logging.logMetrics.*'],
    ...['bigquery.datasets.create', 'bigquery.datasets.get', 'bigquery.jobs.create', 'storage.buckets.get'],
    ...['storage.buckets.getIamPolicy', 'storage.buckets.list', 'storage.buckets.setIamPolicy', 'storage.objects.get'],
    'storage.objects.delete',
  ],
  [
    ...['bigquery.datasets.*', 'bigquery.jobs.*', 'bigquery.tables.*', 'storage.buckets.*', 'storage.objects.*'],
    ...['monitoring.*', '!monitoring.timeSeries.list', 'resourcemanager.*', '!resourcemanager.*PolicyBinding*'],
  ],
  [
    ...['iam.denypolicies.*', 'iam.roles.*', 'iam.serviceAccountKeys.*', 'iam.serviceAccounts.*', 'artifactregistry.*'],
    ...['compute.networks.*', 'compute.subnetworks.*', 'orgpolicy.*'],
  ],
  [
    ...['iam.workloadIdentityPools.*', 'iam.workloadIdentityPoolProviders.*', '!iam.*PolicyBinding*'],
    ...['cloudkms.*', 'secretmanager.*', 'serviceusage.*'],
  ],
]

/** Newest version, which a policy without one gets. */
export const newestBoundaryVersion = blockedSince.length

const blocks = (version: number, permission: string): boolean =>
  blockedSince.slice(0, version).some(list => includes(list, permission))
