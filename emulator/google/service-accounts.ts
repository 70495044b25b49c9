import { createHash, randomInt } from 'node:crypto'
import type { EmulatedResponse } from '../host.ts'
import { fieldsOf, invalidArgument, textAt } from './fields.ts'
import type { Binding, IdentityState, Project, ServiceAccount } from './identity.ts'
import { renderPolicy, requestedVersion, setPolicy } from './policies.ts'
import { json, RpcError } from './rpc.ts'

/** A request for an account that exists. The caller may do it. */
export interface AccountCall {
  readonly email: string
  readonly account: ServiceAccount
  readonly body: unknown
}

/** @throws RpcError 400 or 409 */
export function createAccount(state: IdentityState, project: Project, body: unknown): EmulatedResponse {
  const fields = fieldsOf(body, ['accountId', 'serviceAccount'])
  const given = fieldsOf(fields['serviceAccount'] ?? {}, ['displayName', 'description'], 'service_account')
  const id = textAt(fields, 'accountId')
  if (!/^[a-z](?=[a-z0-9-]{5,29}$)[a-z0-9-]*[a-z0-9]$/.test(id))
    throw invalidArgument(
      'The account ID must be between 6 and 30 characters long, and match the regular expression [a-z]([-a-z0-9]*[a-z0-9]).',
    ) // †
  const [displayName, description] = [textAt(given, 'displayName'), textAt(given, 'description')]
  if (Buffer.byteLength(displayName) > 100) throw invalidArgument('The display name is longer than 100 bytes.') // †
  if (Buffer.byteLength(description) > 256) throw invalidArgument('The description is longer than 256 bytes.') // †
  const email = `${id}@${project.id}.iam.gserviceaccount.com`
  if (state.serviceAccounts[email] !== undefined)
    throw new RpcError('ALREADY_EXISTS', `Service account ${id} already exists within project projects/${project.id}.`)
  // Not derived from the email: an account that is created again is another one.
  const account: ServiceAccount = { project: project.id, bindings: [], uniqueId: `1${randomInt(1e12)}`.padEnd(21, '0') }
  if (displayName !== '') account.displayName = displayName
  if (description !== '') account.description = description
  state.serviceAccounts[email] = account
  return json(renderAccount(email, account))
}

export function listAccounts(state: IdentityState, project: Project, query: URLSearchParams): EmulatedResponse {
  const size = Math.min(Number(query.get('pageSize') ?? 0) || 20, 100)
  const after = Buffer.from(query.get('pageToken') ?? '', 'base64url').toString()
  const found = Object.entries(state.serviceAccounts)
    .filter(([email, account]) => account.project === project.id && email > after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const shown = found.slice(0, size)
  const next = Buffer.from(shown.at(-1)?.[0] ?? '').toString('base64url')
  return json({
    ...(shown.length === 0 ? {} : { accounts: shown.map(([email, account]) => renderAccount(email, account)) }),
    ...(shown.length < found.length ? { nextPageToken: next } : {}),
  })
}

/**
 * Deletes an account. Bindings keep its name and number, so that a new account of this name has no role of the old one:
 * https://cloud.google.com/iam/docs/service-accounts-delete-undelete
 */
export function deleteAccount(state: IdentityState, { email, account }: AccountCall): EmulatedResponse {
  const gone = `deleted:serviceAccount:${email}?uid=${uniqueIdOf(email, account)}`
  const policies: readonly (readonly Binding[])[] = [
    ...state.projects.map(({ bindings }) => bindings),
    ...Object.values(state.containers).map(({ bindings }) => bindings),
    ...Object.values(state.serviceAccounts).map(({ bindings }) => bindings),
  ]
  for (const { members } of policies.flat())
    for (const [index, member] of members.entries()) if (member === `serviceAccount:${email}`) members[index] = gone
  delete state.serviceAccounts[email]
  return json({})
}

export const getAccount = ({ email, account }: AccountCall): EmulatedResponse => json(renderAccount(email, account))

export function setDisabled({ account }: AccountCall, disabled: boolean): EmulatedResponse {
  account.disabled = disabled
  return json({})
}

export function getAccountPolicy({ account }: AccountCall, query: URLSearchParams): EmulatedResponse {
  return json(renderPolicy(account, requestedVersion(query.get('options.requestedPolicyVersion') ?? undefined)))
}

export function setAccountPolicy(state: IdentityState, { account, body }: AccountCall): EmulatedResponse {
  setPolicy(account, body, { state, service: 'iam.serviceAccounts' })
  return json(renderPolicy(account, 3))
}

const uniqueIdOf = (email: string, { uniqueId }: ServiceAccount): string =>
  uniqueId ?? `1${BigInt(`0x${createHash('sha256').update(email).digest('hex').slice(0, 15)}`)}`.padEnd(21, '0')

const renderAccount = (email: string, account: ServiceAccount): object => ({
  name: `projects/${account.project}/serviceAccounts/${email}`,
  projectId: account.project,
  uniqueId: uniqueIdOf(email, account),
  email,
  ...(account.displayName ? { displayName: account.displayName } : {}),
  ...(account.description ? { description: account.description } : {}),
  etag: 'MDEwMjE5MjA=',
  oauth2ClientId: uniqueIdOf(email, account),
  ...(account.disabled ? { disabled: true } : {}),
})
