import { describe, expect, it } from 'vitest'
import { judge, takeTurns } from '../../bench/measure.ts'
import { createFindOrigin, timeByOrigin } from '../../bench/profile.ts'
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
      cpuMs: undefined,
      peakMegabytes: undefined,
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

it('tells whose code the time of a profile went to', () => {
  const bundle = [
    ';// CONCATENATED MODULE: ./build/run.js',
    'run()',
    ';// ./node_modules/jose/dist/jwt.js',
    'verify()',
    '/***/ 815:',
    'exports',
  ]
  const frame = (id: number, functionName: string, url = '', lineNumber = 0, children: number[] = []) => ({
    id,
    callFrame: { functionName, url, lineNumber },
    children,
  })
  const nodes = [
    frame(1, '(root)', '', 0, [2, 3, 4, 6, 7, 8, 9]),
    frame(2, 'run', 'file:///dist/index.js', 1),
    frame(3, 'verify', 'file:///dist/index.js', 3),
    frame(4, 'connect', 'node:_tls_wrap', 1, [5]),
    frame(5, 'handshake'),
    frame(6, '(idle)'),
    frame(7, '(garbage collector)'),
    frame(8, 'compileSourceTextModule', 'node:internal/modules/esm/utils'),
    frame(9, 'exports', 'file:///dist/index.js', 5),
  ]
  const samples = [2, 3, 4, 5, 6, 7, 8, 9]
  const timeDeltas = samples.map(id => id * 1000)
  const times = timeByOrigin(
    { nodes, samples, timeDeltas },
    createFindOrigin(() => bundle.join('\n')),
  )
  expect(times).toEqual([
    ['connections and HTTP', 9],
    ['libraries', 9],
    ['loading and compiling', 8],
    ['garbage collection', 7],
    ['jose', 3],
    ['own code', 2],
  ])
})
