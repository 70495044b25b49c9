import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { findProject } from './access.ts'
import type { Identity } from './callers.ts'
import type { IamOptions } from './iam.ts'
import { iamDenied, RpcError } from './rpc.ts'

/** A project, a folder or an organization of a request. */
export interface Container {
  /** `projects/{number}`, `organizations/1` */
  readonly name: string
  readonly may: (permission: string) => boolean
}

/** Returns what a request names: a project by its id or number, a folder or an organization. */
export function containerOf({ state, access }: IamOptions, caller: Identity, name: string): Container {
  const [kind, id = ''] = name.split('/')
  if (kind !== 'projects') return { name, may: permission => access.onContainer(caller, permission, name) }
  const project = findProject(state, id)
  return { name: `projects/${project?.number ?? id}`, may: permission => access.onProject(caller, permission, id) }
}

/** @throws RpcError 403 */
export function demand({ may }: Container, permission: string, resource: string): void {
  if (!may(permission)) throw iamDenied(permission, `//iam.googleapis.com/${resource}`)
}

/** @throws RpcError 400 for an id of another form than iam v2 and v3 take */
export function fenceId(query: URLSearchParams, field: string): string {
  const id = query.get(field) ?? ''
  if (/^[a-z][a-z0-9.-]{2,62}$/.test(id)) return id
  throw new RpcError('INVALID_ARGUMENT', `Invalid ${field}: ${id}`) // †
}

export const fenceNotFound = (name: string): RpcError => new RpcError('NOT_FOUND', `Resource '${name}' was not found.`) // †
export const fenceExists = (name: string): RpcError =>
  new RpcError('ALREADY_EXISTS', `Resource '${name}' already exists.`) // †

/** Answers a request, or returns undefined if its path is another one's. */
export type Serve = (request: EmulatedRequest, path: string, caller: Identity) => EmulatedResponse | undefined
