import type { BudgetPart } from '../policy/budget-part.ts'
import type { LentForm } from '../policy/policy.ts'
import type { Borrower, LendPorts } from './ports.ts'
import type { PartTotals } from './usage/budget-refusal.ts'
import type { Charge } from './usage/ledger.ts'

export interface ListenerOptions {
  readonly ports: LendPorts
  readonly borrower: Borrower
  /** Address to listen at: `127.0.0.1`, or that of a bridge of containers. */
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Opens `POST /stop`, and nothing else; absent: nothing can stop the listener from outside. */
  readonly stopSecret?: string
  /** Milliseconds without a request after which `asked` resolves with `idle`; absent: it never is idle. */
  readonly idleMs?: number
}

/** A running listener: the gateway, and the endpoints that lend credentials. */
export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /**
   * Resolves when something asks the listener to stop, or when it was not used for long. Rejects with `RECORD_UNWRITABLE`
   * if the record cannot be written: then nothing more is lent.
   */
  readonly asked: Promise<'idle' | 'stopped'>
  /**
   * Returns why nothing more is lent, if the time of the budget is over or a renewal was denied. The listener then still
   * answers: it refuses each request, with the reason.
   */
  readonly overBy: () => 'duration' | 'denied' | undefined
  /** Writes to the record as the listener does: a token that leaves as an output counts among those that it lent. */
  readonly record: LendPorts['record']
  /** What it has lent so far. */
  readonly totals: () => LendTotals
  /**
   * Refuses new calls, ends the others within the milliseconds, and writes how each ended.
   *
   * @returns when no connection is left
   */
  readonly close: (withinMs: number) => Promise<void>
}

export interface LendTotals {
  /** Most calls first. */
  readonly byModel: readonly ModelTotals[]
  /** Refused calls, by the rule that refused them: most calls first. */
  readonly refused: readonly RefusedByRule[]
  /** Requests without the secret. */
  readonly strangers: number
  /** Real tokens that left, by their form. */
  readonly lent: readonly LentCredential[]
  /** The parts that the budget limits. */
  readonly budget: readonly PartTotals[]
  /** Parts of the budget that are used up, or that refused a call. */
  readonly spent: readonly BudgetPart[]
  /** What all calls together are charged. */
  readonly charged: Charge
}

export interface RefusedByRule {
  /** Key of the policy, as `allow.publisher_models`, or rule of the gateway, as `path`. */
  readonly rule: string
  readonly calls: number
  /** The message to the client of the last one: the rule, and the fix. */
  readonly message: string
}

export interface LentCredential {
  readonly form: LentForm
  readonly tokens: number
  /** RFC 3339: the end of the one that ends last. */
  readonly expiresAt: string
}

export interface ModelTotals {
  /** `google/gemini-2.5-flash`; the method if it has no model. */
  readonly model: string
  readonly calls: number
  readonly failed: number
  readonly refused: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** In US dollars; absent: no price is given. */
  readonly cost: number | undefined
  /** Milliseconds: median and 95th percentile. */
  readonly latency: { readonly p50: number; readonly p95: number } | undefined
}
