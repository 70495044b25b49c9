import type { Clock } from '../../core/clock.ts'
import { withResolvers } from '../../core/oldest-node.ts'

type EndReason = 'idle' | 'stopped' | 'duration' | 'denied'

/** Why nothing is lent any more. */
export interface Ending {
  readonly rule: string
  readonly message: string
  /** True for a fault of this side, as opposed to a refusal. */
  readonly isOutage?: true
}

const endings = {
  idle: { rule: 'ended', message: 'this listener has ended, because it was not used for long.' },
  stopped: { rule: 'ended', message: 'this listener has ended.' },
  duration: {
    rule: 'lend.budget.duration',
    message: 'the time of the grant’s lend.budget.duration is over. Start a new run, or raise it in the policy.',
  },
  denied: { rule: 'when', message: 'this run may not use Google any more: a renewal of its access was denied.' },
} as const satisfies Readonly<Record<EndReason, Ending>>

interface LifeOptions {
  readonly clock: Clock
  readonly monotonic: () => number
  readonly idleMs: number | undefined
  readonly durationMs: number | undefined
  readonly denied: AbortSignal
}

/** Tells when a listener should end: when it is asked to, unused for long, out of time, or denied. */
export class Life {
  readonly #options: LifeOptions
  readonly #asked = withResolvers<EndReason>()
  readonly #over = new AbortController()
  #busy = 0
  #ending: Ending | undefined
  #usedAt: number

  constructor(options: LifeOptions) {
    this.#options = options
    this.#usedAt = options.monotonic()
    // Its reader may come later.
    this.#asked.promise.catch(() => {})
    const { denied, durationMs, idleMs } = options
    if (denied.aborted) this.ask('denied')
    else denied.addEventListener('abort', () => this.ask('denied'), { once: true })
    if (durationMs !== undefined) this.#after(durationMs, () => this.ask('duration'))
    if (idleMs !== undefined) this.#watchIdle(idleMs)
  }

  get asked(): Promise<EndReason> {
    return this.#asked.promise
  }

  ask(reason: EndReason): void {
    this.#ending ??= endings[reason]
    this.#asked.resolve(reason)
  }

  /** The listener cannot continue: `asked` rejects. */
  fail(error: unknown): void {
    this.#ending ??= { rule: 'record', message: 'the record cannot be written, so nothing is lent.', isOutage: true }
    this.#asked.reject(error)
  }

  /** Returns why nothing is lent any more, if that is so. */
  ending(): Ending | undefined {
    return this.#ending
  }

  /** Counts as use until the returned function is called. */
  use(): () => void {
    this.#busy += 1
    return () => {
      this.#busy -= 1
      this.#usedAt = this.#options.monotonic()
    }
  }

  /** Stops all watching. */
  end(): void {
    this.#ending ??= endings.stopped
    this.#over.abort()
  }

  #watchIdle(idleMs: number): void {
    const rest = this.#usedAt + idleMs - this.#options.monotonic()
    if (this.#busy === 0 && rest <= 0) this.ask('idle')
    else this.#after(this.#busy === 0 ? rest : idleMs, () => this.#watchIdle(idleMs))
  }

  #after(milliseconds: number, act: () => void): void {
    this.#options.clock.sleep(milliseconds, this.#over.signal).then(act, () => {})
  }
}
