import {
  boundaryHints,
  boundaryTitle,
  boundaryVersion,
  deniedHint,
  deniedKeys,
  fullProjectName,
  issuerConstraint,
  issuerHint,
} from './gcloud-fences.ts'
import { type HclBlock, type HclBody, hclString } from './hcl.ts'
import type { Setup, SetupFences, SetupPool } from './setup.ts'
import { afterIam, dependsOn, poolLabel, terraformName } from './terraform-names.ts'

/** Returns the resources of the fences, and the variable that they need. */
export const fenceBlocks = (setup: Setup): HclBlock[] => [
  ...(setup.fences.boundaries.length === 0 ? [] : [organization]),
  ...setup.fences.boundaries.flatMap(boundary => {
    const pool = setup.pools.find(({ resource }) => resource === boundary.pool)
    return pool === undefined ? [] : boundaryBlocks(boundary, pool, afterIam(setup))
  }),
  ...setup.fences.deniedKeys.map(project => denyBlock(project, afterIam(setup))),
  ...setup.fences.issuers.map(issuerBlock),
]

const organization: HclBlock = {
  block: 'variable',
  labels: ['organization'],
  body: [
    ['description', 'Number of the organization that the boundaries belong to'],
    ['type', { raw: 'string' }],
  ],
}

function boundaryBlocks({ projects }: SetupFences['boundaries'][number], pool: SetupPool, after: HclBody): HclBlock[] {
  const name = `keyless-vertex-${pool.projectNumber}-${pool.id}`
  const rule: HclBlock = {
    block: 'rules',
    body: [
      ['description', boundaryTitle],
      ['effect', 'ALLOW'],
      ['resources', { list: projects.map(fullProjectName) }],
    ],
  }
  return [
    {
      block: 'resource',
      labels: ['google_iam_principal_access_boundary_policy', poolLabel(pool)],
      comment: [`Boundary of pool ${pool.id}: ${boundaryTitle}.`, ...boundaryHints],
      body: [
        ['organization', { raw: 'var.organization' }],
        ['location', 'global'],
        ['principal_access_boundary_policy_id', name],
        { block: 'details', body: [['enforcement_version', boundaryVersion], rule] },
        ...after,
      ],
    },
    {
      block: 'resource',
      labels: ['google_iam_projects_policy_binding', poolLabel(pool)],
      body: [
        ['project', pool.projectNumber],
        ['location', 'global'],
        ['policy_binding_id', name],
        ['policy_kind', 'PRINCIPAL_ACCESS_BOUNDARY'],
        ['policy', { raw: `google_iam_principal_access_boundary_policy.${poolLabel(pool)}.name` }],
        { block: 'target', body: [['principal_set', `//iam.googleapis.com/${pool.resource}`]] },
        // The name of the pool is text, so Terraform does not see that the pool comes first.
        ...dependsOn([`google_iam_workload_identity_pool.${poolLabel(pool)}`]),
      ],
    },
  ]
}

function denyBlock(project: string, after: HclBody): HclBlock {
  const { id, title, principals, permissions } = deniedKeys
  const rule: HclBlock = {
    block: 'deny_rule',
    body: [
      ['denied_principals', { list: principals }],
      ['denied_permissions', { list: permissions }],
    ],
  }
  return {
    block: 'resource',
    labels: ['google_iam_deny_policy', terraformName('no-keys', project)],
    comment: [`Project ${project}: ${deniedHint}`],
    body: [
      ['parent', { raw: `urlencode(${hclString(`cloudresourcemanager.googleapis.com/projects/${project}`)})` }],
      ['name', id],
      ['display_name', title],
      { block: 'rules', body: [['description', title], rule] },
      ...after,
    ],
  }
}

const issuerBlock = ({ projectNumber, issuers }: SetupFences['issuers'][number]): HclBlock => ({
  block: 'resource',
  labels: ['google_org_policy_policy', terraformName('issuers', projectNumber)],
  comment: [`Project ${projectNumber}: ${issuerHint}`],
  body: [
    ['name', `projects/${projectNumber}/policies/${issuerConstraint}`],
    ['parent', `projects/${projectNumber}`],
    {
      block: 'spec',
      body: [{ block: 'rules', body: [{ block: 'values', body: [['allowed_values', { list: issuers }]] }] }],
    },
  ],
})
