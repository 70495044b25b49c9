import type { Caller, HasPermission } from '../../host.ts'
import { RpcError, requirePermission } from '../rpc.ts'
import type { Call } from './jobs.ts'

/** @throws RpcError 403 if the caller lacks a permission on the resource of its call */
export function permit(hasPermission: HasPermission, call: Call, permission: string): void {
  const below = call.below === '' ? '' : `/${call.below}`
  const resource = `projects/${call.project.id}/locations/${call.location}${below}`
  requirePermission(hasPermission, call.caller, permission, call.project, resource)
}

/**
 * @throws RpcError if the caller may not act as the account; without an account, Google's own agent is used, which
 * needs no permission
 */
export function requireActAs(onServiceAccount: HasPermission, caller: Caller, account: string | undefined): void {
  if (account === undefined || account === '' || onServiceAccount(caller, 'iam.serviceAccounts.actAs', account)) return
  // Vertex AI answers this as an invalid argument, not as a missing permission.
  const message = `You do not have permission to act as service_account: ${account}. (or it may not exist).`
  throw new RpcError('INVALID_ARGUMENT', message)
}
