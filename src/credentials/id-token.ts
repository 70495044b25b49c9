import { ActionError } from '../core/errors.ts'
import { isObject, parseJson } from '../core/json.ts'
import { redact } from '../core/redact.ts'
import {
  type AccessToken,
  callGoogle,
  type ExchangeOptions,
  exchangeAtSts,
  readTokenReply,
  sendBounded,
  type VerifiedSubjectToken,
} from './exchange.ts'
import { impersonationRejected } from './explain-refusal.ts'
import { readRefusal } from './refusal.ts'

/** Google's ID tokens live for an hour. */
const longestMs = 3_600_000

/**
 * Returns an ID token of the grant's service account, for a service that checks who calls it: one exchange at STS, and
 * one request to IAM Credentials with the federated token. The permission `iam.serviceAccounts.getOpenIdToken` is in
 * `roles/iam.workloadIdentityUser`, which impersonation needs, too.
 *
 * @throws ActionError `LEND_FAILED` if the grant names no service account, `STS_REJECTED`, `IMPERSONATION_REJECTED`,
 * `NETWORK`
 */
export async function requestIdToken(
  subject: VerifiedSubjectToken,
  audience: string,
  options: ExchangeOptions,
): Promise<AccessToken> {
  const { serviceAccount, grant, universe } = options
  if (serviceAccount === undefined)
    throw new ActionError('LEND_FAILED', `The grant ${grant.name} has no service account, and only one has ID tokens`, {
      cure: `Add service_account to the grant ${grant.name}, or remove id_token from its lend.credentials.`,
    })
  const held = new Set([subject.token])
  const nothing = async (): Promise<void> => {}
  const call = callGoogle(subject, options, { exchanged: nothing, impersonated: nothing }, held)
  const federated = await exchangeAtSts(subject, options, call)
  const account = `projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}`
  // Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken
  const url = new URL(`https://iamcredentials.${universe}/v1/${account}:generateIdToken`)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${federated.token}` }
  const body = JSON.stringify({ audience, includeEmail: true })
  const { response, sentAt } = await sendBounded({ method: 'POST', url, headers, body }, options)
  const { token } = readTokenReply(response)
  if (typeof token === 'string' && token !== '') {
    options.mask(token)
    held.add(token)
    const endsAt = endOfToken(token)
    if (endsAt !== undefined) return { token, expiresAt: Math.min(endsAt, sentAt + longestMs) }
  }
  throw impersonationRejected(
    readRefusal(url.host, response, text => redact(text, held)),
    { ...options, serviceAccount, claims: subject.claims },
    `an ID token of ${serviceAccount}`,
  )
}

/** Returns when a JSON Web Token ends, in milliseconds since the epoch, without a check of its signature. */
function endOfToken(token: string): number | undefined {
  const payload = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const seconds = isObject(payload) ? payload['exp'] : undefined
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined
}
