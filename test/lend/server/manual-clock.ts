import type { Clock } from '../../../src/core/clock.ts'

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = 0
  #sleepers: { readonly until: number; readonly wake: () => void }[] = []

  readonly now = (): number => this.#now
  readonly random = (): number => 0.5

  readonly sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const sleeper = { until: this.#now + milliseconds, wake: resolve }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter(one => one !== sleeper)
        reject(signal.reason)
      })
    })

  /** Moves the time to the next sleeper within the milliseconds, again and again. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    for (;;) {
      const next = this.#sleepers.toSorted((a, b) => a.until - b.until)[0]
      if (next === undefined || next.until > end) break
      this.#now = Math.max(this.#now, next.until)
      this.#sleepers = this.#sleepers.filter(one => one !== next)
      next.wake()
      await new Promise(resolve => setImmediate(resolve))
    }
    this.#now = end
  }

  get sleepers(): number {
    return this.#sleepers.length
  }
}
