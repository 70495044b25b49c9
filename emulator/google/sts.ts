import type { Clock, EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import { admits, mapAttributes } from './attributes.ts'
import { methodNotFound, type TokenBook } from './callers.ts'
import type { IdentityState, WorkloadIdentityProvider } from './identity.ts'
import { providerFaults } from './provider-rules.ts'
import { type FetchIssuer, StsError, verifySubjectToken } from './subjecttoken.ts'

interface World {
  readonly state: IdentityState
  readonly clock: Clock
  readonly tokens: TokenBook
  readonly fetchIssuer: FetchIssuer
}

/** `sts.googleapis.com`: exchanges a token of another issuer for Google's. */
export function createSts(world: World): EmulatedService {
  return {
    serves: host => host === 'sts.googleapis.com',
    async handle(request) {
      if (request.method !== 'POST' || request.path !== '/v1/token') return methodNotFound()
      try {
        return await exchange(world, request)
      } catch (error) {
        if (!(error instanceof StsError)) throw error
        return { status: 400, body: { error: error.code, error_description: error.message } }
      }
    },
  }
}

async function exchange(
  { state, clock, tokens, fetchIssuer }: World,
  request: EmulatedRequest,
): Promise<EmulatedResponse> {
  if (request.headers['authorization'] !== undefined)
    return { status: 401, body: { error: 'invalid_client', error_description: 'The OAuth client was not found.' } }
  const { audience, scopes, subjectToken } = readParameters(request)
  const found = findProvider(state, audience)
  const claims = await verifySubjectToken(subjectToken, found, clock.now(), fetchIssuer)
  const mapped = mapAttributes(found.provider, claims)
  if (!admits(found.provider, claims, mapped))
    throw new StsError('unauthorized_client', 'The given credential is rejected by the attribute condition.')

  // A federated token lives no longer than the token that it was exchanged for, and one hour at most.
  const expiresAt = Math.min(Number(claims.exp) * 1000, clock.now() + 3_600_000)
  const principals = `iam.googleapis.com/${found.pool}`
  const member = `principal://${principals}/subject/${mapped.subject}`
  const token = tokens.issue({
    member,
    memberOf: [
      member,
      `principalSet://${principals}/*`,
      ...mapped.groups.map(group => `principalSet://${principals}/group/${group}`),
      ...Object.entries(mapped.attributes).map(
        ([key, value]) => `principalSet://${principals}/attribute.${key}/${value}`,
      ),
    ],
    scopes,
    expiresAt,
    consumer: found.projectNumber,
    federated: true,
  })
  return {
    status: 200,
    body: {
      access_token: token,
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: Math.floor((expiresAt - clock.now()) / 1000),
    },
  }
}

/** Parameter names in the form and in the JSON body. */
const parameters = {
  grant_type: 'grantType',
  audience: 'audience',
  scope: 'scope',
  requested_token_type: 'requestedTokenType',
  subject_token: 'subjectToken',
  subject_token_type: 'subjectTokenType',
  options: 'options',
} as const

function readParameters(request: EmulatedRequest) {
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '')
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  if (!isJson && !isForm) throw new StsError('invalid_request', 'The request body must be a form or JSON.')
  const sent = isJson ? parseJson(request.body) : new Map(new URLSearchParams(request.body.toString('utf8')))
  const names = new Set<string>(isJson ? Object.values(parameters) : Object.keys(parameters))
  for (const name of sent.keys())
    if (!names.has(name))
      throw new StsError('invalid_request', `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`)
  const get = (name: keyof typeof parameters): string => sent.get(isJson ? parameters[name] : name) ?? ''

  const type = 'urn:ietf:params:oauth:token-type:'
  if (get('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange')
    throw new StsError('unsupported_grant_type', 'Invalid value for "grant_type".')
  if (get('requested_token_type') !== `${type}access_token`)
    throw new StsError('invalid_request', 'Invalid value for "requested_token_type".')
  if (![`${type}jwt`, `${type}id_token`].includes(get('subject_token_type')))
    throw new StsError('invalid_request', 'Invalid value for "subject_token_type".')
  if (get('subject_token') === '') throw new StsError('invalid_request', 'Invalid value for "subject_token".')
  const scopes = get('scope').split(' ').filter(Boolean)
  if (scopes.length === 0) throw new StsError('invalid_scope', 'Invalid value for "scope".')
  return { audience: get('audience'), scopes, subjectToken: get('subject_token') }
}

function parseJson(body: Buffer): ReadonlyMap<string, string> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null)
      return new Map(Object.entries(value).map(([name, item]) => [name, String(item)]))
  } catch {}
  throw new StsError('invalid_request', 'Invalid JSON payload received.')
}

interface FoundProvider {
  readonly resource: string
  readonly pool: string
  readonly projectNumber: string
  readonly provider: WorkloadIdentityProvider
}

function findProvider(state: IdentityState, audience: string): FoundProvider {
  const pattern =
    /^\/\/iam\.googleapis\.com\/(projects\/(\d+)\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/([a-z0-9-]{4,32})$/
  const [, pool, projectNumber, id] = pattern.exec(audience) ?? []
  if (pool === undefined || projectNumber === undefined || id === undefined)
    throw new StsError(
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider. ' +
        'See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.',
    )
  const home = state.pools[pool]
  const provider = home?.providers[id]
  if (home === undefined || provider === undefined || [home, provider].some(one => one.disabled || one.deleted))
    throw new StsError(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or ' +
        "provider is disabled or deleted or because it doesn't exist.",
    )
  const faults = providerFaults(provider)
  if (faults.length > 0)
    throw new StsError('invalid_target', `Google would not have taken this provider: ${faults.join('; ')}`)
  return { resource: `${pool}/providers/${id}`, pool, projectNumber, provider }
}
