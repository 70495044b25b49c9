import { describe, expect, it } from 'vitest'
import { judge, takeTurns } from '../../bench/measure.ts'
import { timeline } from '../../bench/timeline.ts'

describe('a bound', () => {
  const row = { what: 'start', against: 'another', bound: 0.8 }

  it('is held or missed by the rounds, each with its own noise, not by the times', () => {
    const theirs = [100, 1000, 100, 1000]
    expect(judge({ ...row, ours: [70, 700, 75, 750], theirs })).toMatchObject({ verdict: 'held', median: 0.75 })
    expect(judge({ ...row, ours: [90, 900, 95, 950], theirs })).toMatchObject({ verdict: 'missed', from: 0.9 })
  })

  it('is not called missed where the noise is larger than the miss', () => {
    expect(judge({ ...row, ours: [70, 72, 85, 95], theirs: [100, 100, 100, 100] })).toMatchObject({ verdict: 'noisy' })
  })
})

it('takes turns, and keeps nothing of the first round', async () => {
  const turns: string[] = []
  const measure = (name: string, milliseconds: number) => async () => {
    turns.push(name)
    return milliseconds
  }
  expect(await takeTurns({ a: measure('a', 1), b: measure('b', 2) }, 2)).toEqual({ a: [1, 1], b: [2, 2] })
  expect(turns).toEqual(['a', 'b', 'b', 'a', 'a', 'b'])
})

it('shows the time that was spent between an answer and the request that waited for it', () => {
  const request = { host: 'sts.googleapis.com', method: 'POST', query: '', headers: {}, body: '', connection: 1 }
  const lines = timeline(
    {
      milliseconds: 330,
      startedAt: 1000,
      connections: [{ at: 1100, number: 1, host: 'sts.googleapis.com', port: 443, outcome: 'open', requests: 2 }],
      requests: [
        { ...request, at: 1160, path: '/first', response: { status: 200, body: '', at: 1210 } },
        { ...request, at: 1280, path: '/second', response: { status: 200, body: '', at: 1330 } },
      ],
    },
    50,
  )
  expect(lines).toEqual([
    '  50 – 150 ms             connect sts.googleapis.com',
    ' 160 – 210 ms  idle   10  POST sts.googleapis.com/first',
    ' 280 – 330 ms  idle   70  POST sts.googleapis.com/second',
    'in all 80 ms of computing between answers and requests',
  ])
})
