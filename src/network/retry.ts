import type { Clock } from '../core/clock.ts'
import { ActionError, temporaryStatuses } from '../core/errors.ts'
import type { HttpRequest, HttpResponse, Send } from './transport.ts'

/** How often and how long one request is tried. Milliseconds. */
export interface RetryPolicy {
  readonly tries: number
  /** Limit of the whole, waits included. */
  readonly totalMs: number
  /** Upper bound of the first wait. It doubles with each try (full jitter). */
  readonly delayMs: number
}

/** For reads and token requests. */
export const patient: RetryPolicy = { tries: 6, totalMs: 60_000, delayMs: 1_000 }

/** For requests that their caller repeats at its own pace. */
export const once: RetryPolicy = { tries: 1, totalMs: 0, delayMs: 0 }

/**
 * Sends a request that may be repeated, until it gets an answer other than a temporary failure, or reaches the policy's limits.
 * `Retry-After` is honored within the limits.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error if the last try got no answer; any other error at once
 */
export function sendRetrying(
  send: Send,
  request: HttpRequest,
  policy: RetryPolicy,
  clock: Clock,
): Promise<HttpResponse> {
  return retrying(() => send(request), policy, clock, request.signal)
}

/** As `sendRetrying`, but each try makes a new request (with a fresh token). */
export async function retrying(
  attempt: () => Promise<HttpResponse>,
  policy: RetryPolicy,
  clock: Clock,
  signal?: AbortSignal,
  isTemporary: (outcome: HttpResponse | ActionError) => boolean = isTemporaryOutcome,
): Promise<HttpResponse> {
  const deadline = clock.now() + policy.totalMs
  for (let tries = 1; ; tries++) {
    const outcome = await attempt().catch(networkFailure)
    const temporary = isTemporary(outcome)
    const waitMs = retryAfterMs(outcome, clock.now()) ?? clock.random() * policy.delayMs * 2 ** (tries - 1)
    const again = temporary && tries < policy.tries && clock.now() + waitMs < deadline
    if (again) await clock.sleep(waitMs, signal)
    else if (outcome instanceof ActionError) throw outcome
    else return outcome
  }
}

/** True for a missing answer with a temporary cause, and for a temporary status. */
export const isTemporaryOutcome = (outcome: HttpResponse | ActionError): boolean =>
  outcome instanceof ActionError ? !outcome.lasting : temporaryStatuses.has(outcome.status)

function networkFailure(error: unknown): ActionError {
  if (error instanceof ActionError && error.code === 'NETWORK') return error
  throw error
}

/**
 * Reads `Retry-After` (RFC 9110): seconds, or an HTTP date. Anything else is ignored: `Date.parse` would read `-5` as a
 * month.
 */
export function retryAfterMs(outcome: HttpResponse | ActionError, now: number): number | undefined {
  const header = outcome instanceof ActionError ? undefined : outcome.headers['retry-after']
  if (header === undefined) return undefined
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000
  const milliseconds = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) - now : Number.NaN
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined
}
