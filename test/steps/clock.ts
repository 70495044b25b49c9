import type { Clock } from '../../src/core/clock.ts'

/** Time that passes as soon as all wait for it, to the next moment that any of them waits for. */
export function quickClock(): Clock & { readonly passed: () => number } {
  let now = 0
  let waiting: { at: number; resolve: () => void }[] = []
  let isTicking = false
  const tick = async (): Promise<void> => {
    while (waiting.length > 0) {
      // All that can go on without time passing does so first.
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
