import type { EmulatedService } from '../host.ts'
import { containersAbove, findProject } from './access.ts'
import { containerOf, demand } from './fence-routes.ts'
import type { OrganizationPolicy } from './fence-state.ts'
import { booleanAt, fieldsOf, invalidArgument, listAt, textAt, textsAt } from './fields.ts'
import type { IamOptions } from './iam.ts'
import type { IdentityState } from './identity.ts'
import { answer, consumer, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

const api = 'orgpolicy.googleapis.com'
const constraint = 'iam.workloadIdentityPoolProviders'

/**
 * `orgpolicy.googleapis.com`, v2: organization policies of the one constraint that matters here
 * (https://cloud.google.com/resource-manager/docs/reference/orgpolicy/rest/v2/projects.policies).
 */
export function createOrganizationPolicies(options: IamOptions): EmulatedService {
  return {
    serves: host => host === api,
    handle: request =>
      answer(() => {
        const [, parent, collection, id] =
          /^\/v2\/((?:projects|folders|organizations)\/[a-z0-9:.-]+)\/(constraints|policies)(?:\/([\w.]+))?$/.exec(
            decodeURIComponent(request.path),
          ) ?? []
        const key = `${request.method} ${collection}${id === undefined ? '' : '/'}`
        const permission = permissions[key]
        if (parent === undefined || permission === undefined) return notFoundPage(request.path)
        const who = options.authenticate(request)
        if ('refusal' in who) return who.refusal
        const at = containerOf(options, who.caller, parent)
        demand(at, permission, `${parent}/${collection}`)
        if (who.caller.consumer !== '') consumer(options.state.projects, who.caller.consumer, api)
        const { organizationPolicies } = options.state.fences
        if (collection === 'constraints') return json({ constraints: [describe(at.name)] })
        const name = `${at.name}/policies/${id ?? constraint}`
        const known = organizationPolicies[name]
        if (key === 'POST policies') {
          const policy = readPolicy(parseBody(request), [name, `${parent}/policies/${constraint}`])
          if (known !== undefined) throw new RpcError('ALREADY_EXISTS', `Requested entity already exists`) // †
          organizationPolicies[name] = policy
          return json(render(name, policy))
        }
        if (known === undefined) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
        if (request.method === 'PATCH')
          Object.assign(known, readPolicy(parseBody(request), [name, `${parent}/policies/${id}`]))
        if (request.method !== 'DELETE') return json(render(name, known))
        delete organizationPolicies[name]
        return json({})
      }),
  }
}

const permissions: Readonly<Record<string, string>> = {
  'GET constraints': 'orgpolicy.constraints.list',
  'POST policies': 'orgpolicy.policies.create',
  'GET policies/': 'orgpolicy.policy.get',
  'PATCH policies/': 'orgpolicy.policies.update',
  'DELETE policies/': 'orgpolicy.policies.delete',
}

const describe = (parent: string): object => ({
  name: `${parent}/constraints/${constraint}`,
  displayName: 'Allowed external Identity Providers for workloads in Cloud IAM',
  constraintDefault: 'ALLOW',
  listConstraint: {},
})

/** @throws RpcError 400. Only rules of this list constraint, without conditions. */
function readPolicy(body: unknown, names: readonly string[]): OrganizationPolicy {
  const fields = fieldsOf(body, ['name', 'spec', 'etag'])
  if (!names.includes(textAt(fields, 'name'))) throw invalidArgument(`Invalid policy name: ${textAt(fields, 'name')}`) // †
  const spec = fieldsOf(fields['spec'] ?? {}, ['rules', 'inheritFromParent', 'reset', 'etag', 'updateTime'], 'spec')
  const rules = listAt(spec, 'rules', 'spec.rules').map((one, index) =>
    fieldsOf(one, ['values', 'allowAll'], `spec.rules[${index}]`),
  )
  if (rules.some(rule => booleanAt(rule, 'allowAll'))) return { allowed: undefined }
  const values = rules.flatMap(rule =>
    textsAt(fieldsOf(rule['values'] ?? {}, ['allowedValues'], 'values'), 'allowedValues'),
  )
  if (values.length === 0) throw invalidArgument('A rule needs values.') // †
  return { allowed: values }
}

const render = (name: string, { allowed }: OrganizationPolicy): object => ({
  name,
  etag: 'CL6vlLkGEKCqm+IB',
  spec: {
    rules: [allowed === undefined ? { allowAll: true } : { values: { allowedValues: allowed } }],
    etag: 'CL6vlLkGEKCqm+IB',
    updateTime: '2026-01-05T09:00:00Z',
  },
})

/**
 * Refuses an issuer that the nearest policy does not allow, in the words of
 * https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation. Providers that exist stay.
 *
 * @param pool resource name
 * @throws RpcError 400
 */
export function checkIssuer(state: IdentityState, pool: string, issuer: string): void {
  const project = findProject(state, pool.split('/')[1] ?? '')
  const places = [`projects/${project?.number}`, ...containersAbove(state, project?.parent).map(([name]) => name)]
  const policy = places
    .map(place => state.fences.organizationPolicies[`${place}/policies/${constraint}`])
    .find(one => one !== undefined)
  if (policy?.allowed === undefined || policy.allowed.some(value => value.replace(/^is:/, '') === issuer)) return
  const description = `Org Policy violated for value: '${issuer}'.`
  throw new RpcError('FAILED_PRECONDITION', 'Precondition check failed.', [
    {
      '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
      violations: [{ type: `constraints/${constraint}`, subject: `orgpolicy:${pool}`, description }],
    },
  ])
}
