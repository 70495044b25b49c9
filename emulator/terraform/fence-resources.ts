import { objectOf, type RestAnswer, RestError, type Send, sendAndWait, sendOrThrow } from '../gcloud/rest.ts'
import type { TerraformValue } from './expressions.ts'
import type { Attributes, ResourceType } from './resources.ts'

const iam = 'iam.googleapis.com'
const orgPolicy = 'orgpolicy.googleapis.com'
const part = (body: Attributes, name: string): string => encodeURIComponent(String(body[name] ?? ''))

async function readIfThere(send: Send, host: string, target: string): Promise<RestAnswer['body'] | undefined> {
  try {
    return await sendOrThrow(send, { method: 'GET', host, target })
  } catch (error) {
    if (error instanceof RestError && error.status === 404) return undefined
    throw error
  }
}

/** Blocks with the names of Terraform as fields with those of Google: `denied_principals` is `deniedPrincipals`. */
function toRest(value: TerraformValue | undefined): unknown {
  if (Array.isArray(value)) return value.map(toRest)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      toRest(item),
    ]),
  )
}

/** The other way. Fields of Google that hold one object are blocks: lists of one. */
function fromRest(value: unknown, blocks: readonly string[]): TerraformValue {
  if (Array.isArray(value)) return value.map(item => fromRest(item, blocks))
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : String(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const inner = fromRest(item, blocks)
      return [name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`), blocks.includes(name) ? [inner] : inner]
    }),
  )
}

/** The only block of a list. */
const only = (value: TerraformValue | undefined): TerraformValue | undefined =>
  Array.isArray(value) ? value[0] : value

const boundariesPath = (body: Attributes): string =>
  `/v3/organizations/${part(body, 'organization')}/locations/${part(body, 'location')}/principalAccessBoundaryPolicies`

const boundary: ResourceType = {
  takes: ['organization', 'location', 'principal_access_boundary_policy_id', 'details'],
  async create(send, body) {
    const target = `${boundariesPath(body)}?principalAccessBoundaryPolicyId=${part(body, 'principal_access_boundary_policy_id')}`
    const details = toRest(only(body['details']))
    const request = { method: 'POST', host: iam, target, body: { details } } as const
    return { name: String((await sendAndWait(send, request, 'v3'))['name']) }
  },
  async read(send, body) {
    const target = `${boundariesPath(body)}/${part(body, 'principal_access_boundary_policy_id')}`
    const found = await readIfThere(send, iam, target)
    return found && { ...body, details: [fromRest(found['details'], [])], name: String(found['name']) }
  },
  async update(send, body) {
    const target = `${boundariesPath(body)}/${part(body, 'principal_access_boundary_policy_id')}?updateMask=details`
    const details = toRest(only(body['details']))
    await sendAndWait(send, { method: 'PATCH', host: iam, target, body: { details } }, 'v3')
  },
}

const bindingsPath = (body: Attributes): string =>
  `/v3/projects/${part(body, 'project')}/locations/${part(body, 'location')}/policyBindings`

const boundaryBinding: ResourceType = {
  takes: ['project', 'location', 'policy_binding_id', 'policy_kind', 'policy', 'target'],
  async create(send, body) {
    const target = `${bindingsPath(body)}?policyBindingId=${part(body, 'policy_binding_id')}`
    const { policy_kind: policyKind, policy } = body
    const request = { policyKind, policy, target: toRest(only(body['target'])) }
    return {
      name: String((await sendAndWait(send, { method: 'POST', host: iam, target, body: request }, 'v3'))['name']),
    }
  },
  async read(send, body) {
    const found = await readIfThere(send, iam, `${bindingsPath(body)}/${part(body, 'policy_binding_id')}`)
    if (found === undefined) return undefined
    const { policyKind, policy, target, name } = found
    const values = { policy_kind: String(policyKind), policy: String(policy), name: String(name) }
    return { ...body, ...values, target: [fromRest(target, [])] }
  },
}

/** `parent` is encoded already. */
const denialPath = ({ parent }: Attributes): string => `/v2/policies/${String(parent)}/denypolicies`

const denial: ResourceType = {
  takes: ['parent', 'name', 'display_name', 'rules'],
  async create(send, body) {
    const { rules, display_name: displayName } = body
    const blocks = Array.isArray(rules) ? rules : []
    const request = {
      displayName,
      rules: blocks.map(block => {
        const { description, deny_rule: rule } = objectOf(block)
        return { description, denyRule: toRest(only(rule as TerraformValue)) }
      }),
    }
    const target = `${denialPath(body)}?policyId=${part(body, 'name')}`
    await sendAndWait(send, { method: 'POST', host: iam, target, body: request }, 'v2')
    return {}
  },
  async read(send, body) {
    const found = await readIfThere(send, iam, `${denialPath(body)}/${part(body, 'name')}`)
    if (found === undefined) return undefined
    const { displayName, rules } = found
    return { ...body, display_name: String(displayName), rules: fromRest(rules, ['denyRule']) }
  },
}

/** A block of `rules` has one block of `values`. */
const organizationPolicy: ResourceType = {
  takes: ['name', 'parent', 'spec'],
  async create(send, body) {
    const { rules } = objectOf(only(body['spec']))
    const blocks = Array.isArray(rules) ? rules : []
    const spec = { rules: blocks.map(rule => ({ values: toRest(only(objectOf(rule)['values'] as TerraformValue)) })) }
    const target = `/v2/${String(body['parent'])}/policies`
    await sendOrThrow(send, { method: 'POST', host: orgPolicy, target, body: { name: body['name'], spec } })
    return {}
  },
  async read(send, body) {
    const found = await readIfThere(send, orgPolicy, `/v2/${String(body['name'])}`)
    return found && { ...body, spec: [{ rules: fromRest(objectOf(found['spec'])['rules'], ['values']) }] }
  },
}

/** Resources of the fences. */
export const fenceTypes: Readonly<Record<string, ResourceType>> = {
  google_iam_principal_access_boundary_policy: boundary,
  google_iam_projects_policy_binding: boundaryBinding,
  google_iam_deny_policy: denial,
  google_org_policy_policy: organizationPolicy,
}
