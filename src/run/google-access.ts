import type { WriteEvent } from '../audit/events.ts'
import { ActionError } from '../core/errors.ts'
import { logLine } from '../core/escape.ts'
import { version } from '../core/version.ts'
import { type Credential, createCredential, isFinal } from '../credentials/google.ts'
import type { Repository } from '../github/repository.ts'
import { createGoogleClient, type GoogleClient } from '../google/client.ts'
import type { VerifiedToken } from '../identity/claims.ts'
import type { FindKey } from '../identity/keys.ts'
import { TokenRejection } from '../identity/rejection.ts'
import { isOfGoogle } from '../network/hosts.ts'
import type { Decision } from '../policy/decide/decision.ts'
import type { Grant } from '../policy/policy.ts'
import type { PolicySource } from '../policy/source.ts'
import { requestReason } from '../steps/labels.ts'
import { type Authorized, authorize, keysOf } from './authorize.ts'
import type { RunContext } from './context.ts'
import type { PolicyInForce } from './post-state.ts'
import { createPolicyRenewal } from './renew-policy.ts'

/** Access to Google for one grant: a credential that is renewed in time, and a client that uses it. */
export interface GoogleAccess {
  readonly credential: Credential
  readonly client: GoogleClient
  /** Aborts when a renewal is denied: nothing more may be started, and running work must be stopped. */
  readonly denied: AbortSignal
  /** The policy and the grant of the last decision. */
  readonly inForce: () => { readonly policy: PolicyInForce; readonly grant: Grant }
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
  const { context, grant, policy, record } = request
  const { universe } = policy.policy
  const send = context.transport.to(isOfGoogle)
  const denied = new AbortController()
  let approvers: readonly string[] = []
  let inForce = { policy, grant }

  const { identity } = context.environment
  const reason = (step?: string): string =>
    requestReason({ ...identity, attempt: identity.runAttempt, grant: grant.name, step, approvers })
  const readAgain = createPolicyRenewal(request)
  const keys = request.keys ?? keysOf(context, policy.policy.issuer)

  async function subjectToken(purpose: 'first' | 'renewal') {
    // A renewal uses the policy of that moment: a run must stop if its grant was removed.
    const now = purpose === 'first' ? inForce : await readAgain(inForce)
    const question = { ...request, ...now, policy: now.policy.policy, keys, purpose }
    const authorized = await (purpose === 'first' ? authorize(question) : authorize(question).catch(unlessUntold))
    if (purpose === 'first') request.verified(authorized)
    inForce = now
    approvers = authorized.decision.approvers.map(({ login }) => login)
    return {
      token: authorized.subjectToken,
      expiresAt: authorized.verified.expiresAt,
      claims: authorized.verified.claims,
    }
  }

  const credential = createCredential({
    provider: grant.provider,
    universe,
    serviceAccount: grant.serviceAccount,
    lifetimeSeconds: grant.tokenLifetimeSeconds,
    subjectToken,
    send,
    requestReason: reason,
    userAgent,
    mask: context.runner.mask,
    clock: context.clock,
    onExchanged: event => record('credential.exchanged', event),
    onImpersonated: event => record('credential.impersonated', event),
    onRenewed: event => record('credential.renewed', event),
  })

  /** Returns a token for starting something. It fails if the credential could not be renewed. */
  async function freshToken(): Promise<string> {
    try {
      return await credential.accessToken()
    } catch (error) {
      if (isFinal(error)) denied.abort(error)
      else tellOnce(error)
      throw ofRenewal(error)
    }
  }

  const told = new WeakSet<ActionError>()
  const tellOnce = (error: unknown): void => {
    const { expiresAt } = credential
    if (!(error instanceof ActionError) || told.has(error) || expiresAt === undefined) return
    told.add(error)
    const until = new Date(expiresAt).toISOString()
    context.runner.quote([logLine(`The credential, good until ${until}, could not be renewed yet: ${error.message}`)])
  }

  /**
   * Returns a token for watching and stopping: the rest of the old one is enough. It does not wait for a renewal, which
   * may take long.
   */
  const accessToken = async (): Promise<string> => {
    const fresh = freshToken()
    const left = credential.remaining()
    if (left === undefined) return fresh
    const renewed = fresh.catch(() => left)
    return left === refusedToken ? renewed : left
  }
  /** The token that Google refused before its end. It is not used again until it was renewed, or could not be. */
  let refusedToken: string | undefined
  const refused = (token: string): boolean => {
    const isRenewed = credential.refused(token)
    if (isRenewed) refusedToken = token
    return isRenewed
  }

  return {
    credential,
    client: createGoogleClient({
      send,
      clock: context.clock,
      monotonic: context.monotonic,
      accessToken,
      freshToken,
      refused,
      requestReason: reason,
      userAgent,
    }),
    denied: denied.signal,
    inForce: () => inForce,
  }
}

const userAgent = `keyless-vertex/${version}`

/** A failure to fetch the keys says nothing about the token. */
function unlessUntold(error: unknown): never {
  if (!(error instanceof TokenRejection) || error.reason !== 'issuer-keys') throw error
  const { message, cure } = error
  throw new ActionError('TOKEN_UNAVAILABLE', message, { ...(cure !== undefined && { cure }) })
}

/** Removes GitHub's answer from the error. Callers that talk to Google would read its status as Google's. */
function ofRenewal(error: unknown): unknown {
  if (!(error instanceof ActionError) || error.answer === undefined) return error
  if (!['policy', 'token', 'decision'].includes(error.stage)) return error
  const { status, words } = error.answer
  return error.restated(`${error.message} (${status}: ${words})`, { answer: undefined })
}
