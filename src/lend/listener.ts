import type { Borrower, LendPorts } from './ports.ts'

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
   * Resolves when something asks the listener to stop, or its time is over. Rejects with `RECORD_UNWRITABLE` if the
   * record cannot be written: then nothing more is lent.
   */
  readonly asked: Promise<'idle' | 'stopped' | 'duration' | 'denied'>
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
  readonly byModel: readonly ModelTotals[]
  /** Rule to the number of calls that it refused. */
  readonly refused: Readonly<Record<string, number>>
  /** Callers without the secret. */
  readonly strangers: number
  /** Parts of the budget that are spent, as `requests`. */
  readonly spent: readonly string[]
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
