import { expect } from 'vitest'

/** Returns the processor time of a function in milliseconds, so that other work on the machine does not count. */
function timeOf(act: () => unknown): number {
  const startedAt = process.cpuUsage()
  act()
  return process.cpuUsage(startedAt).user / 1000
}

const least = (times: readonly number[], act: () => unknown): number =>
  Math.min(...times, ...[1, 2, 3].slice(times.length).map(() => timeOf(act)))

/** Shorter times are not measured well, and a square of the given size takes many seconds. */
const shortMs = 400

/**
 * Expects that four times the input takes about four times as long. A square would take 16 times. The least of three
 * tries counts; what is short at the first one needs no other.
 *
 * @param make returns the function to measure, for an input of `size`. The time of `make` does not count
 */
export function expectLinear(what: string, size: number, make: (size: number) => () => unknown): void {
  const whole = make(size)
  const first = timeOf(whole)
  if (first < shortMs) return
  const [short, long] = [least([], make(size / 4)), least([first], whole)]
  const message = `${what}: ${short} ms, then ${long} ms for four times as much`
  expect(long < shortMs || long / short < 10, message).toBe(true)
}
