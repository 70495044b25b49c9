import type { Clock, EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import { type Access, findProject } from './access.ts'
import { createBoundaries } from './boundaries.ts'
import { createBoundaryBindings } from './boundary-bindings.ts'
import { type FrontEnd, type Identity, methodNotFound, permissionDenied } from './callers.ts'
import { createDenials } from './denials.ts'
import type { Serve } from './fence-routes.ts'
import type { IdentityState, Project } from './identity.ts'
import { Operations } from './operations.ts'
import { granted, permissionsAsked } from './permissions.ts'
import { permissionsOf } from './roles.ts'
import { answer, consumer, iamDenied, json, parseBody, RpcError } from './rpc.ts'
import { createKey, serveKeys } from './service-account-keys.ts'
import {
  type AccountCall,
  createAccount,
  deleteAccount,
  getAccount,
  getAccountPolicy,
  listAccounts,
  setAccountPolicy,
  setDisabled,
} from './service-accounts.ts'
import { type PoolCall, poolMethods, providerMethods } from './workload-identity.ts'

export interface IamOptions {
  readonly state: IdentityState
  readonly clock: Clock
  readonly authenticate: FrontEnd
  readonly access: Access
}

const api = 'iam.googleapis.com'

/** `iam.googleapis.com`, v1: pools and providers of workload identity federation, service accounts, keys and roles; v2: deny
 * policies; v3: boundaries. */
export function createIam(options: IamOptions): EmulatedService {
  const operations = new Operations()
  const services = [
    createPools(options, operations),
    createKeys(options),
    createAccounts(options),
    createRoles(options),
    createDenials(options),
    createBoundaries(options),
    createBoundaryBindings(options),
  ]
  return {
    serves: host => host === api,
    handle: request =>
      answer(() => {
        const path = decodeURIComponent(request.path)
        const who = options.authenticate(request)
        if ('refusal' in who) return who.refusal
        for (const serve of services) {
          const served = serve(request, path, who.caller)
          if (served !== undefined) return served
        }
        return methodNotFound()
      }),
  }
}

/** The methods of a collection or of one resource, by verb: `POST`, `POST:undelete`. */
const collectionVerbs = { GET: 'list', POST: 'create' } as const
const resourceVerbs = {
  GET: 'get',
  PATCH: 'patch',
  DELETE: 'delete',
  'POST:undelete': 'undelete',
  'POST:getIamPolicy': 'getIamPolicy',
  'POST:setIamPolicy': 'setIamPolicy',
} as const

type PoolVerb = (typeof collectionVerbs)['GET' | 'POST'] | (typeof resourceVerbs)[keyof typeof resourceVerbs]

function createPools({ state, clock, access }: IamOptions, operations: Operations): Serve {
  const world = { state, clock, operations }
  const [pools, providers] = [poolMethods(world), providerMethods(world)]
  const form =
    /^\/v1\/projects\/([^/]+)\/locations\/global\/workloadIdentityPools(?:\/([^/:]+)(?:(\/providers)(?:\/([^/:]+))?)?(?:\/operations\/(\w+))?)?(?::(\w+))?$/
  return (request, path, caller) => {
    const match = form.exec(path)
    if (match === null) return undefined
    const [, projectName = '', pool = '', ofProviders, provider = '', operation, action] = match
    const isCollection = ofProviders === undefined ? pool === '' : provider === ''
    const key = `${request.method}${action === undefined ? '' : `:${action}`}`
    const table: Readonly<Record<string, PoolVerb>> = isCollection ? collectionVerbs : resourceVerbs
    const verb = operation === undefined ? table[key] : undefined
    const methods: Partial<Record<PoolVerb, (call: PoolCall) => EmulatedResponse>> = ofProviders ? providers : pools
    const method = verb === undefined ? undefined : methods[verb]
    const isPoll = operation !== undefined && key === 'GET'
    if (method === undefined && !isPoll) return methodNotFound()

    const kind = ofProviders === undefined ? 'workloadIdentityPools' : 'workloadIdentityPoolProviders'
    const permission = `iam.${kind}.${isPoll ? 'get' : verb === 'patch' ? 'update' : verb}`
    const project = permit(state, access, caller, permission, projectName, path.slice('/v1/'.length))
    const parent = `projects/${project.number}/locations/global`
    if (isPoll) return operations.get(`projects/${project.number}${path.slice(`/v1/projects/${projectName}`.length)}`)
    return method?.({ query: request.query, body: parseBody(request), parent, pool, provider })
  }
}

/** @throws RpcError 403 without the permission, and for a project that does not exist or has the API disabled */
function permit(
  state: IdentityState,
  access: Access,
  caller: Identity,
  permission: string,
  name: string,
  resource: string,
): Project {
  const project = findProject(state, name)
  if (project === undefined || !access.onProject(caller, permission, name))
    throw iamDenied(permission, `//${api}/${resource}`)
  consumer(state.projects, name, api)
  return project
}

function createAccounts({ state, access }: IamOptions): Serve {
  return (request, path, caller) => {
    const [, projectName, name, action = ''] =
      /^\/v1\/projects\/([^/]+)\/serviceAccounts(?:\/([^/:]+))?(?::(\w+))?$/.exec(path) ?? []
    if (projectName === undefined) return undefined
    const key = `${request.method}${action === '' ? '' : `:${action}`}`
    if (name === undefined) {
      if (!['GET', 'POST'].includes(key)) return methodNotFound()
      const permission = `iam.serviceAccounts.${key === 'GET' ? 'list' : 'create'}`
      const project = permit(state, access, caller, permission, projectName, path.slice('/v1/'.length))
      return key === 'GET'
        ? listAccounts(state, project, request.query)
        : createAccount(state, project, parseBody(request))
    }
    return serveAccount({ state, access, caller, request, key, projectName, name })
  }
}

interface AccountRequest {
  readonly state: IdentityState
  readonly access: Access
  readonly caller: Identity
  readonly request: EmulatedRequest
  /** `GET`, `POST:setIamPolicy` */
  readonly key: string
  /** Id or number, or `-` for any. */
  readonly projectName: string
  /** Email or number. */
  readonly name: string
}

const accountVerbs: Readonly<Record<string, string>> = {
  GET: 'get',
  DELETE: 'delete',
  'POST:disable': 'disable',
  'POST:enable': 'enable',
  'POST:getIamPolicy': 'getIamPolicy',
  'POST:setIamPolicy': 'setIamPolicy',
  'POST:testIamPermissions': 'test',
}

function serveAccount({ state, access, caller, request, key, projectName, name }: AccountRequest): EmulatedResponse {
  const verb = accountVerbs[key]
  if (verb === undefined) return methodNotFound()
  const found = Object.entries(state.serviceAccounts).find(([email, one]) => email === name || one.uniqueId === name)
  const isHere =
    found !== undefined && (projectName === '-' || findProject(state, projectName)?.id === found[1].project)
  const permission = `iam.serviceAccounts.${verb}`
  if (found === undefined || !isHere) {
    // A caller who has the permission on the account's project learns that there is no such account.
    const home = projectName === '-' ? (/@([^.]+)\.iam\.gserviceaccount\.com$/.exec(name)?.[1] ?? '') : projectName
    if (verb === 'test' || access.onProject(caller, permission, home))
      throw new RpcError('NOT_FOUND', 'Unknown service account')
    return permissionDenied(permission)
  }
  const [email, account] = found
  const may = (asked: string): boolean => access.onServiceAccount(caller, asked, email)
  const call: AccountCall = { email, account, body: parseBody(request) }
  if (verb === 'test') return granted(permissionsAsked(call.body), may)
  if (!may(permission)) return permissionDenied(permission)
  consumer(state.projects, account.project, api)
  switch (verb) {
    case 'get':
      return getAccount(call)
    case 'delete':
      return deleteAccount(state, call)
    case 'disable':
    case 'enable':
      return setDisabled(call, verb === 'disable')
    case 'getIamPolicy':
      return getAccountPolicy(call, request.query)
    default:
      return setAccountPolicy(state, call)
  }
}

/** Creates, lists and deletes stored keys. */
function createKeys({ state, clock, access }: IamOptions): Serve {
  return (request, path, caller) => {
    const [, email, key, action = ''] =
      /^\/v1\/projects\/[^/]+\/serviceAccounts\/([^/:]+)\/keys(?:\/(\w+)|(:upload))?$/.exec(path) ?? []
    if (email === undefined) return undefined
    const verb = keyVerbs[`${request.method}${key === undefined ? action : '/'}`]
    if (verb === undefined) return methodNotFound()
    const account = state.serviceAccounts[email]
    const permission = `iam.serviceAccountKeys.${verb}`
    if (account === undefined || !access.onServiceAccount(caller, permission, email))
      return permissionDenied(permission)
    consumer(state.projects, account.project, api)
    if (verb === 'create') return createKey(email, account, parseBody(request), clock.now())
    return serveKeys(email, account, verb, key, request.query.getAll('keyTypes'))
  }
}

/** To upload a key takes the permission to create one. */
const keyVerbs: Readonly<Record<string, string>> = {
  GET: 'list',
  POST: 'create',
  'POST:upload': 'create',
  'GET/': 'get',
  'DELETE/': 'delete',
}

/** Gets the definition of a role: a predefined one, or one of a project or an organization. */
function createRoles({ state, access }: IamOptions): Serve {
  return (request, path, caller) => {
    const [, name, kind, id = ''] = /^\/v1\/((?:(projects|organizations)\/([^/]+)\/)?roles\/[\w.]+)$/.exec(path) ?? []
    if (name === undefined || request.method !== 'GET') return undefined
    const may = kind === 'projects' ? access.onProject : access.onContainer
    if (kind !== undefined && !may(caller, 'iam.roles.get', kind === 'projects' ? id : `${kind}/${id}`))
      throw iamDenied('iam.roles.get', `//${api}/${name}`)
    const permissions = permissionsOf(state.roles, name)
    if (permissions === undefined) throw new RpcError('NOT_FOUND', `The role named ${name} was not found.`)
    // Google writes these with the name of their service.
    const included = permissions
      .filter(one => !/[*!]/.test(one))
      .map(one => one.replace(/^iam\.(?=workloadIdentityPool)/, 'iam.googleapis.com/'))
    return json({
      name,
      title: name,
      stage: 'GA',
      etag: 'AA==',
      ...(included.length > 0 && { includedPermissions: included }),
    })
  }
}
