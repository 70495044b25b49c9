import { methodNotFound } from './callers.ts'
import { containerOf, demand, fenceExists, fenceId, fenceNotFound, type Serve } from './fence-routes.ts'
import { fullPermission } from './fence-rules.ts'
import type { DenyPolicy, DenyRule } from './fence-state.ts'
import { fieldsOf, invalidArgument, listAt, textAt, textsAt } from './fields.ts'
import type { IamOptions } from './iam.ts'
import { Operations } from './operations.ts'
import { json, parseBody } from './rpc.ts'

/** iam v2: deny policies (https://cloud.google.com/iam/docs/reference/rest/v2/policies). */
export function createDenials(options: IamOptions): Serve {
  const operations = new Operations()
  return (request, _, caller) => {
    // The slashes of an attachment point are encoded, by gcloud twice. With plain ones, Google knows no such method.
    const [, kind, attached, id, operation] =
      /^\/v2\/policies\/cloudresourcemanager\.googleapis\.com%(?:25)?2F(projects|folders|organizations)%(?:25)?2F([a-z0-9:.-]+)\/denypolicies(?:\/([^/:]+)(?:\/operations\/(\w+))?)?$/i.exec(
        request.path,
      ) ?? []
    if (kind === undefined) return undefined
    const at = containerOf(options, caller, `${kind}/${attached}`)
    const verb = { POST: 'create', GET: 'get', DELETE: 'delete' }[request.method]
    if (verb === undefined || (id === undefined) !== (verb === 'create')) return methodNotFound()
    const chosen = id ?? fenceId(request.query, 'policyId')
    const key = `${at.name}/denypolicies/${chosen}`
    const name = `policies/cloudresourcemanager.googleapis.com%2F${at.name.replace('/', '%2F')}/denypolicies/${chosen}`
    demand(at, `iam.denypolicies.${verb}`, name)
    if (operation !== undefined) return operations.get(`${name}/operations/${operation}`)
    const { denials } = options.state.fences
    const known = denials[key]
    if (verb === 'create') {
      if (known !== undefined) throw fenceExists(name)
      const policy = readPolicy(parseBody(request))
      denials[key] = policy
      return operations.begin(name, { '@type': 'type.googleapis.com/google.iam.v2.Policy', ...render(name, policy) })
    }
    if (known === undefined) throw fenceNotFound(name)
    if (verb === 'get') return json(render(name, known))
    delete denials[key]
    return operations.begin(name, { '@type': 'type.googleapis.com/google.iam.v2.Policy', ...render(name, known) })
  }
}

/** @throws RpcError 400 */
function readPolicy(body: unknown): DenyPolicy {
  const output = ['name', 'uid', 'kind', 'etag', 'createTime', 'updateTime', 'deleteTime', 'managingAuthority']
  const fields = fieldsOf(body, [...output, 'displayName', 'annotations', 'rules'])
  const displayName = textAt(fields, 'displayName')
  if (displayName.length > 63) throw invalidArgument('The display name is longer than 63 characters.') // †
  const rules = listAt(fields, 'rules').map((one, index) => readRule(one, `rules[${index}]`))
  if (rules.length === 0) throw invalidArgument('A deny policy needs a rule.') // †
  return { displayName, rules }
}

/** Conditions and exceptions of permissions are not emulated. */
function readRule(value: unknown, at: string): DenyRule {
  const fields = fieldsOf(value, ['description', 'denyRule'], at)
  const names = ['deniedPrincipals', 'exceptionPrincipals', 'deniedPermissions']
  const rule = fieldsOf(fields['denyRule'] ?? {}, names, `${at}.denyRule`)
  const [deniedPrincipals, exceptionPrincipals, deniedPermissions] = names.map(name => textsAt(rule, name))
  const odd = deniedPermissions?.find(permission => !deniable.includes(permission))
  if (odd !== undefined) throw invalidArgument(`Permission ${odd} is not supported in deny policies.`) // †
  const forms = /^principal(?:Set)?:\/\/(?:goog\/(?:public:all$|subject\/.|group\/.)|iam\.googleapis\.com\/projects\/.)/
  const stranger = [...(deniedPrincipals ?? []), ...(exceptionPrincipals ?? [])].find(one => !forms.test(one))
  if (stranger !== undefined) throw invalidArgument(`Invalid principal: ${stranger}`) // †
  return {
    description: textAt(fields, 'description'),
    deniedPrincipals: deniedPrincipals ?? [],
    exceptionPrincipals: exceptionPrincipals ?? [],
    deniedPermissions: deniedPermissions ?? [],
  }
}

/**
 * Permissions that a deny policy may name here: those of keys. There is none to upload a key, because that takes the one
 * to create it. Source: https://cloud.google.com/iam/docs/deny-permissions-support
 */
const deniable = ['create', 'delete', 'disable', 'enable', 'get', 'list'].map(verb =>
  fullPermission(`iam.serviceAccountKeys.${verb}`),
)

const render = (name: string, { displayName, rules }: DenyPolicy): object => ({
  name,
  kind: 'DenyPolicy',
  ...(displayName === '' ? {} : { displayName }),
  etag: 'MTg0NDczODM5MDQxNDQ2NTIyODg=',
  rules: rules.map(({ description, exceptionPrincipals, ...rule }) => ({
    ...(description === '' ? {} : { description }),
    denyRule: { ...rule, ...(exceptionPrincipals.length === 0 ? {} : { exceptionPrincipals }) },
  })),
})
