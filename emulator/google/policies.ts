import { createHash } from 'node:crypto'
import { findProject } from './access.ts'
import { parses } from './cel.ts'
import { type Fields, fieldsOf, invalidArgument, listAt, textAt, textsAt } from './fields.ts'
import type { Binding, IdentityState } from './identity.ts'
import { permissionsOf } from './roles.ts'
import { RpcError } from './rpc.ts'

/** A resource with bindings of its own, as an allow policy shows it. */
export interface PolicyHolder {
  bindings: Binding[]
  /** Which accesses are logged, as set; without effect here. */
  auditConfigs?: readonly unknown[]
}

/** Changes with every change of the policy. */
export function etagOf({ bindings, auditConfigs = [] }: PolicyHolder): string {
  if (bindings.length === 0 && auditConfigs.length === 0) return 'ACAB'
  return createHash('sha256')
    .update(JSON.stringify([bindings, auditConfigs]))
    .digest()
    .subarray(0, 8)
    .toString('base64')
}

/** An etag is bytes, and base64 has two alphabets: gcloud writes the one for URLs. */
const isSameEtag = (one: string, other: string): boolean =>
  Buffer.from(one, 'base64').equals(Buffer.from(other, 'base64'))

/** What a request asks for: 0 and 1 are policies without conditions. */
export function requestedVersion(text: string | undefined): number {
  const version = Number(text ?? 0)
  if ([0, 1, 3].includes(version)) return version
  throw invalidArgument('Requested policy version must be one of 0, 1 or 3.')
}

/** The REST form of a policy. A request for an older version gets conditions as part of the role's name, as Google does. */
export function renderPolicy(holder: PolicyHolder, version: number): Fields {
  const { bindings, auditConfigs = [] } = holder
  const conditional = bindings.some(({ condition }) => condition !== undefined)
  const shown =
    version === 3
      ? bindings
      : bindings.map(({ role, members, condition }) => ({
          role: condition === undefined ? role : `${role}_withcond_${digest(condition)}`,
          members,
        }))
  return {
    version: conditional && version === 3 ? 3 : 1,
    etag: etagOf(holder),
    ...(shown.length === 0 ? {} : { bindings: shown }),
    ...(auditConfigs.length === 0 ? {} : { auditConfigs }),
  }
}

const digest = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20)

export interface PolicyRules {
  readonly state: IdentityState
  /** Service of the resource: a role without any permission of it cannot be granted there. Empty for projects and above. */
  readonly service: string
}

/**
 * Reads the body of `setIamPolicy` and changes the holder.
 *
 * @throws RpcError 400 for a policy that Google does not take, 409 for an etag of an older policy
 */
export function setPolicy(holder: PolicyHolder, body: unknown, rules: PolicyRules): void {
  const request = fieldsOf(body, ['policy', 'updateMask'])
  const mask = textAt(request, 'updateMask').split(',').filter(Boolean)
  const odd = mask.find(path => !['bindings', 'etag', 'auditConfigs', 'version'].includes(path))
  if (odd !== undefined) throw invalidArgument(`Invalid field in update mask: ${odd}`)
  const policy = readPolicy(request['policy'] ?? {}, rules)
  const current = etagOf(holder)
  if (policy.etag !== '' && !isSameEtag(policy.etag, current))
    throw new RpcError(
      'ABORTED',
      'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff. ' +
        `The request's ETag '${policy.etag}' did not match the current policy's ETag '${current}'.`,
    )
  holder.bindings = policy.bindings
  // Without a mask, Google changes only `bindings` and `etag`.
  if (mask.includes('auditConfigs')) holder.auditConfigs = policy.auditConfigs
}

interface ReadPolicy {
  readonly bindings: Binding[]
  readonly etag: string
  readonly auditConfigs: readonly unknown[]
}

/** @throws RpcError 400 */
export function readPolicy(value: unknown, rules: PolicyRules): ReadPolicy {
  const fields = fieldsOf(value, ['version', 'bindings', 'auditConfigs', 'etag', 'kind', 'resourceId'], 'policy')
  const version = Number(fields['version'] ?? 0)
  if (![0, 1, 3].includes(version)) throw invalidArgument('Policy version must be one of 0, 1 or 3.')
  const bindings = listAt(fields, 'bindings', 'policy.bindings').map((one, index) =>
    readBinding(one, `policy.bindings[${index}]`, rules),
  )
  if (version !== 3 && bindings.some(({ condition }) => condition !== undefined))
    throw invalidArgument('The policy contains conditional role bindings: its version must be 3.')
  return { bindings: merged(bindings), etag: textAt(fields, 'etag'), auditConfigs: listAt(fields, 'auditConfigs') }
}

function readBinding(value: unknown, at: string, rules: PolicyRules): Binding {
  const fields = fieldsOf(value, ['role', 'members', 'condition'], at)
  const role = textAt(fields, 'role', `${at}.role`)
  const permissions = permissionsOf(rules.state.roles, role)
  if (!/^(roles|(projects|organizations)\/[^/]+\/roles)\/[\w.]+$/.test(role))
    throw invalidArgument(
      `The role name must be in the form "roles/{role}", "organizations/{organization_id}/roles/{role}", or "projects/{project_id}/roles/{role}".`,
    )
  const isOfService = permissions?.some(
    one => one.startsWith(rules.service) || rules.service.startsWith(one.replace('*', '')),
  )
  if (isOfService !== true) throw invalidArgument(`Role ${role} is not supported for this resource.`)
  const members = textsAt(fields, 'members', `${at}.members`)
  for (const member of members) checkMember(member, rules.state)
  if (fields['condition'] === undefined) return { role, members }
  const condition = fieldsOf(fields['condition'], ['title', 'description', 'expression', 'location'], `${at}.condition`)
  const [title, description, expression] = ['title', 'description', 'expression'].map(name => textAt(condition, name))
  if (title === undefined || title === '' || expression === undefined || !parses(expression))
    throw invalidArgument('Expression or title of a condition is missing or invalid.')
  return { role, members, condition: { title, ...(description ? { description } : {}), expression } }
}

/** @throws RpcError 400 for a member of an unknown form, and for one that does not exist */
function checkMember(member: string, state: IdentityState): void {
  const [, type = member, name = ''] = /^([a-zA-Z]+):(.+)$/s.exec(member) ?? []
  if (member.startsWith('principal://') || member.startsWith('principalSet://')) {
    checkPrincipal(member, state)
    return
  }
  if (type === 'serviceAccount') {
    if (!accountExists(state, name)) throw invalidArgument(`Service account ${name} does not exist.`)
    return
  }
  const isKnown = ['allUsers', 'allAuthenticatedUsers', 'deleted', 'projectOwner', 'projectEditor', 'projectViewer']
  if (isKnown.includes(type)) return
  if ((['user', 'group'].includes(type) && /^[^@\s]+@[^@\s]+$/.test(name)) || (type === 'domain' && name !== '')) return
  throw invalidArgument(`The member ${member} is of an unknown type. Please set a valid type prefix for the member.`)
}

function checkPrincipal(member: string, state: IdentityState): void {
  if (member.startsWith('principalSet://cloudresourcemanager.googleapis.com/')) return
  const [, kind, pool, below = ''] =
    /^(principal|principalSet):\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+)\/(.+)$/s.exec(
      member,
    ) ?? []
  const form = kind === 'principal' ? /^subject\/./s : /^(\*$|group\/.|attribute\.[a-z0-9_]{1,100}\/.)/s
  if (pool === undefined || !form.test(below)) throw invalidArgument(`Invalid principal: ${member}`) // †
  if (state.pools[pool] === undefined)
    throw invalidArgument(
      `Identity Pool does not exist (${pool}). Please check that you specified a valid resource name as returned in the \`name\` attribute in the configuration API.`,
    )
}

/** Returns true for an account that was created, and for those that Google adds to a project with an API. */
export function accountExists(state: IdentityState, email: string): boolean {
  if (state.serviceAccounts[email] !== undefined) return true
  const [, number, service = ''] =
    /^service-(\d+)@(?:gcp-sa-([a-z-]+)|[a-z-]+)\.iam\.gserviceaccount\.com$/.exec(email) ??
    /^(\d+)(?:-compute@developer|@cloudservices)\.gserviceaccount\.com$/.exec(email) ??
    []
  const project = findProject(state, number ?? '')
  if (project === undefined || number !== project.number) return false
  const api = service.startsWith('aiplatform') ? 'aiplatform.googleapis.com' : ''
  return !project.disabledServices?.includes(api)
}

/** One binding for each role and condition, in order, without empty ones and repeated members. */
function merged(bindings: readonly Binding[]): Binding[] {
  const found = new Map<string, Binding>()
  for (const binding of bindings) {
    const key = JSON.stringify([binding.role, binding.condition])
    const known = found.get(key) ?? { ...binding, members: [] }
    for (const member of binding.members) if (!known.members.includes(member)) known.members.push(member)
    found.set(key, known)
  }
  return [...found]
    .filter(([, { members }]) => members.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, binding]) => binding)
}
