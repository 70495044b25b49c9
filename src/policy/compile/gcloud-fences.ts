import type { Setup, SetupFences, SetupPool } from './setup.ts'
import { shellComment, shellFlag, shellName, shellWord, unlessThere } from './shell-text.ts'

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
  const binding = [shellWord(name), `--project=${project}`, '--location=global']
  return [
    shellComment(`Boundary of pool ${id}: ${boundaryTitle}.`, boundaryHint),
    '# The last ancestor of its project is the organization.',
    `${ancestors}=$(gcloud projects get-ancestors ${project} --format='value(id)')`,
    `${organization}=${'$'}{${ancestors}##*$'\\n'}`,
    unlessThere(
      [`${verb} describe`, shellWord(name), ...at],
      [`${verb} create`, shellWord(name), ...at, shellFlag('details-rules', rules)],
    ),
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
export const boundaryHint = 'It does not hold the accounts that they impersonate. Those have roles of their own.'
export const fullProjectName = (project: string): string => `//cloudresourcemanager.googleapis.com/projects/${project}`

/** Deny rules at a project: a key would outlive every condition of a policy. */
export const deniedKeys = {
  id: 'keyless-vertex-no-keys',
  title: 'no keys of service accounts',
  principals: ['principalSet://goog/public:all'],
  permissions: ['iam.googleapis.com/serviceAccountKeys.create', 'iam.googleapis.com/serviceAccountKeys.upload'],
} as const

function denyCommands(project: string): string {
  const { id, title, principals, permissions } = deniedKeys
  const at = [
    ...[id, shellFlag('attachment-point', `cloudresourcemanager.googleapis.com/projects/${project}`)],
    '--kind=denypolicies',
  ]
  const rule = { description: title, denyRule: { deniedPrincipals: principals, deniedPermissions: permissions } }
  return [
    shellComment(`Project ${project}: ${title}, whatever roles allow.`),
    unlessThere(
      ['gcloud iam policies get', ...at],
      ['gcloud iam policies create', ...at, "--policy-file=/dev/stdin <<'JSON'"],
      jsonDocument({ displayName: title, rules: [rule] }),
    ),
  ].join('\n')
}

/** Constraint of the organization policy. */
export const issuerConstraint = 'iam.workloadIdentityPoolProviders'

function issuerCommands({ projectNumber, issuers }: SetupFences['issuers'][number], project: string): string {
  const name = `projects/${projectNumber}/policies/${issuerConstraint}`
  return [
    shellComment(`Project ${projectNumber}: no other issuers. If the project has a list of its own, that one stays.`),
    unlessThere(
      ['gcloud org-policies describe', issuerConstraint, `--project=${project}`],
      ["gcloud org-policies set-policy /dev/stdin <<'JSON'"],
      jsonDocument({ name, spec: { rules: [{ values: { allowedValues: issuers } }] } }),
    ),
  ].join('\n')
}

/** A document for standard input. JSON writes a line end as `\n`, so no value can end it. */
const jsonDocument = (value: object): string => `\n${JSON.stringify(value, null, 2)}\nJSON`
