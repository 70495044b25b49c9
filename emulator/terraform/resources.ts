import { type PolicyPlace, readAllowPolicy, withMember, withoutMember, writeAllowPolicy } from '../gcloud/policies.ts'
import { objectOf, type RestAnswer, RestError, type Send, sendAndWait, sendOrThrow } from '../gcloud/rest.ts'
import type { TerraformValue } from './expressions.ts'
import { fenceTypes } from './fence-resources.ts'

export type Attributes = Readonly<Record<string, TerraformValue>>

/** What the provider of Google does with one type of resource. */
export interface ResourceType {
  /** Every argument that may be given. */
  readonly takes: readonly string[]
  /** Returns computed attributes. */
  readonly create: (send: Send, body: Attributes) => Promise<Attributes>
  /** Returns what is there, in the form of arguments; nothing if it is gone. Never writes. */
  readonly read: (send: Send, body: Attributes) => Promise<Attributes | undefined>
  readonly update?: (send: Send, body: Attributes) => Promise<void>
  readonly remove?: (send: Send, body: Attributes) => Promise<void>
}

const iam = 'iam.googleapis.com'
const usage = 'serviceusage.googleapis.com'
const text = (body: Attributes, name: string): string => String(body[name] ?? '')
const part = (body: Attributes, name: string): string => encodeURIComponent(text(body, name))

/** Returns nothing for what Google does not find. A deleted pool or provider counts as gone. */
async function readIfThere(send: Send, host: string, target: string): Promise<RestAnswer['body'] | undefined> {
  try {
    const body = await sendOrThrow(send, { method: 'GET', host, target })
    return body['state'] === 'DELETED' ? undefined : body
  } catch (error) {
    if (error instanceof RestError && error.status === 404) return undefined
    throw error
  }
}

const pools = (body: Attributes): string =>
  `/v1/projects/${part(body, 'project')}/locations/global/workloadIdentityPools`
const providers = (body: Attributes): string => `${pools(body)}/${part(body, 'workload_identity_pool_id')}/providers`
const providerName = (body: Attributes): string =>
  `${providers(body)}/${part(body, 'workload_identity_pool_provider_id')}`

/** The issuer in the only form of the block `oidc` that is known here. */
function issuerOf({ oidc }: Attributes): string {
  const [block] = Array.isArray(oidc) ? oidc : []
  const { issuer_uri: issuer, ...others } = objectOf(block)
  if (Object.keys(others).length > 0) throw new Error(`unknown arguments of oidc: ${Object.keys(others).join(', ')}`)
  return String(issuer)
}

const providerBody = (body: Attributes): object => ({
  description: body['description'],
  attributeMapping: body['attribute_mapping'],
  attributeCondition: body['attribute_condition'],
  oidc: { issuerUri: issuerOf(body) },
})

const pool: ResourceType = {
  takes: ['project', 'workload_identity_pool_id', 'description'],
  async create(send, body) {
    const target = `${pools(body)}?workloadIdentityPoolId=${part(body, 'workload_identity_pool_id')}`
    const request = { method: 'POST', host: iam, target, body: { description: body['description'] } } as const
    return { name: String((await sendAndWait(send, request, 'v1'))['name']) }
  },
  async read(send, body) {
    const found = await readIfThere(send, iam, `${pools(body)}/${part(body, 'workload_identity_pool_id')}`)
    return found && { ...body, description: String(found['description'] ?? ''), name: String(found['name']) }
  },
}

const provider: ResourceType = {
  takes: [
    ...['project', 'workload_identity_pool_id', 'workload_identity_pool_provider_id', 'description'],
    ...['attribute_mapping', 'attribute_condition', 'oidc'],
  ],
  async create(send, body) {
    const target = `${providers(body)}?workloadIdentityPoolProviderId=${part(body, 'workload_identity_pool_provider_id')}`
    const request = { method: 'POST', host: iam, target, body: providerBody(body) } as const
    return { name: String((await sendAndWait(send, request, 'v1'))['name']) }
  },
  async read(send, body) {
    const found = await readIfThere(send, iam, providerName(body))
    if (found === undefined) return undefined
    const mapping = Object.entries(objectOf(found['attributeMapping'])).map(([key, value]) => [key, String(value)])
    return {
      ...body,
      description: String(found['description'] ?? ''),
      attribute_mapping: Object.fromEntries(mapping),
      attribute_condition: String(found['attributeCondition'] ?? ''),
      oidc: [{ issuer_uri: String(objectOf(found['oidc'])['issuerUri']) }],
      name: String(found['name']),
    }
  },
  async update(send, body) {
    const mask = 'description,attributeMapping,attributeCondition,oidc.issuerUri'
    const target = `${providerName(body)}?updateMask=${encodeURIComponent(mask)}`
    await sendAndWait(send, { method: 'PATCH', host: iam, target, body: providerBody(body) }, 'v1')
  },
  async remove(send, body) {
    await sendAndWait(send, { method: 'DELETE', host: iam, target: providerName(body) }, 'v1')
  },
}

const account: ResourceType = {
  takes: ['project', 'account_id', 'display_name'],
  async create(send, body) {
    const answer = await sendOrThrow(send, {
      ...{ method: 'POST', host: iam, target: `/v1/projects/${part(body, 'project')}/serviceAccounts` },
      body: { accountId: body['account_id'], serviceAccount: { displayName: body['display_name'] } },
    })
    return { email: String(answer['email']) }
  },
  async read(send, body) {
    const email = `${text(body, 'account_id')}@${text(body, 'project')}.iam.gserviceaccount.com`
    const found = await readIfThere(send, iam, `/v1/projects/-/serviceAccounts/${encodeURIComponent(email)}`)
    return found && { ...body, display_name: String(found['displayName'] ?? ''), email }
  },
}

const service: ResourceType = {
  takes: ['project', 'service', 'disable_on_destroy'],
  async create(send, body) {
    const target = `/v1/projects/${part(body, 'project')}/services:batchEnable`
    const request = { method: 'POST', host: usage, target, body: { serviceIds: [text(body, 'service')] } } as const
    await sendAndWait(send, request, 'v1')
    return {}
  },
  async read(send, body) {
    const target = `/v1/projects/${part(body, 'project')}/services/${part(body, 'service')}`
    const found = await readIfThere(send, usage, target)
    return found?.['state'] === 'ENABLED' ? body : undefined
  },
  // `disable_on_destroy = false`: the API stays enabled.
  remove: async () => {},
}

/** A role for one member. */
const member = (names: readonly string[], placeOf: (body: Attributes) => PolicyPlace): ResourceType => ({
  takes: [...names, 'role', 'member'],
  async create(send, body) {
    const place = placeOf(body)
    const { policy } = withMember(await readAllowPolicy(send, place), text(body, 'role'), text(body, 'member'))
    await writeAllowPolicy(send, place, policy)
    return {}
  },
  async read(send, body) {
    const policy = await readAllowPolicy(send, placeOf(body))
    return withMember(policy, text(body, 'role'), text(body, 'member')).known ? body : undefined
  },
  async remove(send, body) {
    const place = placeOf(body)
    const policy = await readAllowPolicy(send, place)
    await writeAllowPolicy(send, place, withoutMember(policy, text(body, 'role'), text(body, 'member')))
  },
})

export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  ...fenceTypes,
  google_iam_workload_identity_pool: pool,
  google_iam_workload_identity_pool_provider: provider,
  google_service_account: account,
  google_project_service: service,
  google_project_iam_member: member(['project'], body => ({
    host: 'cloudresourcemanager.googleapis.com',
    base: `/v1/projects/${part(body, 'project')}`,
    reads: 'body',
  })),
  google_service_account_iam_member: member(['service_account_id'], body => {
    const [, email] = /^projects\/[^/]+\/serviceAccounts\/([^/]+)$/.exec(text(body, 'service_account_id')) ?? []
    if (email === undefined) throw new Error(`no account: ${text(body, 'service_account_id')}`)
    return { host: iam, base: `/v1/projects/-/serviceAccounts/${encodeURIComponent(email)}`, reads: 'post' }
  }),
  google_storage_bucket_iam_member: member(['bucket'], body => ({
    host: 'storage.googleapis.com',
    base: `/storage/v1/b/${part(body, 'bucket')}/iam`,
    reads: 'storage',
  })),
  google_artifact_registry_repository_iam_member: member(['project', 'location', 'repository'], body => ({
    host: 'artifactregistry.googleapis.com',
    base: `/v1/projects/${part(body, 'project')}/locations/${part(body, 'location')}/repositories/${part(body, 'repository')}`,
    reads: 'get',
  })),
}
