import { ActionError } from '../core/errors.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import {
  isRead,
  type LiveAccount,
  type LiveBinding,
  type LiveKey,
  type LivePool,
  type LiveProject,
  type LiveProvider,
  type LiveSetup,
  type LiveState,
  type PartsToRead,
  type Reading,
  type StoredKey,
} from '../policy/drift/live.ts'
import { nameOfPlace } from '../steps/needs.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { areStrings, readAncestors, readPolicyOf, readPoolProjects } from './live-policies.ts'
import { readPages } from './pages.ts'
import { type Part, readPart } from './read-part.ts'

export interface LiveSetupReader {
  readonly client: Pick<GoogleClient, 'repeatable'>
  /** Google's, as `googleapis.com`. */
  readonly universe: string
  /** True for a role whose permissions matter and are not known in advance. */
  readonly mustReadRole: (role: string) => boolean
  /** Fetches the keys that an issuer publishes. */
  readonly issuerKeys: (issuer: string) => Promise<readonly LiveKey[]>
}

/**
 * Reads the present state of Google's side. It sends only requests that change nothing. A part that Google does not
 * show is unreadable, with Google's words and the smallest role that would show it.
 */
export async function readLiveSetup(reader: LiveSetupReader, parts: PartsToRead): Promise<LiveSetup> {
  const [pools, accounts, ownPlaces, ownProjects] = await Promise.all([
    readEach(
      parts.pools,
      pool => pool,
      pool => readPool(reader, pool),
    ),
    readEach(
      parts.accounts,
      email => email,
      email => readAccount(reader, email),
    ),
    readEach(parts.places, nameOfPlace, place => readPolicyOf(reader, place)),
    readEach(
      parts.projects,
      project => project,
      project => readAncestors(reader, project),
    ),
  ])
  const ofPools = await readPoolProjects(reader, parts.poolProjects, ownProjects)
  const places = new Map([...ownPlaces, ...ofPools.places])
  const projects = new Map([...ownProjects, ...ofPools.projects])
  const roles = new Set(
    allBindings(accounts, places, projects).flatMap(({ role }) => (reader.mustReadRole(role) ? role : [])),
  )
  const issuers = new Set(
    [...pools.values()].flatMap(({ providers }) =>
      isRead(providers)
        ? providers.value
            .flatMap(one => (one.uploadedKeys === undefined ? [] : one.issuer))
            .filter(one => parts.issuers.includes(one))
        : [],
    ),
  )
  return {
    pools,
    accounts,
    places,
    projects,
    roles: await readEach(
      [...roles],
      role => role,
      role => readRole(reader, role),
    ),
    issuerKeys: await readEach(
      [...issuers],
      issuer => issuer,
      issuer => readIssuerKeys(reader, issuer),
    ),
  }
}

async function readEach<T, R>(
  items: readonly T[],
  key: (item: T) => string,
  read: (item: T) => Promise<R>,
): Promise<Map<string, R>> {
  return new Map(await Promise.all(items.map(async item => [key(item), await read(item)] as const)))
}

function allBindings(
  accounts: ReadonlyMap<string, LiveAccount>,
  places: ReadonlyMap<string, Reading<readonly LiveBinding[] | undefined>>,
  projects: ReadonlyMap<string, LiveProject>,
): readonly LiveBinding[] {
  const readings: readonly Reading<readonly LiveBinding[] | undefined>[] = [
    ...[...accounts.values()].map(({ bindings }) => bindings),
    ...places.values(),
    ...[...projects.values()].flatMap(({ ancestors }) => ancestors.map(({ bindings }) => bindings)),
  ]
  return readings.flatMap(reading => (isRead(reading) ? (reading.value ?? []) : []))
}

const viewPools = 'roles/iam.workloadIdentityPoolViewer'
const viewAccounts = 'roles/iam.serviceAccountViewer'

async function readPool({ client, universe }: LiveSetupReader, pool: string): Promise<LivePool> {
  const host = `iam.${universe}`
  const on = pool.split('/').slice(0, 2).join('/')
  const get: GoogleCall = { method: 'GET', host, path: `/v1/${pool}`, isAnswer: isPoolOrProvider(pool) }
  const list: GoogleCall = {
    method: 'GET',
    host,
    path: `/v1/${pool}/providers`,
    query: { showDeleted: 'true', pageSize: '100' },
  }
  const [state, providers] = await Promise.all([
    readPart({ what: `The pool ${pool}`, permission: 'iam.workloadIdentityPools.get', role: viewPools, on }, async () =>
      stateIn(await client.repeatable(get)),
    ),
    readPart(
      { what: `The providers of ${pool}`, permission: 'iam.workloadIdentityPoolProviders.list', role: viewPools, on },
      async () => {
        const { items, isComplete } = await readPages(client, list, 'workloadIdentityPoolProviders')
        if (!isComplete) throw new ActionError('STEP_REJECTED', 'the list has no end, so there may be more of them')
        return items.map(one => providerIn(pool, one))
      },
    ),
  ])
  return { state, providers: isRead(providers) ? { value: providers.value ?? [] } : providers }
}

/** Google may name the project by number or by id. */
const isPoolOrProvider =
  (name: string) =>
  (resource: Resource): boolean =>
    typeof resource['name'] === 'string' &&
    resource['name'].split('/').slice(2).join('/') === name.split('/').slice(2).join('/')

const stateIn = ({ state, disabled }: Resource): LiveState => ({
  disabled: disabled === true,
  deleted: state === 'DELETED',
})

/** @throws ActionError if a part has another form: what is left of it could look harmless */
function providerIn(pool: string, resource: Resource): LiveProvider {
  if (!isProvider(resource))
    throw new ActionError('STEP_REJECTED', `a provider of ${pool} has a form that does not match Google's API`)
  const id = stringIn(resource, 'name').split('/').at(-1) ?? ''
  const type = (['oidc', 'aws', 'saml', 'x509'] as const).find(one => isObject(resource[one])) ?? 'other'
  const oidc = isObject(resource['oidc']) ? resource['oidc'] : {}
  return {
    ...stateIn(resource),
    resource: `${pool}/providers/${id}`,
    id,
    type,
    issuer: stringIn(oidc, 'issuerUri'),
    audiences: stringsIn(oidc['allowedAudiences']),
    mapping: type === 'aws' && resource['attributeMapping'] === undefined ? mappingOfAws : mappingIn(resource),
    condition: stringIn(resource, 'attributeCondition'),
    description: stringIn(resource, 'description'),
    uploadedKeys: stringIn(oidc, 'jwksJson') || undefined,
  }
}

const mappingIn = ({ attributeMapping: mapping }: Resource): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(mapping) ? mapping : {}).flatMap(([name, cel]) =>
      typeof cel === 'string' ? [[name, cel]] : [],
    ),
  )

/**
 * What Google maps for AWS without a mapping. Source:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
const mappingOfAws: Readonly<Record<string, string>> = {
  'google.subject': 'assertion.arn',
  'attribute.aws_role':
    "assertion.arn.contains('assumed-role') ? assertion.arn.extract('{account_arn}assumed-role/') + 'assumed-role/' + assertion.arn.extract('assumed-role/{role_name}/') : assertion.arn",
}

const isProvider = ({ name, attributeMapping: mapping, attributeCondition: condition, oidc }: Resource): boolean =>
  typeof name === 'string' &&
  /\/providers\/[a-z0-9-]+$/.test(name) &&
  (mapping === undefined || (isObject(mapping) && areStrings(Object.values(mapping)))) &&
  (condition === undefined || typeof condition === 'string') &&
  (oidc === undefined ||
    (isObject(oidc) &&
      typeof oidc['issuerUri'] === 'string' &&
      areStrings([oidc['jwksJson'] ?? '']) &&
      areStrings(oidc['allowedAudiences'] ?? [])))

async function readAccount(reader: LiveSetupReader, email: string): Promise<LiveAccount> {
  const { client, universe } = reader
  const host = `iam.${universe}`
  const path = `/v1/projects/-/serviceAccounts/${email}`
  const on = `projects/${/@([\w-]+)\.iam\./.exec(email)?.[1] ?? '-'}`
  const get: GoogleCall = { method: 'GET', host, path, isAnswer: one => one['email'] === email }
  const list: GoogleCall = {
    method: 'GET',
    host,
    path: `${path}/keys`,
    query: { keyTypes: 'USER_MANAGED' },
    isAnswer: isKeyList,
  }
  const [state, bindings, keys] = await Promise.all([
    readPart(
      { what: `The service account ${email}`, permission: 'iam.serviceAccounts.get', role: viewAccounts, on },
      async () => ({ disabled: (await client.repeatable(get))['disabled'] === true }),
    ),
    readPolicyOf(reader, { type: 'service account', name: email }),
    readPart(
      { what: `The keys of ${email}`, permission: 'iam.serviceAccountKeys.list', role: viewAccounts, on },
      async () => storedKeysIn(await client.repeatable(list)),
    ),
  ])
  const isThere = isRead(state) && state.value !== undefined
  return {
    state,
    bindings: orNone(bindings, isThere, `The bindings of ${email}`),
    keys: orNone(keys, isThere, `The keys of ${email}`),
  }
}

/** An account that does not exist has no items. One that exists has them, whatever says "not found". */
function orNone<T>(reading: Reading<readonly T[] | undefined>, isThere: boolean, what: string): Reading<readonly T[]> {
  if (!isRead(reading)) return reading
  return reading.value === undefined && isThere ? { what, words: 'it is not found' } : { value: reading.value ?? [] }
}

const isKeyList = ({ keys, error }: Resource): boolean =>
  error === undefined && (keys === undefined || (Array.isArray(keys) && keys.every(isStoredKey)))

const isStoredKey = (key: unknown): boolean => isObject(key) && typeof key['name'] === 'string'

const storedKeysIn = ({ keys }: Resource): StoredKey[] =>
  (Array.isArray(keys) ? keys : []).filter(isObject).flatMap(key =>
    key['keyType'] === 'SYSTEM_MANAGED'
      ? []
      : {
          id: stringIn(key, 'name').split('/').at(-1) ?? '',
          disabled: key['disabled'] === true,
          createdAt: stringIn(key, 'validAfterTime'),
        },
  )

/** Reads the permissions of a role: a predefined one, or one of a project or an organization. */
function readRole(
  { client, universe }: LiveSetupReader,
  role: string,
): Promise<Reading<readonly string[] | undefined>> {
  const on = role.startsWith('roles/') ? undefined : role.split('/').slice(0, 2).join('/')
  const part: Part = {
    what: `The permissions of ${role}`,
    permission: 'iam.roles.get',
    role: 'roles/iam.roleViewer',
    on: on ?? 'any project',
  }
  // Only a name of a role may become part of a URL.
  if (!/^(?:(?:projects|organizations)\/[\w:.-]+\/)?roles\/[\w.]+$/.test(role))
    return Promise.resolve({ what: part.what, words: 'its name is not that of a role' })
  return readPart(part, async () => {
    const found = await client.repeatable({
      method: 'GET',
      host: `iam.${universe}`,
      path: `/v1/${role}`,
      isAnswer: one => one['name'] === role && areStrings(one['includedPermissions'] ?? []),
    })
    return found['deleted'] === true ? [] : stringsIn(found['includedPermissions'])
  })
}

async function readIssuerKeys({ issuerKeys }: LiveSetupReader, issuer: string): Promise<Reading<readonly LiveKey[]>> {
  try {
    return { value: await issuerKeys(issuer) }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { what: `The keys of ${issuer}`, words: error.message }
  }
}

const stringIn = (object: JsonObject, key: string): string => {
  const value = object[key]
  return typeof value === 'string' ? value : ''
}

const stringsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap(one => (typeof one === 'string' ? one : []))
