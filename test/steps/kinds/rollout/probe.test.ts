import { describe, expect, test } from 'vitest'
import { Prober } from '../../../../src/steps/kinds/rollout/probe.ts'
import type { Probe } from '../../../../src/steps/kinds/rollout/read-body.ts'
import { executeSteps } from '../../../../src/steps/run/execute.ts'
import type { HandlerContext } from '../../../../src/steps/toolkit/handler.ts'
import type { PredictionReply } from '../../../../src/steps/toolkit/ports.ts'

// Imports the modules in the order of a run.
void executeSteps

const endpoint = 'projects/p/locations/l/endpoints/e'
const answered: PredictionReply = {
  status: 200,
  milliseconds: 20,
  body: { predictions: [1] },
  deployedModelId: '7',
  words: '',
}
const wanted: Probe = { instances: [{}], parameters: undefined, expect: {}, latencyMs: 100, errors: 0, requests: 10 }

/** Probes an endpoint that gives these answers. Time passes only while code sleeps. */
async function probed(answer: (verb: string, count: number) => PredictionReply, { share = 50, probe = {} } = {}) {
  const asked: string[] = []
  let now = 0
  const sleep = async (milliseconds: number) => {
    now += milliseconds
  }
  const run = {
    id: 'release',
    step: { declaration: { id: 'release' } },
    signal: new AbortController().signal,
    ports: {
      clock: { now: () => now, random: () => 0.5, sleep },
      vertex: {
        ask: async (path: string) => {
          const verb = path.split(':')[1] ?? ''
          asked.push(verb)
          return answer(verb, asked.length)
        },
      },
    },
  } as unknown as HandlerContext
  const prober = new Prober({ ...wanted, ...probe }, run)
  const found = await prober.probe({ endpoint, host: undefined, deployedModelId: '7', share })
  return { ...found, asked, now }
}

describe('a probe', () => {
  test('counts what the new model answered, and nobody else', async () => {
    const others = await probed((_, count) =>
      count % 2 === 0 ? answered : { ...answered, status: 500, deployedModelId: '8' },
    )
    expect(others.failure).toBeUndefined()
    // Some requests may be in progress when there are enough.
    expect(others.answered.length).toBeGreaterThanOrEqual(10)
    expect(others.words).toBe('probe: 10 answers, p95 20 ms (at most 100 ms), 0 failed (at most 0)')
  })

  test('counts failures of the new model, which its header names', async () => {
    const { failure } = await probed((_, count) =>
      count === 3 ? { ...answered, status: 503, words: 'overloaded' } : answered,
    )
    expect(failure?.message).toContain('1 of 10 answers failed (at most 0 may). The first: HTTP status 503')
    expect(failure?.answer?.words).toBe('overloaded')
  })

  test('asks by predict where no header says who answered: there the answer does', async () => {
    const { deployedModelId: _, ...nameless } = answered
    const { asked, failure } = await probed(verb =>
      verb === 'rawPredict'
        ? { ...nameless, deployedModelId: undefined }
        : { ...nameless, deployedModelId: undefined, body: { predictions: [1], deployedModelId: '7' } },
    )
    expect(failure).toBeUndefined()
    expect(asked.filter(verb => verb === 'predict').length).toBeGreaterThanOrEqual(10)
  })

  test('needs no name where the new model has all of the traffic', async () => {
    const { asked, failure } = await probed(() => ({ ...answered, deployedModelId: undefined }), { share: 100 })
    expect(failure).toBeUndefined()
    expect(new Set(asked)).toEqual(new Set(['rawPredict']))
  })

  test('fails where the new model is not reached, after five minutes', async () => {
    const { failure, now } = await probed(() => ({ ...answered, deployedModelId: '8' }), { share: 10 })
    expect(failure?.message).toMatch(/of \d+ requests, the new model answered only 0; 10 are required/)
    expect(now).toBe(300_000)
  })

  test('holds the p95 against its bound: one slow answer in twenty is none', async () => {
    const slow = (every: number) => (_: string, count: number) => ({
      ...answered,
      milliseconds: count % every === 0 ? 900 : 20,
    })
    expect((await probed(slow(20), { probe: { requests: 20 } })).failure).toBeUndefined()
    const { failure } = await probed(slow(5), { probe: { requests: 20 } })
    expect(failure?.message).toContain('p95 900 ms of 20 answers (at most 100 ms)')
  })

  describe('asks again where an answer says nothing of the model', () => {
    const { deployedModelId: _, ...unnamed } = { ...answered, body: undefined }
    const lost: readonly (readonly [string, PredictionReply])[] = [
      ['no answer came', { ...unnamed, status: 0, words: 'the connection was reset', deployedModelId: undefined }],
      ['a quota asks to wait', { ...unnamed, status: 429, retryAfterMs: 20_000, deployedModelId: undefined }],
      ['so does one of the model’s own', { ...unnamed, status: 429, retryAfterMs: 20_000, deployedModelId: '7' }],
      ...[502, 503, 504].map(
        status => [`the front end answers ${status}`, { ...unnamed, status, deployedModelId: undefined }] as const,
      ),
    ]

    test.for(lost)('%s', async ([, reply]) => {
      const { failure, words, now } = await probed((_verb, count) => (count % 4 === 2 ? reply : answered))
      expect(failure).toBeUndefined()
      expect(words).toMatch(/^probe: 10 answers, p95 20 ms .*, 0 failed \(at most 0\), [34] repeated/)
      expect(now).toBeGreaterThan(reply.retryAfterMs ?? 0)
    })

    test.for(lost)('but not for ever: %s', async ([, reply]) => {
      const { failure, now, asked } = await probed(() => reply)
      expect(failure?.message).toMatch(
        /10 of 10 answers failed \(at most 0 may\)\. The first: (no answer came|HTTP status)/,
      )
      expect(now).toBeLessThanOrEqual(300_000)
      expect(asked.length).toBeLessThanOrEqual(24)
    })

    test.for<PredictionReply>([
      { ...answered, status: 503 },
      { ...answered, status: 500 },
      { ...answered, status: 500, deployedModelId: undefined },
      { ...answered, status: 429 },
      { ...answered, status: 429, deployedModelId: undefined },
      { ...answered, status: 404, deployedModelId: undefined },
    ])('and counts the model’s own failures: %j', async reply => {
      const { failure, asked } = await probed((_verb, count) => (count === 2 ? reply : answered))
      expect(failure?.message).toContain(
        `1 of 10 answers failed (at most 0 may). The first: HTTP status ${reply.status}`,
      )
      expect(asked.length).toBeLessThanOrEqual(14)
    })
  })

  test('lets as many fail as it is told', async () => {
    const bad = (_: string, count: number) => (count <= 2 ? { ...answered, body: undefined } : answered)
    expect((await probed(bad, { probe: { errors: 2 } })).failure).toBeUndefined()
    expect((await probed(bad, { probe: { errors: 1 } })).failure?.message).toContain('the answer is not a JSON object')
  })
})
