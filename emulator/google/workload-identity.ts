import type { Clock, EmulatedResponse } from '../host.ts'
import { booleanAt, type Fields, fieldsOf, invalidArgument, textAt, textsAt } from './fields.ts'
import type { IdentityState, WorkloadIdentityPool, WorkloadIdentityProvider } from './identity.ts'
import type { Operations } from './operations.ts'
import { checkIssuer } from './organization-policies.ts'
import { renderPolicy, requestedVersion, setPolicy } from './policies.ts'
import { providerFaults } from './provider-rules.ts'
import { json, RpcError } from './rpc.ts'

/** A request for pools or providers of a project. The caller is known, and may do it. */
export interface PoolCall {
  readonly query: URLSearchParams
  readonly body: unknown
  /** `projects/{number}/locations/global` */
  readonly parent: string
  /** Empty for a collection. */
  readonly pool: string
  readonly provider: string
}

export interface PoolWorld {
  readonly state: IdentityState
  readonly clock: Clock
  readonly operations: Operations
}

const keptMs = 30 * 24 * 3_600_000

/** Methods of workload identity pools, by their names in Google's reference. */
export function poolMethods({ state, clock, operations }: PoolWorld) {
  const nameOf = ({ parent, pool }: PoolCall): string => `${parent}/workloadIdentityPools/${pool}`
  const find = (call: PoolCall): WorkloadIdentityPool => {
    const found = state.pools[nameOf(call)]
    if (found === undefined || isPurged(found, clock.now())) throw notFound()
    return found
  }
  const finish = (call: PoolCall, pool: WorkloadIdentityPool): EmulatedResponse => {
    const response = {
      '@type': 'type.googleapis.com/google.iam.v1.WorkloadIdentityPool',
      ...renderPool(nameOf(call), pool),
    }
    return operations.begin(nameOf(call), response)
  }
  return {
    create: (call: PoolCall): EmulatedResponse => {
      const pool = call.query.get('workloadIdentityPoolId') ?? ''
      checkId(pool, 'workload_identity_pool_id')
      const target = { ...call, pool }
      const known = state.pools[nameOf(target)]
      if (known !== undefined && !isPurged(known, clock.now())) throw alreadyExists()
      const created: WorkloadIdentityPool = { ...readCommon(fieldsOf(call.body, poolFields)), providers: {} }
      state.pools[nameOf(target)] = created
      return finish(target, created)
    },
    get: (call: PoolCall): EmulatedResponse => json(renderPool(nameOf(call), find(call))),
    list: (call: PoolCall): EmulatedResponse => {
      const prefix = nameOf({ ...call, pool: '' })
      const found = Object.entries(state.pools).filter(([name]) => name.startsWith(prefix))
      return json(page('workloadIdentityPools', call, clock.now(), found, renderPool))
    },
    patch: (call: PoolCall): EmulatedResponse => {
      const pool = find(call)
      if (pool.deleted) throw failedPrecondition()
      const given = readCommon(fieldsOf(call.body, poolFields))
      Object.assign(pool, pick(given, maskOf(call, ['displayName', 'description', 'disabled'])))
      return finish(call, pool)
    },
    delete: (call: PoolCall): EmulatedResponse => finish(call, softDelete(find(call), clock.now())),
    undelete: (call: PoolCall): EmulatedResponse => finish(call, undelete(find(call))),
    getIamPolicy: (call: PoolCall): EmulatedResponse => {
      const { options } = fieldsOf(call.body, ['options'])
      const version = fieldsOf(options ?? {}, ['requestedPolicyVersion'], 'options')['requestedPolicyVersion']
      return json(renderPolicy({ bindings: find(call).bindings ?? [] }, requestedVersion(String(version ?? 0))))
    },
    setIamPolicy: (call: PoolCall): EmulatedResponse => {
      const pool = find(call)
      const holder = { bindings: pool.bindings ?? [] }
      setPolicy(holder, call.body, { state, service: 'iam.' })
      pool.bindings = holder.bindings
      return json(renderPolicy(holder, 3))
    },
  }
}

/** Methods of the providers of a pool. */
export function providerMethods({ state, clock, operations }: PoolWorld) {
  const poolName = ({ parent, pool }: PoolCall): string => `${parent}/workloadIdentityPools/${pool}`
  const nameOf = (call: PoolCall): string => `${poolName(call)}/providers/${call.provider}`
  const home = (call: PoolCall): WorkloadIdentityPool => {
    const found = state.pools[poolName(call)]
    if (found === undefined || isPurged(found, clock.now())) throw notFound()
    return found
  }
  const find = (call: PoolCall): WorkloadIdentityProvider => {
    const found = home(call).providers[call.provider]
    if (found === undefined || isPurged(found, clock.now())) throw notFound()
    return found
  }
  const finish = (call: PoolCall, provider: WorkloadIdentityProvider): EmulatedResponse => {
    const type = 'type.googleapis.com/google.iam.v1.WorkloadIdentityPoolProvider'
    return operations.begin(nameOf(call), { '@type': type, ...renderProvider(nameOf(call), provider) })
  }
  return {
    create: (call: PoolCall): EmulatedResponse => {
      const provider = call.query.get('workloadIdentityPoolProviderId') ?? ''
      checkId(provider, 'workload_identity_pool_provider_id')
      const target = { ...call, provider }
      const pool = home(call)
      if (pool.deleted) throw failedPrecondition()
      const known = pool.providers[provider]
      if (known !== undefined && !isPurged(known, clock.now())) throw alreadyExists()
      const created = checked(readProvider(call.body))
      checkIssuer(state, poolName(call), created.issuerUri)
      pool.providers[provider] = created
      return finish(target, created)
    },
    get: (call: PoolCall): EmulatedResponse => json(renderProvider(nameOf(call), find(call))),
    list: (call: PoolCall): EmulatedResponse => {
      const found = Object.entries(home(call).providers).map(
        ([provider, one]) => [nameOf({ ...call, provider }), one] as const,
      )
      return json(page('workloadIdentityPoolProviders', call, clock.now(), found, renderProvider))
    },
    patch: (call: PoolCall): EmulatedResponse => {
      const current = find(call)
      if (current.deleted) throw failedPrecondition()
      const mask = maskOf(call, providerMask)
      const given = readProvider(call.body)
      const fields = mask.flatMap(path =>
        path === 'oidc' ? ['issuerUri', 'allowedAudiences', 'jwksJson'] : [path.replace(/^oidc\./, '')],
      )
      const changed = checked({ ...current, ...pick(given, fields) })
      if (fields.includes('issuerUri')) checkIssuer(state, poolName(call), changed.issuerUri)
      Object.assign(current, changed)
      return finish(call, current)
    },
    delete: (call: PoolCall): EmulatedResponse => finish(call, softDelete(find(call), clock.now())),
    undelete: (call: PoolCall): EmulatedResponse => finish(call, undelete(find(call))),
  }
}

const poolFields = ['name', 'displayName', 'description', 'state', 'disabled', 'mode', 'expireTime']
const providerFields = [
  ...['name', 'displayName', 'description', 'state', 'disabled', 'attributeMapping', 'attributeCondition', 'oidc'],
  'expireTime',
]
const providerMask = [
  ...['displayName', 'description', 'disabled', 'attributeMapping', 'attributeCondition', 'oidc', 'oidc.issuerUri'],
  ...['oidc.allowedAudiences', 'oidc.jwksJson'],
]

/** @throws RpcError 400 for an id of another form */
function checkId(id: string, field: string): void {
  if (!/^[a-z0-9-]{4,32}$/.test(id) || id.startsWith('gcp-'))
    throw invalidArgument(`Invalid value for ${field}: must be 4-32 characters of [a-z0-9-], without the prefix gcp-.`) // †
}

/** @throws RpcError 400 */
function readCommon(fields: Fields): { displayName: string; description: string; disabled: boolean } {
  const [displayName, description] = [textAt(fields, 'displayName'), textAt(fields, 'description')]
  if ([...displayName].length > 32) throw invalidArgument('display name must be less than or equal to 32 characters')
  if ([...description].length > 256) throw invalidArgument('description must be less than or equal to 256 characters')
  return { displayName, description, disabled: booleanAt(fields, 'disabled') }
}

/** @throws RpcError 400 */
function readProvider(body: unknown): WorkloadIdentityProvider {
  const fields = fieldsOf(body, providerFields)
  const oidc = fieldsOf(fields['oidc'] ?? {}, ['issuerUri', 'allowedAudiences', 'jwksJson'], 'oidc')
  const mapping = fields['attributeMapping'] ?? {}
  if (typeof mapping !== 'object' || Array.isArray(mapping))
    throw invalidArgument("Invalid value at 'attribute_mapping'")
  const expressions: Fields = { ...mapping }
  const condition = textAt(fields, 'attributeCondition')
  const jwksJson = textAt(oidc, 'jwksJson')
  return {
    ...readCommon(fields),
    issuerUri: textAt(oidc, 'issuerUri'),
    allowedAudiences: textsAt(oidc, 'allowedAudiences'),
    attributeMapping: Object.fromEntries(Object.keys(expressions).map(key => [key, textAt(expressions, key)])),
    ...(condition === '' ? {} : { attributeCondition: condition }),
    ...(jwksJson === '' ? {} : { jwksJson }),
  }
}

/** @throws RpcError 400 with the first thing that Google refuses */
function checked(provider: WorkloadIdentityProvider): WorkloadIdentityProvider {
  const [fault] = providerFaults(provider)
  if (fault !== undefined) throw invalidArgument(fault)
  return provider
}

/** @throws RpcError 400 for a mask that is missing, or that names another field */
function maskOf({ query }: PoolCall, known: readonly string[]): string[] {
  const camel = (path: string): string => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const mask = (query.get('updateMask') ?? '').split(',').filter(Boolean).map(camel)
  if (mask.length === 0) throw invalidArgument('The update mask is required.') // †
  const odd = mask.find(path => !known.includes(path))
  if (odd !== undefined) throw invalidArgument(`Invalid update mask: ${odd}`) // †
  return mask
}

/** The named fields. One that the request lacks is cleared. */
const pick = (given: object, names: readonly string[]): object => {
  const values = new Map<string, unknown>(Object.entries(given))
  return Object.fromEntries(names.map(name => [name, values.get(name)]))
}

type Deletable = WorkloadIdentityPool | WorkloadIdentityProvider

const isPurged = ({ deleted, deletedAt }: Deletable, now: number): boolean =>
  deleted === true && deletedAt !== undefined && now >= deletedAt + keptMs

function softDelete<T extends Deletable>(one: T, now: number): T {
  if (one.deleted) throw failedPrecondition()
  one.deleted = true
  one.deletedAt = now
  return one
}

function undelete<T extends Deletable>(one: T): T {
  if (!one.deleted) throw failedPrecondition()
  delete one.deleted
  delete one.deletedAt
  return one
}

const notFound = (): RpcError => new RpcError('NOT_FOUND', 'Requested entity was not found.')
const alreadyExists = (): RpcError => new RpcError('ALREADY_EXISTS', 'Requested entity already exists')
const failedPrecondition = (): RpcError => new RpcError('FAILED_PRECONDITION', 'Precondition check failed.')

/** Empty and false fields are left out, as Google does. */
const renderCommon = (name: string, one: Deletable): object => ({
  name,
  ...(one.displayName ? { displayName: one.displayName } : {}),
  ...(one.description ? { description: one.description } : {}),
  state: one.deleted ? 'DELETED' : 'ACTIVE',
  ...(one.disabled ? { disabled: true } : {}),
  ...(one.deletedAt === undefined ? {} : { expireTime: new Date(one.deletedAt + keptMs).toISOString() }),
})

const renderPool = (name: string, pool: WorkloadIdentityPool): object => renderCommon(name, pool)

const renderProvider = (name: string, provider: WorkloadIdentityProvider): object => ({
  ...renderCommon(name, provider),
  attributeMapping: provider.attributeMapping,
  ...(provider.attributeCondition === undefined ? {} : { attributeCondition: provider.attributeCondition }),
  oidc: {
    issuerUri: provider.issuerUri,
    ...(provider.allowedAudiences?.length ? { allowedAudiences: provider.allowedAudiences } : {}),
    ...(provider.jwksJson === undefined ? {} : { jwksJson: provider.jwksJson }),
  },
})

/** One page, by name. Deleted ones are shown only if asked for. At most 50 pools or 100 providers come at once. */
function page<T extends Deletable>(
  field: 'workloadIdentityPools' | 'workloadIdentityPoolProviders',
  { query }: PoolCall,
  now: number,
  found: readonly (readonly [string, T])[],
  render: (name: string, one: T) => object,
): object {
  const most = field === 'workloadIdentityPools' ? 1000 : 100
  const size = Math.min(Number(query.get('pageSize') ?? 0) || 50, most)
  const after = Buffer.from(query.get('pageToken') ?? '', 'base64url').toString()
  const shown = found
    .filter(
      ([name, one]) => name > after && !isPurged(one, now) && (!one.deleted || query.get('showDeleted') === 'true'),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const items = shown.slice(0, size)
  return {
    ...(items.length === 0 ? {} : { [field]: items.map(([name, one]) => render(name, one)) }),
    ...(items.length < shown.length
      ? { nextPageToken: Buffer.from(items.at(-1)?.[0] ?? '').toString('base64url') }
      : {}),
  }
}
