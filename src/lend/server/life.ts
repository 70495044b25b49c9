import type { Clock } from '../../core/clock.ts'
import { ActionError } from '../../core/errors.ts'
import { withResolvers } from '../../core/oldest-node.ts'

/** Why a listener ends. */
type EndReason = 'idle' | 'stopped'

/** Why a listener lends nothing more, although it still answers. */
export type OverReason = 'duration' | 'denied'

/** Why nothing is lent any more, for clients. */
export interface Ending {
  readonly rule: string
  readonly message: string
  /** True for a fault of this side, as opposed to a refusal. */
  readonly isOutage?: true
}

const endings = {
  idle: { rule: 'ended', message: 'this listener has ended, because it was not used for long.' },
  stopped: { rule: 'ended', message: 'this listener has ended.' },
} as const satisfies Readonly<Record<EndReason, Ending>>

/** Returns the refusal of everything after a renewal was denied, with the reason of the denial. */
export function deniedEnding(reason: unknown): Ending {
  const { message, cure = 'Start a new run.' } =
    reason instanceof ActionError ? reason : { message: 'a renewal of its access was denied' }
  return { rule: 'when', message: `this run may not use Google any more: ${message}. ${cure}` }
}

interface LifeOptions {
  readonly clock: Clock
  readonly monotonic: () => number
  readonly idleMs: number | undefined
  /** When its time is over, and what it then tells; absent: never. */
  readonly duration: { readonly milliseconds: number; readonly ending: Ending } | undefined
  readonly denied: AbortSignal
  /** Called once when nothing more is lent. */
  readonly over: (reason: OverReason, ending: Ending) => void
}

/**
 * Tells when a listener ends: when it is asked to, or unused for long. Out of time or denied, it does not end: its clients
 * would find a closed port, and no reason. It lends nothing more, and tells why.
 */
export class Life {
  readonly #options: LifeOptions
  readonly #asked = withResolvers<EndReason>()
  readonly #over = new AbortController()
  #busy = 0
  #ending: Ending | undefined
  #overBy: OverReason | undefined
  #usedAt: number

  constructor(options: LifeOptions) {
    this.#options = options
    this.#usedAt = options.monotonic()
    // Its reader may come later.
    this.#asked.promise.catch(() => {})
    const { denied, duration, idleMs } = options
    const deny = (): void => this.#lendNothing('denied', deniedEnding(denied.reason))
    if (denied.aborted) deny()
    else denied.addEventListener('abort', deny, { once: true })
    if (duration !== undefined) this.#after(duration.milliseconds, () => this.#lendNothing('duration', duration.ending))
    if (idleMs !== undefined) this.#watchIdle(idleMs)
  }

  get asked(): Promise<EndReason> {
    return this.#asked.promise
  }

  /** Why nothing more is lent, if time or a denial is the reason. */
  get overBy(): OverReason | undefined {
    return this.#overBy
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

  #lendNothing(reason: OverReason, ending: Ending): void {
    if (this.#ending !== undefined) return
    this.#ending = ending
    this.#overBy = reason
    this.#options.over(reason, ending)
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
