import { expect, test } from 'vitest'
import { type PollTimes, poll } from '../../src/core/poll.ts'
import { quickClock } from '../steps/clock.ts'

/** Polls until the result is 9, and returns the result with the times of the reads. */
async function times(options: PollTimes, seen?: number, results: readonly number[] = []) {
  const clock = quickClock()
  const reads: number[] = []
  const look = async (): Promise<number> => {
    reads.push(clock.now())
    return results[reads.length - 1] ?? 0
  }
  return { last: await poll(clock, options, look, result => result === 9, seen), reads }
}

test.each<[string, PollTimes, number | undefined, readonly number[], Awaited<ReturnType<typeof times>>]>([
  ['what is done at once is read once', { first: 10 }, undefined, [9], { last: 9, reads: [0] }],
  ['what was seen done is not read', { first: 10 }, 9, [], { last: 9, reads: [] }],
  ['what was just seen is read after a pause', { first: 10 }, 0, [1, 9], { last: 9, reads: [10, 20] }],
  ['equal pauses go past the deadline', { first: 10, deadline: 15 }, undefined, [], { last: 0, reads: [0, 10, 20] }],
  ['after the deadline there is no pause', { first: 10, deadline: 0 }, 1, [], { last: 1, reads: [] }],
  [
    'growing pauses end at the deadline',
    { first: 1000, longest: 2000, deadline: 7000 },
    undefined,
    [],
    { last: 0, reads: [0, 1000, 2500, 4500, 6500, 7000] },
  ],
  [
    'growing pauses end early at a time that matters, but are not shorter than half a second',
    { first: 1000, longest: 2000, wakeAt: () => 100 },
    undefined,
    [1, 1, 9],
    { last: 9, reads: [0, 500, 1000] },
  ],
])('%s', async (_, options, seen, results, expected) => {
  expect(await times(options, seen, results)).toEqual(expected)
})

test('a pause ends with the reason of its signal', async () => {
  const stop = new AbortController()
  const look = async (): Promise<number> => {
    stop.abort(new Error('stopped'))
    return 0
  }
  const polling = poll(quickClock(), { first: 10, signal: stop.signal }, look, () => false)
  await expect(polling).rejects.toThrow('stopped')
})
