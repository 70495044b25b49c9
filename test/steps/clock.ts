import type { Clock } from '../../src/core/clock.ts'

/** A clock that advances when all code waits, to the earliest time that any of it waits for. */
export function quickClock(): Clock & { readonly passed: () => number } {
  let now = 0
  let waiting: { at: number; resolve: () => void }[] = []
  let isTicking = false
  const tick = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Code that does not wait for time runs first.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      now = Math.max(now, Math.min(...waiting.map(({ at }) => at)))
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { resolve } of due) resolve()
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    }
    isTicking = false
  }
  return {
    now: () => now,
    passed: () => now,
    random: () => 0.5,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        waiting.push({ at: now + milliseconds, resolve })
        if (isTicking) return
        isTicking = true
        void tick()
      }),
  }
}
