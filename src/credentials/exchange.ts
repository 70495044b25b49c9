import type { Clock } from '../core/clock.ts'
import { ActionError } from '../core/errors.ts'
import { yieldToEventLoop } from '../core/event-loop.ts'
import type { JsonObject } from '../core/json.ts'
import { redact } from '../core/redact.ts'
import type { Claims } from '../identity/claims.ts'
import { jsonObjectIn } from '../network/json.ts'
import { type RetryPolicy, sendRetrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send } from '../network/transport.ts'
import type { Grant, Provider } from '../policy/policy.ts'
import { exchangeRejected, impersonationRejected } from './explain-refusal.ts'
import { readRefusal } from './refusal.ts'

/** An OIDC token that was verified and allowed. The code that requested it has masked it. */
export interface VerifiedSubjectToken {
  readonly token: string
  /** Seconds since the epoch. */
  readonly expiresAt: number
  readonly claims: Claims
}

export interface AccessToken {
  readonly token: string
  /** Milliseconds since the epoch, by this machine's clock; never later than what Google said. */
  readonly expiresAt: number
}

export interface ExchangeOptions {
  readonly provider: Provider
  /** The grant, whose tokens the provider marks by an attribute. */
  readonly grant: Pick<Grant, 'name' | 'when'>
  /** As `googleapis.com`. */
  readonly universe: string
  /** Absent: direct access by the federated principal. */
  readonly serviceAccount?: string | undefined
  /** Lifetime of an impersonated token. */
  readonly lifetimeSeconds: number
  readonly send: Send
  /** Returns `X-Goog-Request-Reason`, for each request. */
  readonly requestReason: () => string
  readonly userAgent: string
  readonly mask: (secret: string) => void
  readonly clock: Clock
  readonly retry?: RetryPolicy
}

/** Called between the requests, and awaited before the next one. */
export interface ExchangeObserver {
  readonly exchanged: (federated: AccessToken) => Promise<void>
  readonly impersonated: (impersonated: AccessToken) => Promise<void>
}

/** Three tries of at most 9 s each end within 30 s, also if the server asks to wait. */
const briefly: RetryPolicy = { tries: 3, totalMs: 30_000, delayMs: 500 }
const exchangeTimeoutMs = 9_000
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'

/** Loads google-auth-library while the action waits for the network. A failure shows when the library is used. */
export const preloadExchange = (): Promise<unknown> =>
  yieldToEventLoop()
    .then(loadLibrary)
    .catch(() => {})

/**
 * One exchange at STS, and one impersonation if a service account is named.
 *
 * @throws ActionError `STS_REJECTED`, `IMPERSONATION_REJECTED`, `NETWORK`; and whatever the observer throws
 */
export async function exchangeToken(
  subject: VerifiedSubjectToken,
  options: ExchangeOptions,
  observer: ExchangeObserver,
): Promise<AccessToken> {
  const call = callGoogle(subject, options, observer, new Set([subject.token]))
  const federated = await exchangeAtSts(subject, options, call)
  return options.serviceAccount === undefined
    ? federated
    : call(impersonation(federated, options.serviceAccount, options))
}

export type TokenCall = (request: HttpRequest) => Promise<AccessToken>

/**
 * google-auth-library knows the token exchange (RFC 8693); everything else is kept from it. It gets no answer to read, and
 * its errors, which hold the subject token, never leave this function.
 *
 * Its `StsCredentials` is imported by its own path. The clients around it load Node's `fetch`, which takes as long as half a
 * start of Node.
 */
export async function exchangeAtSts(
  subject: VerifiedSubjectToken,
  options: ExchangeOptions,
  call: TokenCall,
): Promise<AccessToken> {
  const { provider, universe } = options
  let token: AccessToken | undefined
  let failure: unknown
  const request = async ({ url, data }: { readonly url: string; readonly data: URLSearchParams }): Promise<object> => {
    try {
      token = await call({
        method: 'POST',
        url: new URL(url),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: data.toString(),
      })
      return { data: {} }
    } catch (error) {
      failure = error
      throw new Error('see failure')
    }
  }
  try {
    const Sts = await loadLibrary()
    const sts = new Sts({ tokenExchangeEndpoint: `https://sts.${universe}/v1/token` }, request)
    await sts.exchangeToken({
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${provider.resource}`,
      scope: [cloudPlatform],
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      subjectToken: subject.token,
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    })
  } catch (error) {
    // Only the name of the library's own error is read: it may contain tokens anywhere.
    failure ??= new ActionError('INTERNAL', `google-auth-library failed on its own (${errorNameOf(error)})`)
    throw failure
  }
  if (token === undefined) throw new ActionError('INTERNAL', 'google-auth-library asked for no token')
  return token
}

/** Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
const impersonation = (
  { token }: AccessToken,
  serviceAccount: string,
  { universe, lifetimeSeconds }: ExchangeOptions,
): HttpRequest => ({
  method: 'POST',
  url: new URL(
    `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`,
  ),
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ scope: [cloudPlatform], lifetime: `${lifetimeSeconds}s` }),
})

/** Sends one of the two requests, masks the token in the reply before anything else, and calls the observer. */
export function callGoogle(
  subject: VerifiedSubjectToken,
  options: ExchangeOptions,
  observer: ExchangeObserver,
  held: Set<string>,
): TokenCall {
  const situation = { ...options, serviceAccount: options.serviceAccount, claims: subject.claims }
  return async request => {
    const { host } = request.url
    const atSts = host === `sts.${options.universe}`
    const rejected = atSts ? exchangeRejected : impersonationRejected
    const { response, sentAt } = await sendBounded(request, options)
    const body = readTokenReply(response)
    for (const secret of [body['access_token'], body['accessToken']]) {
      if (typeof secret !== 'string' || secret === '') continue
      options.mask(secret)
      held.add(secret)
    }
    const token = atSts
      ? readFederated(body, sentAt, subject.expiresAt * 1000)
      : readImpersonated(body, sentAt, options.lifetimeSeconds)
    if (token === undefined)
      throw rejected(
        readRefusal(host, response, text => redact(text, held)),
        situation,
      )
    await (atSts ? observer.exchanged(token) : observer.impersonated(token))
    return token
  }
}

/**
 * Returns the reply and `sentAt`, when the answered try began. Lifetimes count from there, so that they are never
 * overestimated.
 */
export async function sendBounded(
  request: HttpRequest,
  options: ExchangeOptions,
): Promise<{ response: HttpResponse; sentAt: number }> {
  const { clock, send, retry = briefly } = options
  const deadline = clock.now() + retry.totalMs
  const headers = {
    ...request.headers,
    'user-agent': options.userAgent,
    'x-goog-request-reason': options.requestReason(),
  }
  let sentAt = clock.now()
  const bounded: Send = one => {
    sentAt = clock.now()
    return send({ ...one, timeoutMs: Math.max(1, Math.min(exchangeTimeoutMs, deadline - sentAt)) })
  }
  const response = await sendRetrying(bounded, { ...request, headers }, retry, clock)
  return { response, sentAt }
}

/** STS returns the remaining lifetime. The token never outlives the one that it was exchanged for. */
function readFederated(body: JsonObject, sentAt: number, subjectExpiresAt: number): AccessToken | undefined {
  const { access_token: token, expires_in: seconds } = body
  if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0)) return undefined
  return { token, expiresAt: Math.min(sentAt + seconds * 1000, subjectExpiresAt) }
}

/** IAM Credentials returns the end by its own clock. Ours may be behind, so the lifetime limits it, too. */
function readImpersonated(body: JsonObject, sentAt: number, lifetimeSeconds: number): AccessToken | undefined {
  const { accessToken: token, expireTime } = body
  const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN
  if (typeof token !== 'string' || token === '' || Number.isNaN(expiresAt)) return undefined
  return { token, expiresAt: Math.min(expiresAt, sentAt + lifetimeSeconds * 1000) }
}

/** The fields of a 200's body; none if it is not an object. */
export const readTokenReply = ({ status, body }: HttpResponse): JsonObject =>
  (status === 200 ? jsonObjectIn(body) : undefined) ?? {}

/** `StsCredentials` that sends by the given function alone. */
async function loadLibrary() {
  // The library reads it on load, and then prints access tokens.
  delete process.env['GOOGLE_SDK_NODE_LOGGING']
  const { StsCredentials } = await import('google-auth-library/build/src/auth/stscredentials.js')
  type Options = ConstructorParameters<typeof StsCredentials>[0] & object
  return class extends StsCredentials {
    constructor(options: Options, request: (options: never) => Promise<object>) {
      super(Object.assign(options, { transporter: { request } }))
    }
    // The subject token is the only credential of this client. The library would make `Headers` of Node's `fetch` for none.
    protected override applyClientAuthenticationOptions(): void {}
  }
}

const errorNameOf = (error: unknown): string =>
  error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error
