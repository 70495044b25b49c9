import { containersAbove, findProject } from './access.ts'
import { methodNotFound } from './callers.ts'
import { type Container, containerOf, demand, fenceExists, fenceId, fenceNotFound, type Serve } from './fence-routes.ts'
import type { BoundaryBinding } from './fence-state.ts'
import { fieldsOf, invalidArgument, textAt } from './fields.ts'
import type { IamOptions } from './iam.ts'
import { Operations } from './operations.ts'
import { consumer, json, parseBody } from './rpc.ts'

/**
 * iam v3: bindings of boundary policies to a workload identity pool, or to all principals of a project
 * (https://cloud.google.com/iam/docs/reference/rest/v3/projects.locations.policyBindings).
 */
export function createBoundaryBindings(options: IamOptions): Serve {
  const { state } = options
  const operations = new Operations((resource, id) => `${resource.split('/').slice(0, 4).join('/')}/operations/${id}`)
  return (request, path, caller) => {
    const [, parent, id, operation] =
      /^\/v3\/(projects\/[a-z0-9:.-]+)\/locations\/global\/(?:policyBindings(?:\/([^/:]+))?|operations\/(\w+))$/.exec(
        path,
      ) ?? []
    if (parent === undefined) return undefined
    const at = containerOf(options, caller, parent)
    const place = `${at.name}/locations/global`
    if (operation !== undefined) return operations.get(`${place}/operations/${operation}`)
    const verb = { POST: 'create', GET: 'get', DELETE: 'delete' }[request.method]
    if (verb === undefined || (id === undefined) !== (verb === 'create')) return methodNotFound()
    const name = `${place}/policyBindings/${id ?? fenceId(request.query, 'policyBindingId')}`
    demand(at, verb === 'get' ? 'iam.policybindings.get' : `iam.workloadIdentityPools.${verb}PolicyBinding`, name)
    consumer(state.projects, parent.slice('projects/'.length), 'iam.googleapis.com')
    const { boundaryBindings } = state.fences
    const known = boundaryBindings[name]
    if (verb === 'create') {
      const binding = readBinding(options, at, parseBody(request))
      const organization = binding.policy.split('/').slice(0, 2).join('/')
      demand(containerOf(options, caller, organization), 'iam.principalaccessboundarypolicies.bind', binding.policy)
      if (known !== undefined) throw fenceExists(name)
      boundaryBindings[name] = binding
      const type = 'type.googleapis.com/google.iam.v3.PolicyBinding'
      return operations.begin(name, { '@type': type, ...render(name, binding) })
    }
    if (known === undefined) throw fenceNotFound(name)
    if (verb === 'get') return json(render(name, known))
    delete boundaryBindings[name]
    return operations.begin(name, { '@type': 'type.googleapis.com/google.protobuf.Empty' })
  }
}

/** @throws RpcError 400. Conditions are not emulated. */
function readBinding({ state }: IamOptions, at: Container, body: unknown): BoundaryBinding {
  const fields = fieldsOf(body, ['name', 'etag', 'displayName', 'annotations', 'target', 'policyKind', 'policy'])
  const target = fieldsOf(fields['target'] ?? {}, ['principalSet'], 'target')
  const [policy, principalSet] = [textAt(fields, 'policy'), textAt(target, 'principalSet')]
  const kind = textAt(fields, 'policyKind')
  if (!['', 'PRINCIPAL_ACCESS_BOUNDARY'].includes(kind)) throw invalidArgument(`Invalid policy kind: ${kind}`) // †
  if (state.fences.boundaries[policy] === undefined) throw invalidArgument(`Policy ${policy} does not exist.`) // †
  const number = at.name.slice('projects/'.length)
  const project = findProject(state, number)
  const above = containersAbove(state, project?.parent).map(([name]) => name)
  if (!above.some(name => policy.startsWith(`${name}/`)))
    throw invalidArgument('The policy and the principal set must belong to the same organization.') // †
  const pool = /^\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+)$/.exec(
    principalSet,
  )?.[1]
  const isHere =
    pool === undefined
      ? [number, project?.id].some(one => principalSet === `//cloudresourcemanager.googleapis.com/projects/${one}`)
      : pool.startsWith(`${at.name}/`) && state.pools[pool] !== undefined
  if (!isHere) throw invalidArgument(`Invalid principal set: ${principalSet}`) // †
  return { displayName: textAt(fields, 'displayName'), policy, principalSet }
}

const render = (name: string, { displayName, policy, principalSet }: BoundaryBinding): object => ({
  name,
  etag: 'MA==',
  ...(displayName === '' ? {} : { displayName }),
  target: { principalSet },
  policyKind: 'PRINCIPAL_ACCESS_BOUNDARY',
  policy,
})
