import type { Clock } from '../core/clock.ts'
import { ActionError } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { jsonObjectIn } from '../network/json.ts'
import { isTemporaryOutcome, patient, type RetryPolicy, retrying } from '../network/retry.ts'
import type { HttpResponse, Send } from '../network/transport.ts'
import { show, TokenRejection } from './rejection.ts'

/** The issuer of github.com. The URL of its keys is known. */
export const githubIssuer = 'https://token.actions.githubusercontent.com'

/** A public key for jose, with only the fields that RS256 needs. */
export interface PublicKey {
  readonly kty: 'RSA'
  readonly alg: 'RS256'
  readonly n: string
  readonly e: string
}

/** Returns the issuer's key with this id; `undefined` if it has none. */
export type FindKey = (keyId: string) => Promise<PublicKey | undefined>

type Keys = ReadonlyMap<string, PublicKey>

const maxKeySetBytes = 256 * 1024
const minModulusBits = 2048
const refetchMs = 60_000
const keysTimeoutMs = 10_000

interface KeySource {
  /** As in the policy. */
  readonly issuer: string
  readonly send: Send
  readonly clock: Clock
  readonly policy?: RetryPolicy
}

/**
 * Fetches the issuer's keys at once, in parallel with the token. An error shows when a key is requested. For an unknown
 * key id it fetches them again, because keys rotate, but at most once a minute, because bad tokens could otherwise
 * cause many requests.
 *
 * The returned function throws `TOKEN_UNAVAILABLE` if the issuer does not answer, or something else does in its place.
 * It throws `TOKEN_REJECTED` if the answer cannot be trusted.
 */
export function fetchKeys(source: KeySource): FindKey {
  const load = (): Promise<Keys> => {
    const loading = readKeys(source)
    loading.catch(() => {})
    return loading
  }
  let keys: Promise<Keys> | undefined = load()
  let refetchedAt = Number.NEGATIVE_INFINITY
  const current = async (): Promise<Keys> => {
    keys ??= load()
    try {
      return await keys
    } catch (error) {
      keys = undefined
      throw error
    }
  }
  return async keyId => {
    const found = (await current()).get(keyId)
    if (found !== undefined || source.clock.now() - refetchedAt < refetchMs) return found
    refetchedAt = source.clock.now()
    keys = load()
    return (await current()).get(keyId)
  }
}

async function readKeys(source: KeySource): Promise<Keys> {
  const { url, keys } = await fetchKeySet(source)
  const entries = keys.flatMap(signingKey)
  if (entries.length > 0) return new Map(entries)
  throw untrustedIssuer(source, `${url.href} has no RSA key of ${minModulusBits} bits or more for signatures`)
}

/**
 * Fetches all keys that an issuer publishes, unchecked, and their address.
 *
 * @throws ActionError as `fetchKeys`
 */
export async function fetchKeySet(
  source: KeySource,
): Promise<{ readonly url: URL; readonly keys: readonly unknown[] }> {
  const base = source.issuer.replace(/\/$/, '')
  const url = base === githubIssuer ? new URL(`${base}/.well-known/jwks`) : await discover(source, base)
  return { url, keys: await getDocument(source, url, ({ keys }) => (Array.isArray(keys) ? keys : undefined)) }
}

/**
 * Reads the discovery document: OpenID Connect Discovery 1.0, and stricter. The keys must be on the issuer's own host.
 */
async function discover(source: KeySource, base: string): Promise<URL> {
  const url = new URL(`${base}/.well-known/openid-configuration`)
  const { issuer, keysAddress } = await getDocument(source, url, ({ issuer, jwks_uri: keysAddress }) =>
    typeof issuer === 'string' && typeof keysAddress === 'string' ? { issuer, keysAddress } : undefined,
  )
  if (issuer !== source.issuer) throw untrustedIssuer(source, `${url.href} names the issuer ${show(issuer)}`)
  const keysUrl = URL.canParse(keysAddress) ? new URL(keysAddress) : undefined
  if (keysUrl?.protocol !== 'https:' || keysUrl.host !== url.host)
    throw untrustedIssuer(source, `its keys must be at https://${url.host}, but jwks_uri is ${quote(keysAddress)}`)
  return keysUrl
}

/**
 * @param read returns `undefined` if the object has the wrong form: like a page of a filter, it is then not the
 * issuer's answer
 */
async function getDocument<T>(
  { send, issuer, clock, policy = patient }: KeySource,
  url: URL,
  read: (document: JsonObject) => T | undefined,
): Promise<T> {
  if (url.protocol !== 'https:') throw untrustedIssuer({ issuer }, `${url.href} is not an https address`)
  const readReply = ({ status, body }: HttpResponse): T | undefined => {
    const document = status === 200 && body.length <= maxKeySetBytes ? jsonObjectIn(body) : undefined
    return document && read(document)
  }
  const reply = await retrying(
    () => send({ method: 'GET', url, headers: { accept: 'application/json' }, timeoutMs: keysTimeoutMs }),
    policy,
    clock,
    undefined,
    outcome =>
      isTemporaryOutcome(outcome) ||
      (!(outcome instanceof ActionError) && outcome.status === 200 && readReply(outcome) === undefined),
  ).catch((error: unknown) => {
    throw error instanceof ActionError && error.code === 'NETWORK' ? unreachableIssuer(issuer, error) : error
  })
  const document = readReply(reply)
  if (document !== undefined) return document
  if (reply.status !== 200) throw unansweredKeys(issuer, `${url.href} answered with status ${reply.status}`, keysOutage)
  throw unansweredKeys(issuer, `${url.href} answered with an unexpected document`, replaced)
}

/** Returns a key that may sign tokens, by its id; nothing for any other key. */
function signingKey(key: unknown): [string, PublicKey][] {
  if (!isObject(key)) return []
  const { kid, kty, use, alg, n, e } = key
  if (typeof kid !== 'string' || kid === '' || kty !== 'RSA' || use !== 'sig') return []
  if (alg !== undefined && alg !== 'RS256') return []
  if (typeof n !== 'string' || typeof e !== 'string' || modulusBits(n) < minModulusBits) return []
  return [[kid, { kty: 'RSA', alg: 'RS256', n, e }]]
}

function modulusBits(n: string): number {
  const hex = Buffer.from(n, 'base64url').toString('hex').replace(/^0+/, '')
  return hex === '' ? 0 : BigInt(`0x${hex}`).toString(2).length
}

const untrustedIssuer = ({ issuer }: Pick<KeySource, 'issuer'>, what: string): TokenRejection =>
  new TokenRejection('issuer-keys', `the keys of its issuer cannot be trusted: ${what}`, {
    cure: `Check the policy's issuer (${issuer}): it must be exactly the "iss" of your GitHub's tokens, and its discovery document must name the same issuer.`,
  })

const unreachableIssuer = (issuer: string, error: ActionError): ActionError =>
  error.restated(`The keys of ${issuer} could not be fetched: ${error.message}`, { code: 'TOKEN_UNAVAILABLE' })

const keysOutage = {
  cause: 'The issuer is down, or this runner cannot reach it.',
  cure: 'Behind a proxy set HTTPS_PROXY and NODE_EXTRA_CA_CERTS; then re-run the job. This checks it from the runner:',
}

const replaced = {
  cause: 'Something answered instead of the issuer on every attempt, such as a proxy, a filter or a sign-in page.',
  cure: 'Configure the server that answers to let the runner through, then re-run the job. This shows what answers, from the runner:',
}

const unansweredKeys = (issuer: string, what: string, why: typeof keysOutage): ActionError =>
  new ActionError('TOKEN_UNAVAILABLE', `The keys of ${issuer} could not be fetched: ${what}`, {
    ...why,
    commands: [`curl -v ${quoteShell(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)}`],
  })
