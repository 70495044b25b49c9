import type { Clock } from '../core/clock.ts'
import { ActionError } from '../core/errors.ts'
import { logLine } from '../core/escape.ts'
import { type AccessToken, type Credential, isFinalRefusal } from '../credentials/google.ts'
import type { ClientOptions } from '../google/attempt.ts'
import type { RunContext } from './context.ts'

interface AccessTokens extends Pick<ClientOptions, 'accessToken' | 'freshToken' | 'refused'> {
  /** As `freshToken`, with the end of the token. */
  readonly tokenWithEnd: () => Promise<AccessToken>
  /**
   * Returns a token for other programs, which use it for a while: with 90 s to live, or what is left if it could not be
   * renewed. While enough is left, it does not wait for a renewal.
   */
  readonly tokenToLend: () => Promise<AccessToken>
}

/** A lent token has so many milliseconds to live, if it could be renewed. */
const lendableMs = 90_000

/**
 * Creates the functions that give a token to each call of the Google client.
 *
 * @param denied aborted when a renewal is denied for good
 */
export function createAccessTokens(
  credential: Credential,
  denied: AbortController,
  { runner, clock }: { readonly runner: RunContext['runner']; readonly clock: Clock },
): AccessTokens {
  const tellOnce = createRenewalWarning(credential, runner)
  /** The token that Google refused before its end. It is not used again until it was renewed, or could not be. */
  let refusedToken: string | undefined

  /** Returns a token for starting something. It fails if the credential could not be renewed. */
  async function tokenWithEnd(): Promise<AccessToken> {
    try {
      return await credential.tokenWithEnd()
    } catch (error) {
      if (isFinalRefusal(error)) denied.abort(error)
      else tellOnce(error)
      throw ofRenewal(error)
    }
  }

  const freshToken = async (): Promise<string> => (await tokenWithEnd()).token

  /**
   * Returns a token for watching and stopping: the rest of the old one is enough. It does not wait for a renewal, which
   * may take long.
   */
  async function accessToken(): Promise<string> {
    const fresh = freshToken()
    const left = credential.remaining()
    if (left === undefined) return fresh
    const renewed = fresh.catch(() => left)
    return left === refusedToken ? renewed : left
  }

  function refused(token: string): boolean {
    const isRenewed = credential.refused(token)
    if (isRenewed) refusedToken = token
    return isRenewed
  }

  const tokenToLend = createLending(tokenWithEnd, credential, { denied, clock, isRefused: one => one === refusedToken })
  return { freshToken, tokenWithEnd, tokenToLend, accessToken, refused }
}

interface LendingLimits {
  readonly denied: AbortController
  readonly clock: Clock
  readonly isRefused: (token: string) => boolean
}

function createLending(
  renew: () => Promise<AccessToken>,
  credential: Credential,
  { denied, clock, isRefused }: LendingLimits,
): () => Promise<AccessToken> {
  const remaining = (): AccessToken | undefined => {
    const token = credential.remaining()
    const { expiresAt } = credential
    return token === undefined || isRefused(token) || expiresAt === undefined ? undefined : { token, expiresAt }
  }
  return async () => {
    denied.signal.throwIfAborted()
    const renewed = renew().catch((error: unknown) => {
      const left = isFinalRefusal(error) ? undefined : remaining()
      if (left === undefined) throw error
      return left
    })
    const left = remaining()
    if (left === undefined || left.expiresAt - clock.now() < lendableMs) return renewed
    // Its failure shows at a later call.
    renewed.catch(() => {})
    return left
  }
}

/** Returns a function that logs each failure of a renewal once. */
function createRenewalWarning(credential: Credential, runner: RunContext['runner']): (error: unknown) => void {
  const told = new WeakSet<ActionError>()
  return error => {
    const { expiresAt } = credential
    if (!(error instanceof ActionError) || told.has(error) || expiresAt === undefined) return
    told.add(error)
    const until = new Date(expiresAt).toISOString()
    runner.quote([logLine(`The credential, good until ${until}, could not be renewed yet: ${error.message}`)])
  }
}

/** Removes GitHub's answer from the error. Callers that talk to Google would read its status as Google's. */
function ofRenewal(error: unknown): unknown {
  if (!(error instanceof ActionError) || error.answer === undefined) return error
  if (!['policy', 'token', 'decision'].includes(error.stage)) return error
  const { status, words } = error.answer
  return error.restated(`${error.message} (${status}: ${words})`, { answer: undefined })
}
