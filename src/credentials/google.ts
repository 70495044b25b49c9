import { ActionError } from '../core/errors.ts'
import { type AccessToken, type ExchangeOptions, exchangeToken, type VerifiedSubjectToken } from './exchange.ts'
import { federatedPrincipal } from './principal.ts'

export { type AccessToken, preloadExchange, type VerifiedSubjectToken } from './exchange.ts'

export interface CredentialOptions extends ExchangeOptions {
  /** Requests an OIDC token, verifies it, and decides. Its errors are passed on unchanged. */
  readonly subjectToken: (purpose: 'first' | 'renewal') => Promise<VerifiedSubjectToken>
  /** These write the record, and are awaited before anything follows. */
  readonly onExchanged: (event: Exchanged) => Promise<void>
  readonly onImpersonated: (event: Impersonated) => Promise<void>
  readonly onRenewed: (event: Renewed) => Promise<void>
}

/** Times are RFC 3339; the fields are those of the record's events. */
interface Exchanged {
  /** Absent if the policy does not say how the provider maps it. */
  readonly principal: string | null
  readonly expires_at: string
}
interface Impersonated {
  readonly service_account: string
  readonly expires_at: string
}
interface Renewed extends Exchanged {
  readonly service_account: string | null
}

/** Google's access token, renewed in time. */
export interface Credential {
  /**
   * Returns a token with more than 30 s to live. Near its end it is renewed first, once for all callers that wait.
   *
   * @throws ActionError of the exchange or the renewal. After `DENIED` or `TOKEN_REJECTED` at a renewal every call
   * fails with it: start nothing more. After any other failure a later call tries again.
   */
  accessToken(): Promise<string>
  /** As `accessToken`, with the end of the token. */
  tokenWithEnd(): Promise<AccessToken>
  /**
   * Returns the old token after a failed renewal, only for watching, cancelling, and restoring; never within 30 s of
   * its end.
   */
  remaining(): string | undefined
  /**
   * Reports that Google refused a token before its end (401). The next `accessToken()` renews it, once. If Google
   * refuses the new token, too, it is kept: another one would not help.
   *
   * @returns true if the next token is another
   */
  refused(token: string): boolean
  /** True once Google has exchanged a token. */
  readonly exchanged: boolean
  /** The federated principal; `undefined` before the first exchange, and if it is not known. */
  readonly principal: string | undefined
  readonly serviceAccount: string | undefined
  /** Milliseconds since the epoch; `undefined` before the first exchange. */
  readonly expiresAt: number | undefined
}

/** A token is never used this close to its end. */
const unusableMs = 30_000
/** The remaining lifetime at a renewal. At least 90 s are left even if callers ask only every 30 s. */
const renewalMs = { least: 120_000, most: 180_000 }
/** How long the error of a failed renewal is returned to callers; it doubles each time. */
const failureHoldsMs = { first: 10_000, longest: 60_000 }
/** Errors after which a renewal is not tried again: the answer was no. */
const final: ReadonlySet<string> = new Set(['DENIED', 'TOKEN_REJECTED'])
/** True for an error of a renewal after which no other is tried. */
export const isFinalRefusal = (error: unknown): boolean => error instanceof ActionError && final.has(error.code)

/** Creates the credential of a grant. It sends no request before its first `accessToken()`. */
export function createCredential(options: CredentialOptions): Credential {
  return new GoogleCredential(options)
}

class GoogleCredential implements Credential {
  readonly #options: CredentialOptions
  #current: AccessToken | undefined
  #principal: string | undefined
  #exchanged = false
  /** When to renew the current token, in milliseconds since the epoch. */
  #renewAt = 0
  #pending: Promise<AccessToken> | undefined
  /** True if the current token replaced one that Google refused. */
  #isReplacement = false
  #holdMs = failureHoldsMs.first
  #failure: { readonly error: unknown; readonly until: number } | undefined

  constructor(options: CredentialOptions) {
    this.#options = options
  }

  get exchanged(): boolean {
    return this.#exchanged
  }

  get principal(): string | undefined {
    return this.#principal
  }

  get serviceAccount(): string | undefined {
    return this.#options.serviceAccount
  }

  get expiresAt(): number | undefined {
    return this.#current?.expiresAt
  }

  async accessToken(): Promise<string> {
    return (await this.tokenWithEnd()).token
  }

  async tokenWithEnd(): Promise<AccessToken> {
    const now = this.#options.clock.now()
    if (this.#failure !== undefined && now < this.#failure.until) throw this.#failure.error
    if (this.#current !== undefined && now < this.#renewAt) return this.#current
    this.#pending ??= this.#obtain().finally(() => {
      this.#pending = undefined
    })
    return this.#pending
  }

  refused(token: string): boolean {
    // Another call has reported it already.
    if (this.#current?.token !== token) return true
    if (this.#isReplacement) return false
    this.#isReplacement = true
    this.#renewAt = 0
    return true
  }

  remaining(): string | undefined {
    const current = this.#current
    return current !== undefined && this.#usableFor(current) > 0 ? current.token : undefined
  }

  async #obtain(): Promise<AccessToken> {
    const first = this.#current === undefined
    try {
      const token = first ? await this.#exchangeFirst() : await this.#renew()
      if (this.#usableFor(token) <= 0) throw tooShort(token, this.#options)
      this.#keep(token)
      return token
    } catch (error) {
      const until = isFinalRefusal(error) ? Number.POSITIVE_INFINITY : this.#options.clock.now() + this.#holdMs
      this.#holdMs = Math.min(2 * this.#holdMs, failureHoldsMs.longest)
      if (!first) this.#failure = { error, until }
      throw error
    }
  }

  async #exchangeFirst(): Promise<AccessToken> {
    const { subjectToken, provider, serviceAccount, onExchanged, onImpersonated } = this.#options
    const subject = await subjectToken('first')
    const principal = federatedPrincipal(provider, subject.claims)
    return exchangeToken(subject, this.#options, {
      exchanged: async ({ expiresAt }) => {
        this.#principal = principal
        this.#exchanged = true
        await onExchanged({ principal: principal ?? null, expires_at: timestamp(expiresAt) })
      },
      impersonated: async ({ expiresAt }) => {
        await onImpersonated({ service_account: serviceAccount ?? '', expires_at: timestamp(expiresAt) })
      },
    })
  }

  async #renew(): Promise<AccessToken> {
    const { subjectToken, provider, serviceAccount, onRenewed } = this.#options
    const subject = await subjectToken('renewal')
    const nothing = async (): Promise<void> => {}
    const token = await exchangeToken(subject, this.#options, { exchanged: nothing, impersonated: nothing })
    await onRenewed({
      principal: federatedPrincipal(provider, subject.claims) ?? null,
      service_account: serviceAccount ?? null,
      expires_at: timestamp(token.expiresAt),
    })
    return token
  }

  #keep(token: AccessToken): void {
    const { now, random } = this.#options.clock
    // A token of a regular renewal replaces no refused one.
    if (this.#renewAt > 0) this.#isReplacement = false
    const ahead = renewalMs.least + random() * (renewalMs.most - renewalMs.least)
    // A short-lived token is renewed after half its lifetime. Otherwise every call would be an exchange.
    this.#renewAt = token.expiresAt - Math.max(unusableMs, Math.min(ahead, (token.expiresAt - now()) / 2))
    this.#current = token
    this.#failure = undefined
    this.#holdMs = failureHoldsMs.first
  }

  /** Milliseconds. */
  #usableFor(token: AccessToken): number {
    return token.expiresAt - unusableMs - this.#options.clock.now()
  }
}

function tooShort(token: AccessToken, { clock, serviceAccount, lifetimeSeconds }: CredentialOptions): ActionError {
  const seconds = Math.max(0, Math.floor((token.expiresAt - clock.now()) / 1000))
  const message = `Google's access token is good for ${seconds} s only; none is used within 30 s of its end`
  return serviceAccount === undefined
    ? new ActionError('STS_REJECTED', message, {
        cause: "The OIDC token had almost expired when it reached Google, or this machine's clock is ahead.",
        cure: 'Check the clock of the runner.',
      })
    : new ActionError('IMPERSONATION_REJECTED', message, {
        cause: `The grant requests ${lifetimeSeconds} s, or this machine's clock is ahead.`,
        cure: 'Set token.lifetime of the grant to 5m or more, and check the clock of the runner.',
      })
}

const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString()
