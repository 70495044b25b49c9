import type { CallDecision, LentRequest } from '../calls/call.ts'
import type { LentToken } from '../ports.ts'
import type { CallBudget } from '../usage/call-budget.ts'
import type { Ending } from './life.ts'

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

/** What the endpoints of credentials and the listener tell each other. */
export interface CredentialHooks {
  /** From now on a lent token opens the gateway, as the borrower's secret does. */
  readonly lent: (token: LentToken) => void
  /** Returns why nothing is lent any more, if that is so. */
  readonly ended: () => Ending | undefined
}
