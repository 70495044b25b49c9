import type { Caller } from '../host.ts'
import type { Identity } from './callers.ts'
import { evaluate } from './cel.ts'
import { isFenced } from './fence-rules.ts'
import type { Binding, IdentityState, Project, ResourceContainer } from './identity.ts'
import { includes, permissionsOf } from './roles.ts'

/** A resource below a project that has bindings of its own, or that conditions can tell from others. */
export interface OwnPolicy {
  readonly bindings: readonly Binding[]
  /** What a condition can ask for: https://cloud.google.com/iam/docs/conditions-resource-attributes */
  readonly resource: ConditionResource
}

/** `{ service: 'storage.googleapis.com', type: 'storage.googleapis.com/Bucket', name: 'projects/_/buckets/acme-models' }` */
export interface ConditionResource {
  readonly service: string
  readonly type: string
  readonly name: string
}

/** Answers if a caller has a permission, by the bindings in the state. */
export interface Access {
  /** By the bindings of the resource, its project, and the folders and the organization above. `project` is an id or a number. */
  onProject(caller: Caller, permission: string, project: string, own?: OwnPolicy): boolean
  /** By the account's own bindings, or its project's. */
  onServiceAccount(caller: Caller, permission: string, email: string): boolean
  /** On a folder or an organization, `folders/123`. */
  onContainer(caller: Caller, permission: string, name: string): boolean
}

export function createAccess(state: IdentityState, now: () => number): Access {
  const holds = (
    caller: Caller,
    permission: string,
    bindings: readonly Binding[],
    resource: ConditionResource | undefined,
  ): boolean =>
    bindings.some(
      ({ role, members, condition }) =>
        membersOf(state, caller).some(member => members.includes(member)) &&
        includes(permissionsOf(state.roles, role) ?? [], permission) &&
        (condition === undefined || isMet(condition.expression, now(), resource)),
    )
  const onContainer: Access['onContainer'] = (caller, permission, name) => {
    const lineage = containersAbove(state, name)
    if (isRefused(state, caller, permission, [name, ...namesOf(lineage)])) return false
    return lineage.some(([, { bindings }]) => holds(caller, permission, bindings, containerResource(name)))
  }
  const onProject: Access['onProject'] = (caller, permission, project, own) => {
    const found = findProject(state, project)
    if (found === undefined) return false
    if (isRefused(state, caller, permission, lineageOf(state, found))) return false
    const above = containersAbove(state, found.parent).map(([, container]) => container)
    return [own, found, ...above].some(one => holds(caller, permission, one?.bindings ?? [], own?.resource))
  }
  return {
    onProject,
    onContainer,
    onServiceAccount(caller, permission, email) {
      const account = state.serviceAccounts[email]
      if (account === undefined) return false
      const { bindings, project, uniqueId = '' } = account
      const resource = {
        service: 'iam.googleapis.com',
        type: 'iam.googleapis.com/ServiceAccount',
        name: `projects/-/serviceAccounts/${uniqueId}`,
      }
      return onProject(caller, permission, project, { bindings, resource })
    },
  }
}

/** Returns true if a boundary or a deny policy refuses what roles may allow. */
function isRefused(state: IdentityState, caller: Caller, permission: string, lineage: readonly string[]): boolean {
  const { member, memberOf = [member] }: Partial<Identity> & Caller = caller
  const [, number] = /^principal:\/\/iam\.googleapis\.com\/projects\/(\d+)\//.exec(member) ?? []
  const account = state.serviceAccounts[member.slice('serviceAccount:'.length)]
  const project = findProject(state, number ?? account?.project ?? '')
  const home = project === undefined ? [] : lineageOf(state, project)
  return isFenced(state.fences, { member, memberOf, home }, permission, lineage)
}

/** A project by both of its names, and what is above it. */
const lineageOf = (state: IdentityState, { id, number, parent }: Project): string[] => [
  `projects/${number}`,
  `projects/${id}`,
  ...namesOf(containersAbove(state, parent)),
]

const namesOf = (containers: readonly (readonly [string, ResourceContainer])[]): string[] =>
  containers.map(([name]) => name)

const containerResource = (name: string): ConditionResource => ({
  service: 'cloudresourcemanager.googleapis.com',
  type: `cloudresourcemanager.googleapis.com/${name.startsWith('folders/') ? 'Folder' : 'Organization'}`,
  name,
})

/** What conditions see of a project itself. */
export const projectResource = ({ number }: Project): ConditionResource => ({
  service: 'cloudresourcemanager.googleapis.com',
  type: 'cloudresourcemanager.googleapis.com/Project',
  name: `projects/${number}`,
})

/** The container with a name, and those above it. */
export function containersAbove(state: IdentityState, name: string | undefined): [string, ResourceContainer][] {
  const found: [string, ResourceContainer][] = []
  let next = name
  while (next !== undefined) {
    const container: ResourceContainer | undefined = state.containers[next]
    if (container === undefined || found.some(([known]) => known === next)) return found
    found.push([next, container])
    next = container.parent
  }
  return found
}

/** A condition without a value (an attribute that is not known here) grants nothing. */
function isMet(expression: string, now: number, resource: ConditionResource | undefined): boolean {
  const time = evaluate(`timestamp("${new Date(now).toISOString()}")`, {})
  if ('error' in time) return false
  const outcome = evaluate(
    expression,
    { ...(resource === undefined ? {} : { resource }) },
    { request: { time: time.value } },
  )
  return 'value' in outcome && outcome.value === true
}

/**
 * Every IAM member that stands for a caller. A disabled or deleted pool makes its tokens useless. Members that need a
 * directory (`group:…`) stand for no caller here.
 */
function membersOf(state: IdentityState, caller: Caller): readonly string[] {
  const identity: Partial<Identity> & Caller = caller
  const [, pool] = /^principal:\/\/iam\.googleapis\.com\/(.+)\/subject\//.exec(caller.member) ?? []
  if (pool !== undefined && [state.pools[pool]].some(one => one?.disabled || one?.deleted)) return ['allUsers']
  const own = identity.memberOf ?? [caller.member]
  return identity.federated ? [...own, 'allUsers'] : [...own, 'allAuthenticatedUsers', 'allUsers']
}

export const findProject = (state: IdentityState, project: string): Project | undefined =>
  state.projects.find(({ id, number }) => id === project || number === project)
