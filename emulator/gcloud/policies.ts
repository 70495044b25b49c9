import { UsageError } from './arguments.ts'
import type { Invocation } from './invocation.ts'
import { objectOf, type RestAnswer, type Send, sendOrThrow } from './rest.ts'

/** Where a resource has its allow policy. Each API of Google reads it in its own way. */
export interface PolicyPlace {
  readonly host: string
  /** Path of the resource; for Cloud Storage, of its policy. */
  readonly base: string
  /**
   * How the policy is read. `body`: a POST with options. `post`: a POST with a query. `get`: a GET. `storage`: as Cloud
   * Storage does.
   */
  readonly reads: 'body' | 'post' | 'get' | 'storage'
}

/** A binding, as it is in a policy. */
interface PolicyBinding {
  readonly role: string
  readonly members: readonly string[]
  readonly condition?: unknown
}

export async function readAllowPolicy(send: Send, { host, base, reads }: PolicyPlace): Promise<RestAnswer['body']> {
  switch (reads) {
    case 'body':
      return sendOrThrow(send, {
        ...{ method: 'POST', host, target: `${base}:getIamPolicy` },
        body: { options: { requestedPolicyVersion: 3 } },
      })
    case 'post':
      return sendOrThrow(send, {
        ...{ method: 'POST', host, target: `${base}:getIamPolicy?options.requestedPolicyVersion=3` },
      })
    case 'get':
      return sendOrThrow(send, {
        ...{ method: 'GET', host, target: `${base}:getIamPolicy?options.requestedPolicyVersion=3` },
      })
    case 'storage':
      return sendOrThrow(send, { method: 'GET', host, target: `${base}?optionsRequestedPolicyVersion=3` })
    default:
      return reads satisfies never
  }
}

export const writeAllowPolicy = (
  send: Send,
  { host, base, reads }: PolicyPlace,
  policy: object,
): Promise<RestAnswer['body']> =>
  reads === 'storage'
    ? sendOrThrow(send, { method: 'PUT', host, target: base, body: policy })
    : sendOrThrow(send, { method: 'POST', host, target: `${base}:setIamPolicy`, body: { policy } })

/** Returns a policy with a member, and whether it had the member already. Bindings with conditions stay as they are. */
export function withMember(
  policy: RestAnswer['body'],
  role: string,
  member: string,
): { readonly policy: object; readonly known: boolean } {
  const bindings = bindingsIn(policy)
  const same = bindings.find(one => one.role === role && one.condition === undefined)
  const known = same?.members.includes(member) ?? false
  const changed = known
    ? bindings
    : same === undefined
      ? [...bindings, { role, members: [member] }]
      : bindings.map(one => (one === same ? { ...one, members: [...one.members, member] } : one))
  return { policy: { ...policy, version: 3, bindings: changed }, known }
}

function bindingsIn({ bindings }: RestAnswer['body']): PolicyBinding[] {
  if (!Array.isArray(bindings)) return []
  return bindings.map(objectOf).map(({ role, members, condition }) => ({
    role: String(role),
    members: Array.isArray(members) ? members.map(String) : [],
    ...(condition === undefined ? {} : { condition }),
  }))
}

/** Reads the policy, adds the member, and writes the policy, as gcloud does: also if nothing changes. */
export async function addBinding(invocation: Invocation, place: PolicyPlace): Promise<RestAnswer['body']> {
  const { send, flags, flag } = invocation
  const { condition } = flags
  if (condition !== undefined && condition !== 'None')
    throw new UsageError('argument --condition: only None is known here')
  const policy = await readAllowPolicy(send, place)
  const isConditional = bindingsIn(policy).some(one => one.condition !== undefined)
  if (isConditional && condition === undefined)
    throw new Error(
      'Adding a binding without specifying a condition to a policy containing conditions is prohibited in non-interactive mode. Run the command again with `--condition=None`',
    )
  return writeAllowPolicy(send, place, withMember(policy, flag('role'), flag('member')).policy)
}

/** Returns a policy without a member of a role: of its unconditional binding, or of all with `--all`. */
export const withoutMember = (
  policy: RestAnswer['body'],
  role: string,
  member: string,
  isEverywhere = false,
): RestAnswer['body'] => ({
  ...policy,
  version: 3,
  bindings: bindingsIn(policy).map(one =>
    one.role === role && (isEverywhere || one.condition === undefined)
      ? { ...one, members: one.members.filter(name => name !== member) }
      : one,
  ),
})

/** Reads the policy, removes the member, and writes the policy. gcloud refuses to remove a binding that does not exist. */
export async function removeBinding(invocation: Invocation, place: PolicyPlace): Promise<RestAnswer['body']> {
  const { send, flags, flag } = invocation
  const policy = await readAllowPolicy(send, place)
  const [role, member, isEverywhere] = [flag('role'), flag('member'), flags['all'] === 'true']
  const isThere = bindingsIn(policy).some(
    one => one.role === role && one.members.includes(member) && (isEverywhere || one.condition === undefined),
  )
  if (!isThere) throw new Error('Policy binding with the specified principal, role, and condition not found!')
  return writeAllowPolicy(send, place, withoutMember(policy, role, member, isEverywhere))
}
