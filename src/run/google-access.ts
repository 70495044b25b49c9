import type { WriteEvent } from '../audit/events.ts'
import { ActionError } from '../core/errors.ts'
import { version } from '../core/version.ts'
import type { ExchangeOptions } from '../credentials/exchange.ts'
import {
  type AccessToken,
  type Credential,
  createCredential,
  isFinalRefusal,
  type VerifiedSubjectToken,
} from '../credentials/google.ts'
import { requestIdToken } from '../credentials/id-token.ts'
import type { Repository } from '../github/repository.ts'
import { createGoogleClient, type GoogleClient } from '../google/client.ts'
import type { Claims, VerifiedToken } from '../identity/claims.ts'
import type { FindKey } from '../identity/keys.ts'
import { TokenRejection } from '../identity/rejection.ts'
import { isGoogleHost } from '../network/hosts.ts'
import type { Decision } from '../policy/decide/decision.ts'
import type { Grant } from '../policy/policy.ts'
import type { PolicySource } from '../policy/source.ts'
import { requestReason } from '../steps/labels.ts'
import { createAccessTokens } from './access-tokens.ts'
import { type Authorized, authorize, signingKeysOf } from './authorize.ts'
import type { RunContext } from './context.ts'
import type { LoadedSteps } from './load-steps.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { createPolicyRenewal, type InForce } from './renew-policy.ts'

/** Access to Google for one grant: a credential that is renewed in time, and a client that uses it. */
export interface GoogleAccess {
  readonly credential: Credential
  readonly client: GoogleClient
  /** Aborts when a renewal is denied: nothing more may be started, and running work must be stopped. */
  readonly denied: AbortSignal
  /** The policy and the grant of the last decision. */
  readonly inForce: () => InForce
  /** Returns a token for other programs of the job. @throws ActionError if there is none, and it could not be renewed */
  readonly tokenToLend: () => Promise<AccessToken>
  /** Reports that Google refused a token before its end. @returns true if the next one is another */
  readonly refused: (token: string) => boolean
  /** Requests an OIDC token that is not exchanged here: verified, and decided under the policy of now. */
  readonly subjectToken: () => Promise<AccessToken>
  /** Requests an ID token of the grant's service account, by a new decision. */
  readonly idToken: (audience: string) => Promise<AccessToken>
  /** `X-Goog-Request-Reason` of a call that another program makes. */
  readonly lendReason: (call: string) => string
}

interface Request {
  readonly context: RunContext
  /** Reads the evidence. */
  readonly repository: Repository
  /** Reads the policy. */
  readonly policies: Pick<Repository, 'readPolicy'>
  readonly record: WriteEvent
  readonly source: PolicySource
  readonly policy: PolicyInForce
  readonly grant: Grant
  /** The issuer's keys, if they were requested early. */
  readonly keys?: FindKey | undefined
  readonly fork: boolean
  /**
   * True in post, which undoes what an allowed main began. Evidence that GitHub does not give now is then no obstacle.
   */
  readonly undo?: true
  readonly decided: (decision: Decision, verified: VerifiedToken) => void
  /** Called with the first verified token before the exchange. It may refuse by throwing. */
  readonly verified: (authorized: Authorized) => void
}

/** Opens access to Google. It sends nothing to Google or GitHub before the first call. */
export function openGoogleAccess(request: Request): GoogleAccess {
  const { context, grant, record } = request
  const { clock, monotonic, runner } = context
  const send = context.transport.to(isGoogleHost)
  const sendStreaming = context.transport.stream(isGoogleHost)
  const denied = new AbortController()
  const decisions = createDecisions(request)
  const { identity } = context.environment
  const reasonOf = (about: { readonly step?: string | undefined; readonly lends?: string }): string =>
    requestReason({
      ...identity,
      attempt: identity.runAttempt,
      grant: grant.name,
      ...about,
      approvers: decisions.approvers(),
    })
  const reason = (step?: string): string => reasonOf({ step })
  const exchange = { ...exchangeOf(request), send, requestReason: reason }
  const credential = createCredential({
    ...exchange,
    subjectToken: decisions.subjectToken,
    onExchanged: event => record('credential.exchanged', event),
    onImpersonated: event => record('credential.impersonated', event),
    onRenewed: event => record('credential.renewed', event),
  })
  const tokens = createAccessTokens(credential, denied, { runner, clock })
  return {
    credential,
    client: createGoogleClient({ send, sendStreaming, clock, monotonic, ...tokens, requestReason: reason, userAgent }),
    denied: denied.signal,
    inForce: decisions.inForce,
    tokenToLend: tokens.tokenToLend,
    refused: tokens.refused,
    subjectToken: async () => {
      const { token, expiresAt } = await decideAgain(decisions, denied)
      return { token, expiresAt: expiresAt * 1000 }
    },
    idToken: async audience => requestIdToken(await decideAgain(decisions, denied), audience, exchange),
    lendReason: call => reasonOf({ lends: call }),
  }
}

/** What every exchange of a run has in common, but how it is sent. */
const exchangeOf = ({
  context: { runner, clock },
  grant,
  policy,
}: Request): Omit<ExchangeOptions, 'send' | 'requestReason'> => ({
  provider: grant.provider,
  grant,
  universe: policy.policy.universe,
  serviceAccount: grant.serviceAccount,
  lifetimeSeconds: grant.tokenLifetimeSeconds,
  userAgent,
  mask: runner.mask,
  clock,
})

/** Requests an OIDC token that the credential does not exchange. A denial ends everything, as at a renewal. */
async function decideAgain(decisions: Decisions, denied: AbortController): Promise<VerifiedSubjectToken> {
  denied.signal.throwIfAborted()
  try {
    return await decisions.subjectToken('renewal')
  } catch (error) {
    if (isFinalRefusal(error)) denied.abort(error)
    throw error
  }
}

interface Decisions {
  /** Requests an OIDC token, and decides about it. */
  readonly subjectToken: (purpose: 'first' | 'renewal') => Promise<VerifiedSubjectToken>
  /** The policy and the grant of the last decision. */
  readonly inForce: () => InForce
  /** The logins of who approved the run, by the last decision. */
  readonly approvers: () => readonly string[]
}

/** Decides at the first exchange and at every renewal, and keeps the last decision. */
function createDecisions(request: Request): Decisions {
  const { context, policy, grant } = request
  let inForce: InForce = { policy, grant }
  let approvers: readonly string[] = []
  const readAgain = createPolicyRenewal(request)
  const keys = request.keys ?? signingKeysOf(context, policy.policy.issuer)
  return {
    subjectToken: async purpose => {
      // A renewal uses the policy of that moment: a run must stop if its grant was removed.
      const now = purpose === 'first' ? inForce : await readAgain(inForce)
      const question = { ...request, ...now, policy: now.policy.policy, keys, purpose }
      const authorized = await (purpose === 'first' ? authorize(question) : authorize(question).catch(unlessUntold))
      if (purpose === 'first') request.verified(authorized)
      inForce = now
      approvers = authorized.decision.approvers.map(({ login }) => login)
      const { expiresAt, claims } = authorized.verified
      return { token: authorized.subjectToken, expiresAt, claims }
    },
    inForce: () => inForce,
    approvers: () => approvers,
  }
}

const userAgent = `keyless-vertex/${version}`

/** A failure to fetch the keys says nothing about the token. */
function unlessUntold(error: unknown): never {
  if (!(error instanceof TokenRejection) || error.reason !== 'issuer-keys') throw error
  const { message, cure } = error
  throw new ActionError('TOKEN_UNAVAILABLE', message, { cure })
}

export interface GoogleConnection {
  readonly access: GoogleAccess
  /** Claims of the exchanged token. */
  readonly claims: Claims
  /** In mode `check` steps are optional, and only checked. */
  readonly steps: LoadedSteps | undefined
}
