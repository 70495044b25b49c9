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
import type { IdentityState } from './identity.ts'

const permission = 'iam.serviceAccounts.getAccessToken'
const sufficientScopes = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/iam']
const maxLifetimeSeconds = 3600
/** The limit if the organization's policy lists the account (`iam.allowServiceAccountCredentialLifetimeExtension`). */
const maxExtendedLifetimeSeconds = 43_200

/** `iamcredentials.googleapis.com`: access tokens for service accounts. */
export function createIamCredentials(options: {
  state: IdentityState
  clock: Clock
  tokens: TokenBook
  authenticate: FrontEnd
  access: Access
}): EmulatedService {
  const { state, clock, tokens, authenticate, access } = options

  const generateAccessToken = (caller: Identity, email: string, body: Buffer): EmulatedResponse => {
    if (findProject(state, caller.consumer)?.disabledServices?.includes('iamcredentials.googleapis.com'))
      return serviceDisabled(caller.consumer)
    if (!caller.scopes.some(scope => sufficientScopes.includes(scope))) return insufficientScopes()
    const asked = readRequest(body)
    if (typeof asked === 'string') return apiError(400, 'INVALID_ARGUMENT', asked)
    const limit = state.extendedLifetimes.includes(email) ? maxExtendedLifetimeSeconds : maxLifetimeSeconds
    if (asked.lifetimeSeconds > limit)
      return apiError(400, 'INVALID_ARGUMENT', `The access token lifetime cannot exceed ${limit} seconds.`)

    // Each account of the chain must have permission to act as the next one.
    let current = caller
    for (const next of [...asked.delegates, email]) {
      const account = state.serviceAccounts[next]
      if (account === undefined || account.disabled || !access.onServiceAccount(current, permission, next))
        return permissionDenied(permission)
      current = callerFor(state, next, asked.scopes, clock.now() + asked.lifetimeSeconds * 1000)
    }
    return {
      status: 200,
      body: { accessToken: tokens.issue(current), expireTime: wholeSeconds(current.expiresAt) },
    }
  }

  return {
    serves: host => host === 'iamcredentials.googleapis.com',
    handle(request) {
      const route = /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):generateAccessToken$/
      const [, project, email] = (request.method === 'POST' && route.exec(decodeURIComponent(request.path))) || []
      if (project === undefined || email === undefined) return methodNotFound()
      const who = authenticate(request)
      if ('refusal' in who) return who.refusal
      // The reference requires the wildcard. A project id in its place is invalid.
      if (project !== '-') return apiError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.')
      return generateAccessToken(who.caller, email, request.body)
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

/** Reads the body strictly. A string result says what is wrong with it. */
function readRequest(body: Buffer): TokenRequest | string {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8') || '{}')
  } catch {
    return 'Invalid JSON payload received. Unexpected token.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'Invalid JSON payload received.'
  for (const name of Object.keys(value))
    if (!['scope', 'lifetime', 'delegates', 'name'].includes(name))
      return `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`
  // In protobuf's JSON, null means that the field is absent.
  const given = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
  const { scope = [], lifetime = '3600s', delegates = [] }: Readonly<Record<string, unknown>> = given
  if (!isStrings(scope) || scope.length === 0) return 'At least one scope is required.'
  const [, seconds] = (typeof lifetime === 'string' && /^(\d{1,12}(?:\.\d{1,9})?)s$/.exec(lifetime)) || []
  if (seconds === undefined || Number(seconds) < 1)
    return `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration), ${JSON.stringify(lifetime)}`
  const emails = isStrings(delegates)
    ? delegates.map(name => /^projects\/-\/serviceAccounts\/(.+)$/.exec(name)?.[1])
    : []
  if (!isStrings(delegates) || !isStrings(emails)) return "Invalid value at 'delegates'."
  return { scopes: scope, lifetimeSeconds: Number(seconds), delegates: emails }
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

const insufficientScopes = (): EmulatedResponse => ({
  ...apiError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', {
      service: 'iamcredentials.googleapis.com',
      method: 'google.iam.credentials.v1.IAMCredentials.GenerateAccessToken',
    }),
  ]),
  headers: {
    'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${sufficientScopes.join(' ')}"`,
  },
})
