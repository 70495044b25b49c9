import { expect } from 'vitest'

/** Processor time in milliseconds, the least of three tries: what else the machine does counts for nothing. */
function least(act: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const startedAt = process.cpuUsage()
    act()
    return process.cpuUsage(startedAt).user / 1000
  })
  return Math.min(...times)
}

/**
 * Expects that four times as much takes about four times as long: 16 times would be a square. What takes little is not
 * measured well, and a square of what is given here takes many seconds.
 *
 * @param make what is measured, for so much input; making it does not count
 */
export function expectLinear(what: string, least4: number, make: (size: number) => () => unknown): void {
  const [short, long] = [least(make(least4 / 4)), least(make(least4))]
  expect(long < 400 || long / short < 10, `${what}: ${short} ms, then ${long} ms for four times as much`).toBe(true)
}
