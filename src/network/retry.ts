import type { Pace } from '../core/clock.ts'
import { ActionError, passingStatuses } from '../core/errors.ts'
import type { HttpRequest, HttpResponse, Send } from './transport.ts'

export type { Pace }

/** How often and how long one request is tried. Milliseconds. */
export interface RetryPolicy {
  readonly tries: number
  /** Bound on the whole, waiting included. */
  readonly totalMs: number
  /** Upper bound of the first wait; it doubles with each try (full jitter). */
  readonly delayMs: number
}

/** For reads and token requests. */
export const patient: RetryPolicy = { tries: 6, totalMs: 60_000, delayMs: 1_000 }

/** For what its caller asks for again by itself, at its own pace. */
export const once: RetryPolicy = { tries: 1, totalMs: 0, delayMs: 0 }

/**
 * Sends a request that may be repeated, until an answer is no passing failure or the policy's bounds are reached.
 * `Retry-After` is honoured within the bounds.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error, when the last try got no answer; any other error at once
 */
export function sendRetrying(send: Send, request: HttpRequest, policy: RetryPolicy, pace: Pace): Promise<HttpResponse> {
  return retrying(() => send(request), policy, pace, request.signal)
}

/** As `sendRetrying`, where each try makes its request anew (with a fresh token). */
export async function retrying(
  attempt: () => Promise<HttpResponse>,
  policy: RetryPolicy,
  pace: Pace,
  signal?: AbortSignal,
  passes: (outcome: HttpResponse | ActionError) => boolean = isPassingOutcome,
): Promise<HttpResponse> {
  const deadline = pace.now() + policy.totalMs
  for (let tries = 1; ; tries++) {
    const outcome = await attempt().catch(networkFailure)
    const passing = passes(outcome)
    const waitMs = retryAfterMs(outcome, pace.now()) ?? pace.random() * policy.delayMs * 2 ** (tries - 1)
    const again = passing && tries < policy.tries && pace.now() + waitMs < deadline
    if (again) await pace.sleep(waitMs, signal)
    else if (outcome instanceof ActionError) throw outcome
    else return outcome
  }
}

/** No answer, for a reason that may pass, or a status that passes. */
export const isPassingOutcome = (outcome: HttpResponse | ActionError): boolean =>
  outcome instanceof ActionError ? !outcome.lasting : passingStatuses.has(outcome.status)

function networkFailure(error: unknown): ActionError {
  if (error instanceof ActionError && error.code === 'NETWORK') return error
  throw error
}

/** RFC 9110: seconds, or an HTTP date. What is neither says nothing: `Date.parse` would take `-5` for a month. */
export function retryAfterMs(outcome: HttpResponse | ActionError, now: number): number | undefined {
  const header = outcome instanceof ActionError ? undefined : outcome.headers['retry-after']
  if (header === undefined) return undefined
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000
  const milliseconds = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) - now : Number.NaN
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined
}
