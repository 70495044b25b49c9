import type { Clock, EmulatedResponse, EmulatedService } from '../host.ts'
import { type Access, findProject } from './access.ts'
import {
  apiError,
  errorInfo,
  type FrontEnd,
  type Identity,
  methodNotFound,
  permissionDenied,
  type TokenBook,
} from './callers.ts'
import type { IdTokenIssuer } from './id-tokens.ts'
import type { IdentityState } from './identity.ts'

const permissions = {
  generateAccessToken: 'iam.serviceAccounts.getAccessToken',
  generateIdToken: 'iam.serviceAccounts.getOpenIdToken',
} as const
const sufficientScopes = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/iam']
const maxLifetimeSeconds = 3600
/** The limit if the organization's policy lists the account (`iam.allowServiceAccountCredentialLifetimeExtension`). */
const maxExtendedLifetimeSeconds = 43_200

/** `iamcredentials.googleapis.com`: access tokens and ID tokens of service accounts. */
export function createIamCredentials(options: {
  state: IdentityState
  clock: Clock
  tokens: TokenBook
  idTokens: IdTokenIssuer
  authenticate: FrontEnd
  access: Access
}): EmulatedService {
  const { state, clock, tokens, idTokens, authenticate, access } = options

  /** Follows a chain of accounts: each must have permission to act as the next one. */
  const follow = (caller: Identity, chain: readonly string[], permission: string, last: string): boolean => {
    let current = caller
    return chain.every((next, index) => {
      const account = state.serviceAccounts[next]
      const needed = index === chain.length - 1 ? last : permission
      const allowed = account !== undefined && !account.disabled && access.onServiceAccount(current, needed, next)
      current = callerFor(state, next, caller.scopes, clock.now())
      return allowed
    })
  }
  const refusal = (caller: Identity, method: keyof typeof permissions): EmulatedResponse | undefined => {
    if (findProject(state, caller.consumer)?.disabledServices?.includes('iamcredentials.googleapis.com'))
      return serviceDisabled(caller.consumer)
    return caller.scopes.some(scope => sufficientScopes.includes(scope)) ? undefined : insufficientScopes(method)
  }

  const generateAccessToken = (caller: Identity, email: string, body: Buffer): EmulatedResponse => {
    const asked = readRequest(body)
    if (typeof asked === 'string') return apiError(400, 'INVALID_ARGUMENT', asked)
    const limit = state.extendedLifetimes.includes(email) ? maxExtendedLifetimeSeconds : maxLifetimeSeconds
    if (asked.lifetimeSeconds > limit)
      return apiError(400, 'INVALID_ARGUMENT', `The access token lifetime cannot exceed ${limit} seconds.`)
    const permission = permissions.generateAccessToken
    if (!follow(caller, [...asked.delegates, email], permission, permission)) return permissionDenied(permission)
    const issued = callerFor(state, email, asked.scopes, clock.now() + asked.lifetimeSeconds * 1000)
    return {
      status: 200,
      body: { accessToken: tokens.issue(issued), expireTime: wholeSeconds(issued.expiresAt) },
    }
  }

  const generateIdToken = async (caller: Identity, email: string, body: Buffer): Promise<EmulatedResponse> => {
    const asked = readIdTokenRequest(body)
    if (typeof asked === 'string') return apiError(400, 'INVALID_ARGUMENT', asked)
    const { delegates, audience, includeEmail } = asked
    const permission = permissions.generateIdToken
    if (!follow(caller, [...delegates, email], permissions.generateAccessToken, permission))
      return permissionDenied(permission)
    const subject = state.serviceAccounts[email]?.uniqueId ?? ''
    const now = clock.now()
    return { status: 200, body: { token: await idTokens.issue({ subject, email, audience, includeEmail, now }) } }
  }

  return {
    serves: host => host === 'iamcredentials.googleapis.com',
    handle(request) {
      const route = /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken)$/
      const [, project, email, verb] = (request.method === 'POST' && route.exec(decodeURIComponent(request.path))) || []
      if (project === undefined || email === undefined) return methodNotFound()
      const method = verb === 'generateIdToken' ? verb : 'generateAccessToken'
      const who = authenticate(request)
      if ('refusal' in who) return who.refusal
      // The reference requires the wildcard. A project id in its place is invalid.
      if (project !== '-') return apiError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.')
      const refused = refusal(who.caller, method)
      if (refused !== undefined) return refused
      const generate = method === 'generateIdToken' ? generateIdToken : generateAccessToken
      return generate(who.caller, email, request.body)
    },
  }
}

/** A caller that is a service account, or a user if the email is of no service account. */
export function callerFor(state: IdentityState, email: string, scopes: readonly string[], expiresAt: number): Identity {
  const project = findProject(state, state.serviceAccounts[email]?.project ?? '')
  const member = `${/(^|\.)gserviceaccount\.com$/.test(email.split('@').at(-1) ?? '') ? 'serviceAccount' : 'user'}:${email}`
  return { member, memberOf: [member], scopes, expiresAt, consumer: project?.number ?? '', federated: false }
}

interface TokenRequest {
  readonly scopes: readonly string[]
  readonly lifetimeSeconds: number
  /** Emails. */
  readonly delegates: readonly string[]
}

/** Reads a body with these fields only. A string result says what is wrong with it. */
function readFields(body: Buffer, names: readonly string[]): Readonly<Record<string, unknown>> | string {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8') || '{}')
  } catch {
    return 'Invalid JSON payload received. Unexpected token.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'Invalid JSON payload received.'
  for (const name of Object.keys(value))
    if (![...names, 'delegates', 'name'].includes(name))
      return `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`
  // In protobuf's JSON, null means that the field is absent.
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function readRequest(body: Buffer): TokenRequest | string {
  const given = readFields(body, ['scope', 'lifetime'])
  if (typeof given === 'string') return given
  const { scope = [], lifetime = '3600s' } = given
  if (!isStrings(scope) || scope.length === 0) return 'At least one scope is required.'
  const [, seconds] = (typeof lifetime === 'string' && /^(\d{1,12}(?:\.\d{1,9})?)s$/.exec(lifetime)) || []
  if (seconds === undefined || Number(seconds) < 1)
    return `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration), ${JSON.stringify(lifetime)}`
  const delegates = readDelegates(given)
  return typeof delegates === 'string' ? delegates : { scopes: scope, lifetimeSeconds: Number(seconds), delegates }
}

interface IdTokenRequest {
  readonly audience: string
  readonly includeEmail: boolean
  /** Emails. */
  readonly delegates: readonly string[]
}

function readIdTokenRequest(body: Buffer): IdTokenRequest | string {
  const given = readFields(body, ['audience', 'includeEmail', 'organizationNumberIncluded'])
  if (typeof given === 'string') return given
  const { audience = '', includeEmail = false } = given
  if (typeof audience !== 'string' || audience === '') return 'Audience is required.' // †
  if (typeof includeEmail !== 'boolean') return "Invalid value at 'include_email' (TYPE_BOOL)."
  const delegates = readDelegates(given)
  return typeof delegates === 'string' ? delegates : { audience, includeEmail, delegates }
}

function readDelegates({ delegates = [] }: Readonly<Record<string, unknown>>): readonly string[] | string {
  const emails = isStrings(delegates)
    ? delegates.map(name => /^projects\/-\/serviceAccounts\/(.+)$/.exec(name)?.[1])
    : []
  return isStrings(delegates) && isStrings(emails) ? emails : "Invalid value at 'delegates'."
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** RFC 3339 without fractions, as Google answers here. */
const wholeSeconds = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')

function serviceDisabled(projectNumber: string): EmulatedResponse {
  const url = `https://console.developers.google.com/apis/api/iamcredentials.googleapis.com/overview?project=${projectNumber}`
  return apiError(
    403,
    'PERMISSION_DENIED',
    `IAM Service Account Credentials API has not been used in project ${projectNumber} before or it is disabled. ` +
      `Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action ` +
      'to propagate to our systems and retry.',
    [
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url }],
      },
      errorInfo('SERVICE_DISABLED', 'googleapis.com', {
        consumer: `projects/${projectNumber}`,
        service: 'iamcredentials.googleapis.com',
      }),
    ],
  )
}

const insufficientScopes = (method: keyof typeof permissions): EmulatedResponse => ({
  ...apiError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', {
      service: 'iamcredentials.googleapis.com',
      method: `google.iam.credentials.v1.IAMCredentials.${method.replace('g', 'G')}`,
    }),
  ]),
  headers: {
    'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${sufficientScopes.join(' ')}"`,
  },
})
