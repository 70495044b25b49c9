import type { Setup, SetupFences, SetupPool } from './setup.ts'
import { shellCommand, shellComment, shellFlag, shellName, shellWord, unlessThere } from './shell-text.ts'

/**
 * Returns the sections of the fences.
 *
 * @param projectOf reference to the id of a pool's project, quoted
 */
export const fenceSections = (
  setup: Setup,
  projectOf: (pool: Pick<SetupPool, 'projectNumber'>) => string,
): string[] => [
  ...setup.fences.boundaries.flatMap(boundary => {
    const pool = setup.pools.find(({ resource }) => resource === boundary.pool)
    return pool === undefined ? [] : [boundaryCommands(boundary, pool, projectOf(pool))]
  }),
  ...setup.fences.deniedKeys.map(denyCommands),
  ...setup.fences.issuers.map(fence => issuerCommands(fence, projectOf(fence))),
]

function boundaryCommands(
  { projects }: SetupFences['boundaries'][number],
  { id, resource, projectNumber }: SetupPool,
  project: string,
): string {
  const name = `keyless-vertex-${projectNumber}-${id}`
  const ancestors = shellName('ANCESTORS', projectNumber)
  const organization = shellName('ORGANIZATION', projectNumber)
  const at = [`--organization="$${organization}"`, '--location=global']
  const verb = 'gcloud iam principal-access-boundary-policies'
  const rules = JSON.stringify([
    { description: boundaryTitle, resources: projects.map(fullProjectName), effect: 'ALLOW' },
  ])
  const details = [
    shellFlag('details-rules', rules),
    shellFlag('details-enforcement-version', boundaryVersion),
    '>/dev/null',
  ]
  const binding = [shellWord(name), `--project=${project}`, '--location=global']
  return [
    shellComment(`Boundary of pool ${id}: ${boundaryTitle}.`, ...boundaryHints),
    '# The last ancestor of its project is the organization.',
    `${ancestors}=$(gcloud projects get-ancestors ${project} --format='value(id)')`,
    `${organization}=${'$'}{${ancestors}##*$'\\n'}`,
    `if ${shellCommand([`${verb} describe`, shellWord(name), ...at, '>/dev/null 2>&1; then'])}`,
    shellCommand([`${verb} update`, shellWord(name), ...at, ...details], '  '),
    'else',
    shellCommand([`${verb} create`, shellWord(name), ...at, ...details], '  '),
    'fi',
    unlessThere(
      ['gcloud iam policy-bindings describe', ...binding],
      [
        ...['gcloud iam policy-bindings create', ...binding],
        `--policy="organizations/$${organization}/locations/global/principalAccessBoundaryPolicies/${name}"`,
        shellFlag('target-principal-set', `//iam.googleapis.com/${resource}`),
      ],
    ),
  ].join('\n')
}

export const boundaryTitle = 'federated principals reach these projects only'
export const boundaryHints = [
  'It does not bind the accounts that they impersonate: those have roles of their own. It blocks only the permissions',
  'of https://docs.cloud.google.com/iam/docs/pab-blocked-permissions, so reading logs and metrics stays possible.',
  'Google may need a minute to know a new policy. If the binding fails, apply all of this again.',
]
/** The version says which permissions are blocked. Without one, that would depend on the day of the set-up. */
export const boundaryVersion = '4'
export const fullProjectName = (project: string): string => `//cloudresourcemanager.googleapis.com/projects/${project}`

/**
 * Deny rules at a project: a key would outlive every condition of a policy. To upload a key takes the same permission:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys/upload
 */
export const deniedKeys = {
  id: 'keyless-vertex-no-keys',
  title: 'no keys of service accounts',
  principals: ['principalSet://goog/public:all'],
  permissions: ['iam.googleapis.com/serviceAccountKeys.create'],
} as const

export const deniedHint =
  'Google refuses new keys of its service accounts, created or uploaded, whatever roles allow. Existing keys stay valid.'

function denyCommands(project: string): string {
  const { id, title, principals, permissions } = deniedKeys
  const at = [
    ...[id, shellFlag('attachment-point', `cloudresourcemanager.googleapis.com/projects/${project}`)],
    '--kind=denypolicies',
  ]
  const rule = { description: title, denyRule: { deniedPrincipals: principals, deniedPermissions: permissions } }
  return [
    shellComment(`Project ${project}: ${deniedHint}`),
    unlessThere(
      ['gcloud iam policies get', ...at],
      ['gcloud iam policies create', ...at, "--policy-file=/dev/stdin <<'JSON'"],
      jsonDocument({ displayName: title, rules: [rule] }),
    ),
  ].join('\n')
}

export const issuerHint = 'new and changed providers have no other issuers. Providers that exist stay as they are.'

/** Constraint of the organization policy. */
export const issuerConstraint = 'iam.workloadIdentityPoolProviders'

function issuerCommands({ projectNumber, issuers }: SetupFences['issuers'][number], project: string): string {
  const name = `projects/${projectNumber}/policies/${issuerConstraint}`
  return [
    shellComment(`Project ${projectNumber}: ${issuerHint}`, 'If the project has a list of its own, that one stays.'),
    unlessThere(
      ['gcloud org-policies describe', issuerConstraint, `--project=${project}`],
      ["gcloud org-policies set-policy /dev/stdin <<'JSON'"],
      jsonDocument({ name, spec: { rules: [{ values: { allowedValues: issuers } }] } }),
    ),
  ].join('\n')
}

/** A document for standard input. JSON writes a line end as `\n`, so no value can end it. */
const jsonDocument = (value: object): string => `\n${JSON.stringify(value, null, 2)}\nJSON`
