import type { LentRequest } from '../calls/call.ts'
import { exchangeAudience, ticketType } from '../clients/external-account.ts'
import type { Borrower, LendPorts } from '../ports.ts'
import type { CredentialHooks, Reply } from '../server/listener-parts.ts'
import { readForm } from './form.ts'
import { type Lender, lendingMarginMs } from './lender.ts'
import { jsonReply, oauthError, oauthFailure, wrongMethod } from './replies.ts'
import type { Tickets } from './tickets.ts'

const exchangeParameters = [
  'grant_type',
  'audience',
  'scope',
  'requested_token_type',
  'subject_token',
  'subject_token_type',
] as const

const exchangeGrantType = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token'
const subjectTypes = [ticketType, 'urn:ietf:params:oauth:token-type:id_token']
/** Clients renew a placeholder as seldom as they can. It stays the same. */
const placeholderSeconds = 3599
const mostScopes = 50

interface TokenEndpointOptions {
  readonly ports: Pick<LendPorts, 'grant' | 'clock'>
  readonly borrower: Borrower
  readonly lender: Lender
  readonly tickets: Tickets
  readonly ended: CredentialHooks['ended']
}

/**
 * Answers `token_url` of the external_account file: the token exchange of RFC 8693, as Google's STS has it, for tickets
 * of this listener. It is a cache, too: all clients get the same token until it is renewed.
 */
export const answerTokenExchange =
  (options: TokenEndpointOptions) =>
  async (request: LentRequest): Promise<Reply> => {
    if (request.method !== 'POST') return wrongMethod('POST')
    // gcloud authenticates as a client, with an id and a secret that are public.
    if (!/^(?:basic .*)?$/is.test(request.headers['authorization'] ?? ''))
      return oauthError('invalid_client', 'The subject token is the only credential of this endpoint')
    const form = readForm(request, exchangeParameters)
    if (typeof form === 'string') return oauthError('invalid_request', form)
    const { grant_type, audience, requested_token_type, subject_token_type, subject_token = '' } = form
    if (grant_type !== exchangeGrantType) return oauthError('unsupported_grant_type', `Only ${exchangeGrantType}`)
    if (audience !== exchangeAudience(options.ports.grant()))
      return oauthError('invalid_target', 'The audience is not that of this grant')
    if (requested_token_type !== accessTokenType) return oauthError('invalid_request', `Only ${accessTokenType}`)
    if (!subjectTypes.includes(subject_token_type ?? ''))
      return oauthError('invalid_request', `subject_token_type is neither of ${subjectTypes.join(', ')}`)
    const scopes = readScopes(form.scope ?? '')
    if (scopes === undefined) return oauthError('invalid_scope', 'The scopes are not a list of names')
    return exchangeSubject(options, subject_token, scopes)
  }

async function exchangeSubject(
  { ports, borrower, lender, tickets, ended }: TokenEndpointOptions,
  subjectToken: string,
  scopes: readonly string[],
): Promise<Reply> {
  const isLent = lender.find(subjectToken) === 'subject_token'
  const ticket = tickets.take(subjectToken)
  if (!isLent && ticket === undefined)
    return { ...oauthError('invalid_grant', 'The subject token is not one of this listener'), isStranger: true }
  try {
    const lend = ports.grant().lend
    const isPlaceholder = lend?.gateway !== undefined && !lend.credentials.includes('file') && ended() === undefined
    if (isPlaceholder) return tokenReply(borrower.secret, placeholderSeconds)
    const { token, expiresAt } = await lender.accessToken('file', scopes)
    return tokenReply(token, secondsToLive(expiresAt, ports.clock.now()))
  } catch (error) {
    // Clients repeat the exchange with the same ticket.
    ticket?.giveBack()
    return oauthFailure(error)
  }
}

/** Clients stop using the token before it ends, even if their requests take a while. Never 0: Node reads 0 as "never". */
export const secondsToLive = (expiresAt: number, now: number): number =>
  Math.max(1, Math.floor((expiresAt - now - lendingMarginMs) / 1000))

const tokenReply = (token: string, seconds: number): Reply =>
  jsonReply(200, {
    access_token: token,
    issued_token_type: accessTokenType,
    token_type: 'Bearer',
    expires_in: seconds,
  })

/** Returns the scopes of a list with this separator; `undefined` if they are not names. They go to the record. */
export function readScopes(text: string, separator = ' '): readonly string[] | undefined {
  const scopes = text.split(separator).filter(scope => scope !== '')
  const areNames = scopes.every(scope => /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/.test(scope))
  return areNames && scopes.length <= mostScopes ? scopes : undefined
}
