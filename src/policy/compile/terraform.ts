import { quoteShell } from '../../core/gcloud.ts'
import { checkovComment, checkovCondition } from './checkov.ts'
import { type HclBlock, type HclBody, type HclValue, hclBlock, hclString } from './hcl.ts'
import {
  accountTitle,
  agentProjects,
  commentText,
  creatableName,
  firstLines,
  noteText,
  poolTitle,
  type RenderOptions,
} from './render-options.ts'
import type { Setup, SetupAccount, SetupPool, SetupProvider } from './setup.ts'
import { bindingBlocks } from './terraform-bindings.ts'
import { fenceBlocks } from './terraform-fences.ts'
import {
  accountLabel,
  afterIam,
  createdAccounts,
  poolLabel,
  providerLabel,
  serviceLabel,
  terraformName,
} from './terraform-names.ts'

/**
 * Renders a set-up as Terraform for the provider `hashicorp/google`. Each role is a resource of its own
 * (`…_iam_member`), so that roles of others stay. Names of resources follow from what they are: they do not change if
 * another grant comes or goes.
 */
export function renderTerraform(setup: Setup, options: RenderOptions = {}): string {
  const blocks = [
    versions,
    ...variables(setup, options),
    ...agentProjects(setup).map(projectData),
    ...setup.services.flatMap(({ project, services }) => services.map(service => serviceBlock(project, service))),
    ...createdAccounts(setup).map(account => accountBlock(account, afterIam(setup))),
    ...setup.pools.map(pool => poolBlock(pool, afterIam(setup))),
    ...setup.providers.flatMap(provider => providerBlock(setup, provider)),
    ...bindingBlocks(setup),
    ...fenceBlocks(setup),
    ...outputs(setup),
  ]
  const comment = [
    ...firstLines('terraform', setup.policies),
    '',
    'It never takes a role from others. `keyless-vertex drift` names what else the pools admit.',
    ...setup.notes.map(noteText),
  ]
  const head = comment.map(line => `# ${commentText(line)}`.trimEnd()).join('\n')
  return `${[head, ...blocks.map(block => hclBlock(block))].join('\n\n')}\n`
}

const versions: HclBlock = {
  block: 'terraform',
  body: [
    {
      block: 'required_providers',
      body: [['google', { object: { source: 'hashicorp/google', version: '>= 6.0' } }]],
    },
  ],
}

/** Variables with what exists already. */
function variables(setup: Setup, { existingPools = [], existingAccounts = [] }: RenderOptions): HclBlock[] {
  const variable = (name: string, description: string, values: readonly string[]): HclBlock => ({
    block: 'variable',
    labels: [name],
    body: [
      ['description', description],
      ['type', { raw: 'set(string)' }],
      ['default', { list: values }],
    ],
  })
  return [
    ...(setup.pools.length === 0
      ? []
      : [variable('existing_pools', 'Resource names of pools that exist already: used, not created', existingPools)]),
    ...(createdAccounts(setup).length === 0
      ? []
      : [
          variable(
            'existing_service_accounts',
            'Emails of accounts that exist already: used, not created',
            existingAccounts,
          ),
        ]),
  ]
}

/** Count of a resource that a variable can switch off. */
const unlessIn = (variable: string, name: string): readonly [string, HclValue] => [
  'count',
  { raw: `contains(var.${variable}, ${hclString(name)}) ? 0 : 1` },
]

const projectData = (project: string): HclBlock => ({
  block: 'data',
  labels: ['google_project', terraformName(project)],
  comment: [
    'Its number is in the names of its service agents. They exist once Vertex AI was used there, or after',
    commentText(
      `gcloud beta services identity create --service=aiplatform.googleapis.com --project=${quoteShell(project)}`,
    ),
  ],
  body: [['project_id', project]],
})

const serviceBlock = (project: string, service: string): HclBlock => ({
  block: 'resource',
  labels: ['google_project_service', serviceLabel(project, service)],
  body: [
    ['project', project],
    ['service', service],
    ['disable_on_destroy', false],
  ],
})

const accountBlock = (account: SetupAccount, after: HclBody): HclBlock => ({
  block: 'resource',
  labels: ['google_service_account', accountLabel(account)],
  body: [
    unlessIn('existing_service_accounts', account.email),
    ['project', account.project],
    ['account_id', creatableName(account.email) ?? ''],
    ['display_name', accountTitle(account)],
    ...after,
  ],
})

const poolBlock = (pool: SetupPool, after: HclBody): HclBlock => ({
  block: 'resource',
  labels: ['google_iam_workload_identity_pool', poolLabel(pool)],
  body: [
    unlessIn('existing_pools', pool.resource),
    ['project', pool.projectNumber],
    ['workload_identity_pool_id', pool.id],
    ['description', poolTitle(pool)],
    ...after,
  ],
})

function providerBlock({ pools }: Setup, provider: SetupProvider): HclBlock[] {
  const pool = pools.find(({ resource }) => resource === provider.pool)
  if (pool === undefined) return []
  return [
    {
      block: 'resource',
      labels: ['google_iam_workload_identity_pool_provider', providerLabel(pool, provider)],
      comment: [
        commentText(`Layout ${provider.layout}. ${provider.layoutReason}`),
        ...provider.grants.map(({ grant, policy }) => commentText(`Grant ${grant} of ${policy}`)),
        ...(checkovCondition(provider) === provider.condition ? [] : [checkovComment]),
      ],
      body: [
        ['project', pool.projectNumber],
        ['workload_identity_pool_id', pool.id],
        ['workload_identity_pool_provider_id', provider.id],
        ['description', provider.description],
        ['attribute_mapping', { map: provider.mapping }],
        ['attribute_condition', checkovCondition(provider)],
        { block: 'oidc', body: [['issuer_uri', provider.issuer]] },
        ['depends_on', { list: [{ raw: `google_iam_workload_identity_pool.${poolLabel(pool)}` }] }],
      ],
    },
  ]
}

const outputs = ({ providers, pools, accounts }: Setup): HclBlock[] => [
  {
    block: 'output',
    labels: ['providers'],
    body: [
      ['description', 'Resource names of the providers, for `providers` of the policy'],
      [
        'value',
        {
          list: providers.flatMap(provider => {
            const pool = pools.find(({ resource }) => resource === provider.pool)
            return pool === undefined
              ? []
              : [{ raw: `google_iam_workload_identity_pool_provider.${providerLabel(pool, provider)}.name` }]
          }),
        },
      ],
    ],
  },
  {
    block: 'output',
    labels: ['service_accounts'],
    body: [
      ['description', 'Emails of the accounts that grants impersonate'],
      ['value', { list: accounts.filter(({ use }) => use === 'grant').map(({ email }) => email) }],
    ],
  },
]
