import { isDeepStrictEqual } from 'node:util'
import { methodNotFound } from './callers.ts'
import { containerOf, demand, fenceExists, fenceId, fenceNotFound, type Serve } from './fence-routes.ts'
import { newestBoundaryVersion } from './fence-rules.ts'
import type { BoundaryPolicy, BoundaryRule } from './fence-state.ts'
import { fieldsOf, invalidArgument, listAt, textAt, textsAt } from './fields.ts'
import type { IamOptions } from './iam.ts'
import { Operations } from './operations.ts'
import { json, parseBody } from './rpc.ts'

/**
 * iam v3: principal access boundary policies of organizations
 * (https://cloud.google.com/iam/docs/reference/rest/v3/organizations.locations.principalAccessBoundaryPolicies).
 */
export function createBoundaries(options: IamOptions): Serve {
  const operations = new Operations((resource, id) => `${resource.split('/').slice(0, 4).join('/')}/operations/${id}`)
  return (request, path, caller) => {
    const [, organization, id, operation] =
      /^\/v3\/(organizations\/\d+)\/locations\/global\/(?:principalAccessBoundaryPolicies(?:\/([^/:]+))?|operations\/(\w+))$/.exec(
        path,
      ) ?? []
    if (organization === undefined) return undefined
    const at = containerOf(options, caller, organization)
    if (operation !== undefined) return operations.get(path.slice('/v3/'.length))
    const verb = { POST: 'create', GET: 'get', PATCH: 'update', DELETE: 'delete' }[request.method]
    if (verb === undefined || (id === undefined) !== (verb === 'create')) return methodNotFound()
    const chosen = id ?? fenceId(request.query, 'principalAccessBoundaryPolicyId')
    const name = `${organization}/locations/global/principalAccessBoundaryPolicies/${chosen}`
    demand(at, `iam.principalaccessboundarypolicies.${verb}`, name)
    const { boundaries } = options.state.fences
    const known = boundaries[name]
    if (verb === 'create' && known !== undefined) throw fenceExists(name)
    if (verb !== 'create' && known === undefined) throw fenceNotFound(name)
    if (verb === 'get' && known !== undefined) return json(render(name, known))
    if (verb === 'delete') {
      delete boundaries[name]
      return operations.begin(name, { '@type': 'type.googleapis.com/google.protobuf.Empty' })
    }
    if (verb === 'update') checkMask(request.query)
    const policy = readPolicy(parseBody(request), known)
    boundaries[name] = policy
    return operations.begin(name, { '@type': type, ...render(name, policy) }, metadata)
  }
}

const type = 'type.googleapis.com/google.iam.v3.PrincipalAccessBoundaryPolicy'
const metadata = { '@type': 'type.googleapis.com/google.iam.v3.OperationMetadata', apiVersion: 'v3' }

/** Clients of Google update the details as a whole, or by their parts. */
function checkMask(query: URLSearchParams): void {
  const known = ['displayName', 'annotations', 'details', 'details.rules', 'details.enforcementVersion', 'etag', 'name']
  const odd = (query.get('updateMask') ?? '').split(',').find(path => !known.includes(path))
  if (odd !== undefined) throw invalidArgument(`Invalid update mask: ${odd}`) // †
}

/** @throws RpcError 400, 409 for an etag of an older policy */
function readPolicy(body: unknown, known: BoundaryPolicy | undefined): BoundaryPolicy {
  const output = ['name', 'uid', 'etag', 'createTime', 'updateTime']
  const fields = fieldsOf(body, [...output, 'displayName', 'annotations', 'details'])
  const details = fieldsOf(fields['details'] ?? {}, ['rules', 'enforcementVersion'], 'details')
  const rules = listAt(details, 'rules', 'details.rules').map((one, index) => readRule(one, `details.rules[${index}]`))
  const version = textAt(details, 'enforcementVersion')
  const etag = textAt(fields, 'etag')
  if (etag !== '' && known !== undefined && etag !== etagOf(known)) throw invalidArgument('The etag does not match.') // †
  if (rules.length === 0 || rules.length > 500) throw invalidArgument('A policy has between 1 and 500 rules.') // †
  if (rules.flatMap(({ resources }) => resources).length > 500) throw invalidArgument('Too many resources.') // †
  if (!['', 'latest', ...versions].includes(version)) throw invalidArgument(`Invalid enforcement version: ${version}`) // †
  const displayName = textAt(fields, 'displayName')
  if (displayName.length > 63) throw invalidArgument('The display name is longer than 63 characters.') // †
  const enforcementVersion = versions.includes(version) ? version : String(newestBoundaryVersion)
  const given = { displayName, rules, enforcementVersion }
  const { revision = 0, ...former } = known ?? {}
  return { ...given, revision: isDeepStrictEqual(given, former) ? revision : revision + 1 }
}

const versions = Array.from({ length: newestBoundaryVersion }, (_, index) => String(index + 1))

function readRule(value: unknown, at: string): BoundaryRule {
  const fields = fieldsOf(value, ['description', 'resources', 'effect'], at)
  const resources = textsAt(fields, 'resources', `${at}.resources`)
  const description = textAt(fields, 'description')
  const form = /^\/\/cloudresourcemanager\.googleapis\.com\/(?:projects\/[a-z0-9:.-]+|(?:folders|organizations)\/\d+)$/
  const odd = resources.find(resource => !form.test(resource))
  if (odd !== undefined || resources.length === 0) throw invalidArgument(`Invalid resource: ${odd ?? 'none'}`) // †
  if (description.length > 256) throw invalidArgument('The description is longer than 256 characters.') // †
  if (fields['effect'] !== 'ALLOW')
    throw invalidArgument(
      `Invalid value at '${at}.effect' (type.googleapis.com/google.iam.v3.PrincipalAccessBoundaryPolicyRule.Effect), ${JSON.stringify(fields['effect'])}`,
    )
  return { description, resources, effect: 'ALLOW' }
}

const etagOf = ({ revision }: BoundaryPolicy): string => Buffer.from(`revision ${revision}`).toString('base64')

const render = (name: string, policy: BoundaryPolicy): object => ({
  name,
  etag: etagOf(policy),
  ...(policy.displayName === '' ? {} : { displayName: policy.displayName }),
  details: { rules: policy.rules, enforcementVersion: policy.enforcementVersion },
})
