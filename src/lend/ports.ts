import type { WriteEvent } from '../audit/events.ts'
import type { Clock } from '../core/clock.ts'
import type { SendStreaming } from '../network/transport.ts'
import type { Grant } from '../policy/policy.ts'

/** A token that may be lent. */
export interface LentToken {
  readonly token: string
  /** Milliseconds since the epoch, by this machine's clock; never later than what its issuer said. */
  readonly expiresAt: number
}

/** What a listener may use of its run. `src/run/` creates it; tests give their own. */
export interface LendPorts {
  /** The grant by the last decision. A renewal can change it. */
  readonly grant: () => Grant
  /** As `googleapis.com`. */
  readonly universe: string
  /**
   * Returns Google's access token of the grant, renewed in time: each renewal requests, verifies and decides again.
   *
   * @throws ActionError of the exchange or the renewal
   */
  readonly googleToken: () => Promise<LentToken>
  /** Reports that Google refused a token before its end. @returns true if the next one is another */
  readonly refused: (token: string) => boolean
  /** Returns a new OIDC token of GitHub, verified and decided on. */
  readonly subjectToken: () => Promise<LentToken>
  /**
   * Returns an ID token of the grant's service account for an audience. The federated token asks for it: its role on
   * the account, roles/iam.workloadIdentityUser, contains iam.serviceAccounts.getOpenIdToken.
   */
  readonly idToken: (audience: string) => Promise<LentToken>
  /** Aborts when a renewal is denied: from then on nothing is lent. */
  readonly denied: AbortSignal
  /** Sends to Google's hosts alone, and gives the answer as it arrives. */
  readonly send: SendStreaming
  /** `X-Goog-Request-Reason` of a call. */
  readonly requestReason: (call: string) => string
  readonly userAgent: string
  /** Labels of attribution, for methods that take labels. */
  readonly labels: Readonly<Record<string, string>>
  readonly record: WriteEvent
  /** Sends prompt and answer to the record's copy, if the grant allows it. */
  readonly recordContent?: (call: number, what: 'request' | 'response', text: string) => void
  readonly mask: (secret: string) => void
  readonly clock: Clock
  /** Milliseconds since an arbitrary moment, by a monotonic clock. */
  readonly monotonic: () => number
  /** Logs our own words. */
  readonly say: (line: string) => void
  readonly warn: (title: string, message: string) => void
}

/** Who borrows: the programs of one use of the action. */
export interface Borrower {
  /** The job and the key of the use: `triage/0`. */
  readonly name: string
  /** Opens the listener. It is worth nothing elsewhere, and ends with the listener. */
  readonly secret: string
}
