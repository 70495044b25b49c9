import type { WriteEvent } from './audit/events.ts'
import { type Authorized, authorize, keysOf } from './authorize.ts'
import { type Credential, createCredential } from './credentials/google.ts'
import { ActionError } from './errors.ts'
import type { Repository } from './github/repository.ts'
import type { VerifiedToken } from './identity/claims.ts'
import type { FindKey } from './identity/keys.ts'
import { readPolicyInForce } from './in-force.ts'
import type { PolicySource } from './inputs.ts'
import { isOfGoogle } from './network/hosts.ts'
import type { Decision } from './policy/decision.ts'
import { grantOf } from './policy/load.ts'
import type { Grant } from './policy/policy.ts'
import { requestReason } from './steps/attribution.ts'
import type { PolicyInForce } from './story.ts'
import { version } from './version.ts'
import { createGoogleClient, type GoogleClient } from './vertex/client.ts'
import type { World } from './world.ts'

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
  readonly repository: Repository
  readonly record: WriteEvent
  readonly source: PolicySource
  readonly policy: PolicyInForce
  readonly grant: Grant
  /** Where they were asked for early. */
  readonly keys?: FindKey | undefined
  readonly fork: boolean
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
  const keys = request.keys ?? keysOf(world, policy.policy.issuer)

  async function subjectToken(purpose: 'first' | 'renewal') {
    // A renewal is held against the policy as it is by then: what was taken back must not go on.
    const now = purpose === 'first' ? { policy, grant } : await inForceAgain(request)
    const authorized = await authorize({ ...request, ...now, policy: now.policy.policy, keys, purpose })
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
      if (error instanceof ActionError && ['DENIED', 'TOKEN_REJECTED'].includes(error.code)) denied.abort(error)
      throw error
    }
  }

  /** What is left of it is for watching and stopping alone. */
  const accessToken = (): Promise<string> =>
    freshToken().catch((error: unknown) => {
      const left = credential.remaining()
      if (left === undefined) throw error
      return left
    })

  return {
    credential,
    client: createGoogleClient({
      send,
      pace: world.pace,
      monotonic: world.monotonic,
      accessToken,
      freshToken,
      refused: credential.refused.bind(credential),
      requestReason: reason,
      userAgent,
    }),
    denied: denied.signal,
    inForce: () => inForce,
  }
}

const userAgent = `keyless-vertex/${version}`

/**
 * The grant under the policy as it is by now.
 *
 * @throws ActionError `DENIED` where it was taken away, or leads to another account; `POLICY_UNREADABLE` where GitHub
 * does not answer, which is no denial
 */
async function inForceAgain(request: Request): Promise<{ policy: PolicyInForce; grant: Grant }> {
  const { world, repository, source, grant, record, policy: before } = request
  const policy = await readPolicyInForce(world, repository, source).catch((error: unknown) => {
    const code = error instanceof ActionError ? error.code : undefined
    if (code === 'POLICY_MISSING') throw takenBack(grant, 'is gone')
    throw code === 'POLICY_INVALID' ? takenBack(grant, 'is not sound any more') : error
  })
  if (policy.sha256 === before.sha256) return { policy, grant }
  await record('policy.loaded', { policy: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 })
  const again = grantOf(policy.policy, grant.name)
  if (again === undefined) throw takenBack(grant, `has no grant ${grant.name} any more`)
  if (again.provider.resource !== grant.provider.resource || again.serviceAccount !== grant.serviceAccount) {
    throw takenBack(grant, `leads grant ${grant.name} to another account`)
  }
  return { policy, grant: again }
}

const takenBack = (grant: Grant, how: string): ActionError =>
  new ActionError('DENIED', `Grant ${grant.name} was taken back while this ran: the policy ${how}`, {
    cure: 'Run the workflow again, under the policy that is in force now.',
  })
