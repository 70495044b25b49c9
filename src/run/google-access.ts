import type { WriteEvent } from '../audit/events.ts'
import { ActionError } from '../core/errors.ts'
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
import { logLine } from '../report/escape.ts'
import { requestReason } from '../steps/labels.ts'
import { type Authorized, authorize, keysOf } from './authorize.ts'
import type { World } from './context.ts'
import type { PolicySource } from './inputs.ts'
import { createPolicyRenewal } from './renew-policy.ts'
import type { PolicyInForce } from './state.ts'

/** The way to Google for one grant: a credential that is kept fresh, and a client that uses it. */
export interface Access {
  readonly credential: Credential
  readonly client: GoogleClient
  /** Aborts when a renewal was denied: nothing more may be started, and what runs is to be stopped. */
  readonly denied: AbortSignal
  /** The grant, and the policy that it stands in, as the last decision was made by. */
  readonly inForce: () => { readonly policy: PolicyInForce; readonly grant: Grant }
}

interface Request {
  readonly world: World
  /** Reads the evidence. */
  readonly repository: Repository
  /** Reads the policy. */
  readonly policies: Pick<Repository, 'readPolicy'>
  readonly record: WriteEvent
  readonly source: PolicySource
  readonly policy: PolicyInForce
  readonly grant: Grant
  /** Where they were asked for early. */
  readonly keys?: FindKey | undefined
  readonly fork: boolean
  /** Post undoes what main began, and main was allowed: evidence that GitHub does not give now does not hold it up. */
  readonly undo?: true
  readonly decided: (decision: Decision, verified: VerifiedToken) => void
  /** Hears of the first verified token before it is exchanged; may refuse by throwing. */
  readonly verified: (authorized: Authorized) => void
}

/** Nothing is asked of Google before the first call, nor of GitHub. */
export function openAccess(request: Request): Access {
  const { world, grant, policy, record } = request
  const { universe } = policy.policy
  const send = world.transport.to(isOfGoogle)
  const denied = new AbortController()
  let approvers: readonly string[] = []
  let inForce = { policy, grant }

  const { identity } = world.environment
  const reason = (step?: string): string =>
    requestReason({ ...identity, attempt: identity.runAttempt, grant: grant.name, step, approvers })
  const readAgain = createPolicyRenewal(request)
  const keys = request.keys ?? keysOf(world, policy.policy.issuer)

  async function subjectToken(purpose: 'first' | 'renewal') {
    // A renewal is decided by the policy of that moment: a grant that was removed must not go on.
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
    mask: world.runner.mask,
    pace: world.pace,
    onExchanged: event => record('credential.exchanged', event),
    onImpersonated: event => record('credential.impersonated', event),
    onRenewed: event => record('credential.renewed', event),
  })

  /** With what cannot be renewed nothing is started. */
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
    world.runner.quote([logLine(`The credential, good until ${until}, could not be renewed yet: ${error.message}`)])
  }

  /** What is left of it is for watching and stopping alone; that does not wait for a renewal, which may take long. */
  const accessToken = async (): Promise<string> => {
    const fresh = freshToken()
    const left = credential.remaining()
    if (left === undefined) return fresh
    const renewed = fresh.catch(() => left)
    return left === refusedToken ? renewed : left
  }
  /** Refused by Google before its time was over: not used again before it was renewed, or could not be. */
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
      pace: world.pace,
      monotonic: world.monotonic,
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

/** Keys that cannot be fetched tell nothing of the token that they would verify. */
function unlessUntold(error: unknown): never {
  if (!(error instanceof TokenRejection) || error.reason !== 'issuer-keys') throw error
  const { message, cure } = error
  throw new ActionError('TOKEN_UNAVAILABLE', message, { ...(cure !== undefined && { cure }) })
}

/** Without GitHub's answer: those who ask Google would take its status for one of Google's. */
function ofRenewal(error: unknown): unknown {
  if (!(error instanceof ActionError) || error.answer === undefined) return error
  if (!['policy', 'token', 'decision'].includes(error.stage)) return error
  const { status, words } = error.answer
  return error.restated(`${error.message} (${status}: ${words})`, { answer: undefined })
}
