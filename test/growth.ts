import { expect } from 'vitest'

/**
 * Returns the least processor time of three tries in milliseconds, so that other work on the machine does not count.
 */
function least(act: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const startedAt = process.cpuUsage()
    act()
    return process.cpuUsage(startedAt).user / 1000
  })
  return Math.min(...times)
}

/**
 * Expects that four times the input takes about four times as long. A square would take 16 times. Very short times are
 * not measured well; a square of the given size takes many seconds.
 *
 * @param make returns the function to measure, for an input of `size`. The time of `make` does not count
 */
export function expectLinear(what: string, least4: number, make: (size: number) => () => unknown): void {
  const [short, long] = [least(make(least4 / 4)), least(make(least4))]
  expect(long < 400 || long / short < 10, `${what}: ${short} ms, then ${long} ms for four times as much`).toBe(true)
}
