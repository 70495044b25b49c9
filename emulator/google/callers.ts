import { randomBytes } from 'node:crypto'
import type { Caller, Clock, EmulatedRequest, EmulatedResponse } from '../host.ts'

/** A caller with every IAM member that stands for it: itself, and the principal sets of its attributes. */
export interface Identity extends Caller {
  readonly memberOf: readonly string[]
  /** Number of the project to which the caller's requests are counted: that of the pool or of the service account. */
  readonly consumer: string
  readonly federated: boolean
}

/** Google's access tokens. They are opaque to clients. */
export interface TokenBook {
  issue(identity: Identity): string
  find(token: string): Identity | undefined
}

export function createTokenBook(): TokenBook {
  const identities = new Map<string, Identity>()
  return {
    issue(identity) {
      // Google's own tokens begin like this, and are about as long.
      const token = identity.federated
        ? `ya29.d.${randomBytes(384).toString('base64url')}`
        : `ya29.c.${randomBytes(256).toString('base64url')}`
      identities.set(token, identity)
      return token
    },
    find: token => identities.get(token),
  }
}

/** As `Authenticate` of `emulator/host.ts`, with everything that is known about the caller. */
export type FrontEnd = (request: EmulatedRequest) => { caller: Identity } | { refusal: EmulatedResponse }

/**
 * Creates Google's front end. It returns the caller of a request by its bearer token, or Google's 401. `onExpired` is
 * called for each expired token.
 */
export function createFrontEnd(tokens: TokenBook, clock: Clock, onExpired: () => void): FrontEnd {
  return request => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '') ?? []
    if (token === undefined) return { refusal: unauthenticated(request.host, 'CREDENTIALS_MISSING') }
    const caller = tokens.find(token)
    if (caller === undefined) return { refusal: unauthenticated(request.host, 'ACCESS_TOKEN_TYPE_UNSUPPORTED') }
    if (caller.expiresAt > clock.now()) return { caller }
    onExpired()
    return { refusal: unauthenticated(request.host, 'ACCESS_TOKEN_EXPIRED') }
  }
}

type Missing = 'CREDENTIALS_MISSING' | 'ACCESS_TOKEN_EXPIRED' | 'ACCESS_TOKEN_TYPE_UNSUPPORTED'

function unauthenticated(host: string, reason: Missing): EmulatedResponse {
  const missing = reason === 'CREDENTIALS_MISSING'
  const fault = missing
    ? 'Request is missing required authentication credential.'
    : 'Request had invalid authentication credentials.'
  const response = apiError(
    401,
    'UNAUTHENTICATED',
    `${fault} Expected OAuth 2 access token, login cookie or other valid authentication credential. ` +
      'See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    [errorInfo(reason, 'googleapis.com', { service: serviceOf(host) })],
  )
  const challenge = 'Bearer realm="https://accounts.google.com/"'
  return { ...response, headers: { 'www-authenticate': missing ? challenge : `${challenge}, error="invalid_token"` } }
}

/** `us-central1-aiplatform.googleapis.com` is a host of `aiplatform.googleapis.com`. */
const serviceOf = (host: string): string => host.replace(/^[a-z]+-[a-z]+\d+-/, '')

/** An error body in the form of AIP-193 (https://google.aip.dev/193). */
export function apiError(
  code: number,
  status: string,
  message: string,
  details: readonly object[] = [],
): EmulatedResponse {
  return {
    status: code,
    body: { error: { code, message, status, ...(details.length === 0 ? {} : { details }) } },
  }
}

export const errorInfo = (reason: string, domain: string, metadata: Readonly<Record<string, string>>): object => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain,
  metadata,
})

/** IAM's 403. It never says if the resource exists. */
export const permissionDenied = (permission: string, resource?: string): EmulatedResponse =>
  apiError(
    403,
    'PERMISSION_DENIED',
    `Permission '${permission}' denied on resource ${resource === undefined ? '' : `'${resource}' `}(or it may not exist).`,
    [
      errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', {
        permission,
        ...(resource === undefined ? {} : { resource }),
      }),
    ],
  )

export const methodNotFound = (): EmulatedResponse => apiError(404, 'NOT_FOUND', 'Method not found.')
