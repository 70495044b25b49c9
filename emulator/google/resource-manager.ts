import type { EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import { type Access, containersAbove, findProject, projectResource } from './access.ts'
import type { FrontEnd, Identity } from './callers.ts'
import { fieldsOf } from './fields.ts'
import type { IdentityState, Project, ResourceContainer } from './identity.ts'
import { granted, permissionsAsked } from './permissions.ts'
import { renderPolicy, requestedVersion, setPolicy } from './policies.ts'
import { answer, consumer, iamDenied, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

export interface ResourceManagerOptions {
  readonly state: IdentityState
  readonly authenticate: FrontEnd
  readonly access: Access
}

const api = 'cloudresourcemanager.googleapis.com'

/**
 * `cloudresourcemanager.googleapis.com`: projects, folders and organizations, and who may do what there. gcloud uses v1
 * for projects, Terraform v1 and v3.
 */
export function createResourceManager(options: ResourceManagerOptions): EmulatedService {
  return {
    serves: host => host === api,
    handle: request =>
      answer(() => {
        const [, version, kind = '', id = '', action = ''] =
          /^\/(v1|v3)\/(projects|folders|organizations)\/([a-z0-9:.-]+?)(?::([a-zA-Z]+))?$/.exec(
            decodeURIComponent(request.path),
          ) ?? []
        const key = `${request.method}${action === '' ? '' : `:${action}`}`
        if (!isKnown(version, kind, key)) return notFoundPage(request.path)
        const who = options.authenticate(request)
        if ('refusal' in who) return who.refusal
        const call = { ...options, request, caller: who.caller, key, isOld: version === 'v1' }
        if (kind !== 'projects') return serveContainer(call, `${kind}/${id}`, kind)
        return serveProject(call, id)
      }),
  }
}

const isKnown = (version: string | undefined, kind: string, key: string): boolean =>
  (version === 'v3' || (version === 'v1' && kind === 'projects')) &&
  (key === 'POST:getAncestry'
    ? version === 'v1'
    : ['GET', 'POST:getIamPolicy', 'POST:setIamPolicy', 'POST:testIamPermissions'].includes(key))

interface ManagerCall extends ResourceManagerOptions {
  readonly request: EmulatedRequest
  readonly caller: Identity
  readonly key: string
  /** v1 has other forms of a project. */
  readonly isOld: boolean
}

function serveProject(call: ManagerCall, id: string): EmulatedResponse {
  const { state, access, caller, request, key } = call
  const project = findProject(state, id)
  const may = (permission: string): boolean =>
    project !== undefined &&
    access.onProject(caller, permission, id, { bindings: [], resource: projectResource(project) })
  if (key === 'POST:testIamPermissions') {
    const asked = permissionsAsked(parseBody(request))
    // Google does not tell a caller without any role if the project exists.
    if (project === undefined) throw new RpcError('PERMISSION_DENIED', 'The caller does not have permission')
    consumer(state.projects, id, api)
    return granted(asked, may)
  }
  const permission = `resourcemanager.projects.${permissionVerb(key)}`
  if (project === undefined || !may(permission)) throw iamDenied(permission, `//${api}/projects/${id}`)
  // The API must be enabled in the caller's own project. A person has none.
  if (caller.consumer !== '') consumer(state.projects, caller.consumer, api)
  if (key === 'GET') return json(call.isOld ? renderOldProject(project) : renderProject(project))
  if (key === 'POST:getAncestry') return json({ ancestor: ancestry(state, project) })
  return servePolicy(call, project, '')
}

function serveContainer(call: ManagerCall, name: string, kind: string): EmulatedResponse {
  const { state, access, caller, request, key } = call
  const container = state.containers[name]
  const may = (permission: string): boolean => access.onContainer(caller, permission, name)
  if (key === 'POST:testIamPermissions') {
    const asked = permissionsAsked(parseBody(request))
    if (container === undefined) throw new RpcError('PERMISSION_DENIED', 'The caller does not have permission')
    return granted(asked, may)
  }
  const permission = `resourcemanager.${kind}.${permissionVerb(key)}`
  if (container === undefined || !may(permission)) throw iamDenied(permission, `//${api}/${name}`)
  return key === 'GET' ? json(renderContainer(name, container)) : servePolicy(call, container, '')
}

const permissionVerb = (key: string): string =>
  key === 'GET' || key === 'POST:getAncestry' ? 'get' : key.slice('POST:'.length)

function servePolicy(call: ManagerCall, holder: Project | ResourceContainer, service: string): EmulatedResponse {
  const body = parseBody(call.request)
  if (call.key === 'POST:setIamPolicy') {
    setPolicy(holder, body, { state: call.state, service })
    return json(renderPolicy(holder, 3))
  }
  const options = fieldsOf(fieldsOf(body, ['options'])['options'] ?? {}, ['requestedPolicyVersion'], 'options')
  return json(renderPolicy(holder, requestedVersion(String(options['requestedPolicyVersion'] ?? 0))))
}

const createTime = '2026-01-05T09:00:00.000Z'

const renderProject = ({ id, number, parent, labels }: Project): object => ({
  name: `projects/${number}`,
  ...(parent === undefined ? {} : { parent }),
  projectId: id,
  state: 'ACTIVE',
  displayName: id,
  createTime,
  updateTime: createTime,
  etag: 'W/"53c72fbc4f18b51b"',
  ...(labels === undefined ? {} : { labels }),
})

const renderOldProject = ({ id, number, parent, labels }: Project): object => ({
  projectNumber: number,
  projectId: id,
  lifecycleState: 'ACTIVE',
  name: id,
  createTime,
  ...(labels === undefined ? {} : { labels }),
  ...(parent === undefined ? {} : { parent: resourceId(parent) }),
})

const renderContainer = (name: string, { displayName, parent }: ResourceContainer): object => ({
  name,
  ...(parent === undefined ? {} : { parent }),
  displayName,
  state: 'ACTIVE',
  createTime,
  updateTime: createTime,
})

/** `folders/123` is `{ type: 'folder', id: '123' }` in v1. */
function resourceId(name: string): { type: string; id: string } {
  const [kind = '', id = ''] = name.split('/')
  return { type: kind.slice(0, -1), id }
}

const ancestry = (state: IdentityState, { id, parent }: Project): object[] => [
  { resourceId: { type: 'project', id } },
  ...containersAbove(state, parent).map(([name]) => ({ resourceId: resourceId(name) })),
]
