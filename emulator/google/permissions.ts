import type { EmulatedResponse } from '../host.ts'
import { badRequest, json, RpcError } from './rpc.ts'

/** Most permissions that one request may ask for. */
const mostPermissions = 100

/**
 * Returns the permissions that a `testIamPermissions` request names. A resource has only permissions of its own
 * service, and patterns are invalid.
 *
 * @throws RpcError 400 as Google's front end and IAM answer
 */
export function permissionsAsked(body: unknown): string[] {
  const given: unknown = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const entries = Array.isArray(given) ? given : []
  for (const [key] of entries)
    if (key !== 'permissions') {
      const description = `Invalid JSON payload received. Unknown name "${key}": Cannot find field.`
      throw new RpcError('INVALID_ARGUMENT', description, [badRequest([{ description }])])
    }
  const permissions: unknown = entries[0]?.[1] ?? []
  if (!Array.isArray(permissions) || permissions.length === 0 || permissions.length > mostPermissions)
    throw new RpcError('INVALID_ARGUMENT', 'Request contains an invalid argument.')
  return permissions.map((permission: unknown) => {
    if (typeof permission === 'string' && /^[a-z]+(\.[a-zA-Z]+){2}$/.test(permission)) return permission
    throw new RpcError('INVALID_ARGUMENT', `Permission ${String(permission)} is not valid for this resource.`)
  })
}

/** The answer: the permissions that the caller has. If there are none, the field is absent. */
export const granted = (asked: readonly string[], has: (permission: string) => boolean): EmulatedResponse => {
  const permissions = asked.filter(has)
  return json(permissions.length === 0 ? {} : { permissions })
}
