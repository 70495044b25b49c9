import type { CallDecision, LentCall, LentRequest } from '../calls/call.ts'
import type { LentToken } from '../ports.ts'

/** What the server asks for each call. It knows neither policy nor prices. */
export interface ListenerParts {
  /** Decides about a call, from method, path and body alone. */
  readonly decide: (request: LentRequest) => CallDecision
  readonly budget: CallBudget
  /** Endpoints that lend credentials. */
  readonly credentials: CredentialRoutes
}

/** A whole answer of this action itself. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** True if the caller did not show what opens the endpoint. */
  readonly isStranger?: true
}

/**
 * Answers requests for `/`, `/subject`, `/v1/token`, `/v1/introspect` and `/computeMetadata/…`, and returns nothing for
 * all others. Its requests arrive without a check of their secret, which it does itself; their `Host` was checked, and
 * their body is small.
 */
export type CredentialRoutes = (request: LentRequest) => Promise<Reply | undefined>

/** Told of what credentials are lent. */
export interface CredentialHooks {
  /** From now on a lent token opens the gateway, as the borrower's secret does. */
  readonly lent: (token: LentToken) => void
}

/** How a call ended. `failed`: Google answered with an error. `unanswered`: the request was sent, and no answer came. */
export type HeldEnd = 'complete' | 'broken' | 'failed' | 'unanswered'

/** What a call is charged. */
export interface HeldCharge {
  readonly inputTokens: number
  readonly outputTokens: number
  /** In US dollars; absent: the model has no price. */
  readonly cost: number | undefined
}

/** The part of the budget that one call holds. */
export interface HeldCall {
  /** The call as it may be sent: its output can be lowered to what is left. */
  readonly call: LentCall
  /** Takes a copy of the next bytes of the answer, to read its usage. Never throws. */
  readonly read: (bytes: Buffer) => void
  /** True if what was read has the end of an answer. A stream that lacks it is broken, although its connection ended well. */
  readonly hasEnd: () => boolean
  /** Charges the call. A second time charges nothing. */
  readonly settle: (end: HeldEnd) => HeldCharge
  /** Ends a call that was not sent. It costs nothing. */
  readonly release: () => void
}

export interface CallBudget {
  /** Reserves what a call can use at most. Synchronous, so that two calls cannot reserve the same rest. */
  readonly reserve: (call: LentCall) => HeldCall | { readonly rule: string; readonly message: string }
  /** Parts that are spent, as `requests`. */
  readonly spent: () => readonly string[]
}
