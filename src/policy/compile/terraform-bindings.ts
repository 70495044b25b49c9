import { createHash } from 'node:crypto'
import { accountProject } from '../../core/gcloud.ts'
import { groupBy } from '../../core/oldest-node.ts'
import type { HclBlock, HclBody, HclValue } from './hcl.ts'
import { readAttributeSet } from './names.ts'
import { agentDomains, commentText } from './render-options.ts'
import type { Setup, SetupBinding, SetupMember } from './setup.ts'
import {
  accountLabel,
  createdAccounts,
  dependsOn,
  providerLabel,
  serviceLabel,
  terraformName,
} from './terraform-names.ts'

/** Bindings follow the providers: at no moment is a token admitted that was not before, and is not afterwards. */
export function bindingBlocks(setup: Setup): HclBlock[] {
  const awaited = awaitedOf(setup)
  const reasons = groupBy(setup.bindings, ({ on, role, member }) => JSON.stringify([on, role, member]))
  return [...reasons].flatMap(([identity, [binding, ...more]]) => {
    if (binding === undefined) return []
    const [type, body] = memberTarget(binding)
    const role = binding.role.replace(/^.*roles\//, '').replaceAll('.', '_')
    return [
      {
        block: 'resource',
        labels: [type, terraformName(role, createHash('sha256').update(identity).digest('hex').slice(0, 8))],
        comment: [...new Set([binding, ...more].map(({ why }) => commentText(why)))],
        body: [
          ...body,
          ['role', binding.role],
          ['member', memberValue(binding.member)],
          ...dependencies(awaited, binding),
        ],
      } satisfies HclBlock,
    ]
  })
}

function memberTarget({ on: where }: SetupBinding): [type: string, body: HclBody] {
  switch (where.type) {
    case 'project':
      return ['google_project_iam_member', [['project', where.project]]]
    case 'service account': {
      const name = `projects/${accountProject(where.name) ?? '-'}/serviceAccounts/${where.name}`
      return ['google_service_account_iam_member', [['service_account_id', name]]]
    }
    case 'bucket':
      return ['google_storage_bucket_iam_member', [['bucket', where.name]]]
    case 'repository':
      return [
        'google_artifact_registry_repository_iam_member',
        [
          ['project', where.project],
          ['location', where.location],
          ['repository', where.name],
        ],
      ]
    default:
      return where satisfies never
  }
}

const memberValue = (member: SetupMember): HclValue =>
  typeof member === 'string'
    ? member
    : {
        raw: `"serviceAccount:service-${'$'}{data.google_project.${terraformName(member.project)}.number}@${agentDomains[member.agent]}"`,
      }

/** What a binding may have to wait for: accounts by email, providers by pool, and APIs. */
interface Awaited {
  /** Names of the APIs that are enabled here. */
  readonly services: ReadonlySet<string>
  readonly accounts: ReadonlyMap<string, string>
  readonly providers: ReadonlyMap<string, readonly string[]>
}

function awaitedOf(setup: Setup): Awaited {
  const providers = setup.providers.flatMap(provider => {
    const pool = setup.pools.find(({ resource }) => resource === provider.pool)
    const name = pool && `google_iam_workload_identity_pool_provider.${providerLabel(pool, provider)}`
    return name === undefined ? [] : [[provider.pool, name] as const]
  })
  const ofPools = groupBy(providers, ([pool]) => pool)
  return {
    services: new Set(
      setup.services.flatMap(({ project, services }) => services.map(one => serviceName(project, one))),
    ),
    accounts: new Map(
      createdAccounts(setup).map(account => [account.email, `google_service_account.${accountLabel(account)}`]),
    ),
    providers: new Map([...ofPools].map(([pool, each]) => [pool, each.map(([, name]) => name)])),
  }
}

const serviceName = (project: string, service: string): string =>
  `google_project_service.${serviceLabel(project, service)}`

/**
 * A binding comes after the accounts that it names, and after the providers of its pool. A service agent exists only
 * once its API is enabled.
 */
function dependencies({ accounts, providers, services }: Awaited, { on: where, member }: SetupBinding): HclBody {
  const text = typeof member === 'string' ? member : ''
  const pool = readAttributeSet(text)?.pool ?? ''
  const emails = [where.type === 'service account' ? where.name : '', text.replace(/^serviceAccount:/, '')]
  const ofAgent = typeof member === 'string' ? [] : [serviceName(member.project, 'aiplatform.googleapis.com')]
  const apis = ofAgent.filter(name => services.has(name))
  const names = [...apis, ...emails.flatMap(email => accounts.get(email) ?? []), ...(providers.get(pool) ?? [])]
  return dependsOn(names)
}
