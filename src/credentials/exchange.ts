import { ActionError } from '../core/errors.ts'
import { turn } from '../core/event-loop.ts'
import { redact } from '../core/redact.ts'
import type { Claims } from '../identity/claims.ts'
import { asFetch } from '../network/fetch.ts'
import { jsonObject } from '../network/json.ts'
import { type Pace, type RetryPolicy, sendRetrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send } from '../network/transport.ts'
import type { Provider } from '../policy/policy.ts'
import { exchangeRejected, impersonationRejected } from './explain-refusal.ts'
import { readRefusal } from './refusal.ts'

/** An OIDC token that was verified and decided upon; masked by who asked for it. */
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
  /** As `googleapis.com`. */
  readonly universe: string
  /** Absent: direct access by the federated principal. */
  readonly serviceAccount?: string | undefined
  /** Of an impersonated token. */
  readonly lifetimeSeconds: number
  readonly send: Send
  /** `X-Goog-Request-Reason`, asked anew for each request. */
  readonly requestReason: () => string
  readonly userAgent: string
  readonly mask: (secret: string) => void
  readonly pace: Pace
  readonly retry?: RetryPolicy
}

/** What happens on the way: each is awaited before the next request is sent. */
interface Observer {
  readonly exchanged: (federated: AccessToken) => Promise<void>
  readonly impersonated: (impersonated: AccessToken) => Promise<void>
}

/** Three tries of at most 9 s each end within 30 s; so does the last one where the server asks to wait. */
const briefly: RetryPolicy = { tries: 3, totalMs: 30_000, delayMs: 500 }
const tryMs = 9_000
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'

/** Loads google-auth-library, and Node's `Headers` that it uses, while the network is being waited for. What fails shows when it is used. */
export const preload = (): Promise<unknown> =>
  turn()
    .then(loadLibrary)
    .then(turn)
    .then(
      () => new Headers(),
      () => {},
    )

/**
 * One exchange at STS, and one impersonation where a service account is named.
 *
 * google-auth-library knows the protocol; everything else is kept from it. It gets a client of its own for each
 * exchange, so that its renewal (five minutes ahead: longer than a federated token lives) never sets in, and its errors,
 * which hold the subject token, never leave this function.
 *
 * @throws ActionError `STS_REJECTED`, `IMPERSONATION_REJECTED`, `NETWORK`; and whatever the observer throws
 */
export async function exchangeToken(
  subject: VerifiedSubjectToken,
  options: ExchangeOptions,
  observer: Observer,
): Promise<AccessToken> {
  const held = new Set([subject.token])
  const call = callGoogle(subject, options, observer, held)
  let failure: unknown
  let latest: AccessToken | undefined
  const sealed: Send = async request => {
    try {
      const { response, token } = await call(request)
      latest = token
      return response
    } catch (error) {
      failure = error
      throw new Error('see failure')
    }
  }
  try {
    const client = await createClient(subject, options, sealed)
    await client.getAccessToken()
  } catch (error) {
    // The library's own error is never looked at beyond its name: it may hold tokens anywhere.
    failure ??= new ActionError('INTERNAL', `google-auth-library failed on its own (${nameOf(error)})`)
    throw failure
  }
  if (latest === undefined) throw new ActionError('INTERNAL', 'google-auth-library asked for no token')
  return latest
}

/** Sends one of the two requests, masks what it brings before anything else happens to it, and tells the observer. */
function callGoogle(subject: VerifiedSubjectToken, options: ExchangeOptions, observer: Observer, held: Set<string>) {
  const situation = { ...options, serviceAccount: options.serviceAccount, claims: subject.claims }
  return async (request: HttpRequest): Promise<{ response: HttpResponse; token: AccessToken }> => {
    const { host } = request.url
    const atSts = host === `sts.${options.universe}`
    const rejected = atSts ? exchangeRejected : impersonationRejected
    const { response, sentAt } = await sendBounded(request, options)
    const body = readBody(response)
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
    return { response, token }
  }
}

/** `sentAt` is when the try that was answered began: lifetimes count from there, so that they are never overrated. */
async function sendBounded(
  request: HttpRequest,
  options: ExchangeOptions,
): Promise<{ response: HttpResponse; sentAt: number }> {
  const { pace, send, retry = briefly } = options
  const deadline = pace.now() + retry.totalMs
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...request.headers,
    'user-agent': options.userAgent,
    'x-goog-request-reason': options.requestReason(),
  }
  let sentAt = pace.now()
  const bounded: Send = one => {
    sentAt = pace.now()
    return send({ ...one, timeoutMs: Math.max(1, Math.min(tryMs, deadline - sentAt)) })
  }
  const response = await sendRetrying(bounded, { ...request, headers }, retry, pace)
  return { response, sentAt }
}

/** STS says how long the token lives from now on; it never outlives the token that it was had for. */
function readFederated(body: Body, sentAt: number, subjectExpiresAt: number): AccessToken | undefined {
  const { access_token: token, expires_in: seconds } = body
  if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0)) return undefined
  return { token, expiresAt: Math.min(sentAt + seconds * 1000, subjectExpiresAt) }
}

/** IAM Credentials says when the token ends, by its own clock: ours may be behind, so that the lifetime bounds it too. */
function readImpersonated(body: Body, sentAt: number, lifetimeSeconds: number): AccessToken | undefined {
  const { accessToken: token, expireTime } = body
  const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN
  if (typeof token !== 'string' || token === '' || Number.isNaN(expiresAt)) return undefined
  return { token, expiresAt: Math.min(expiresAt, sentAt + lifetimeSeconds * 1000) }
}

type Body = Readonly<Record<string, unknown>>

/** The fields of a 200's body; none where it is something else. */
const readBody = ({ status, body }: HttpResponse): Body => (status === 200 ? jsonObject(body) : undefined) ?? {}

async function createClient(subject: VerifiedSubjectToken, options: ExchangeOptions, send: Send) {
  const library = await loadLibrary()
  const { provider, universe, serviceAccount, lifetimeSeconds } = options
  const transporter = new library.gaxios.Gaxios({
    fetchImplementation: asFetch(send),
    // `send` tries again, and knows the proxy.
    retryConfig: { retry: 0 },
    noProxy: [/^/],
  })
  class Client extends library.IdentityPoolClient {
    constructor(clientOptions: ConstructorParameters<typeof library.IdentityPoolClient>[0]) {
      super(clientOptions)
      // The library builds this without the transporter, and so without time limit, headers and redaction.
      Object.assign(this.stsCredential, { transporter })
    }
  }
  return new Client({
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider.resource}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `https://sts.${universe}/v1/token`,
    universe_domain: universe,
    subject_token_supplier: { getSubjectToken: async () => subject.token },
    scopes: [cloudPlatform],
    ...(serviceAccount === undefined
      ? {}
      : {
          service_account_impersonation_url: `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`,
          service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds },
        }),
    transporter,
    // Its interceptors log requests with their tokens, and add a user agent of their own.
    useAuthRequestParameters: false,
  })
}

function loadLibrary() {
  // It prints access tokens, and is read when the library loads.
  delete process.env['GOOGLE_SDK_NODE_LOGGING']
  return import('google-auth-library')
}

const nameOf = (error: unknown): string =>
  error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error
