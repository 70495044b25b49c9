import fc from 'fast-check'
import { lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import { describeDetails } from '../../src/report/details.ts'
import { type RolloutDetails, rolloutOutcome } from '../../src/report/rollout-outcome.ts'
import type { ModelSample, TrafficSample } from '../../src/steps/toolkit/traffic-sample.ts'
import { hostileText } from './markdown.ts'
import { success } from './reports.ts'

const [step] = success.steps
if (step === undefined) throw new Error('the report has steps')
const endpoint = 'projects/acme-ml/locations/us-central1/endpoints/fraud'
const only = (model: string) => [{ model, traffic: 100 }]
const rollout = (more: Partial<RolloutDetails>): RolloutDetails => ({
  ...{ type: 'rollout', model: 'fraud@2', endpoint, from: only('fraud@1'), to: only('fraud@1'), stages: [] },
  ...more,
})
const shown = (details: RolloutDetails, state = 'ROLLED_BACK', kind = 'rollout'): string =>
  describeDetails({ ...step, id: 'release', kind, state, details }, 1_000)
const outcome = (details: RolloutDetails, state: string, kind = 'rollout') =>
  rolloutOutcome({ details, state, kind }, text => text)

const model = (name: string, requests: number, failures: number, p95Ms: number): ModelSample => ({
  ...{ model: name, deployedModelId: name, requests, failures, errorRatio: failures / requests },
  ...{ p50Ms: 20, p95Ms, p99Ms: 99 },
})
const sample = (minute: number, failures: number): TrafficSample => ({
  ...{ by: 'watch', from: `2026-11-30T12:0${minute}:00.000Z`, to: `2026-11-30T12:0${minute + 1}:00.000Z`, of: 1 },
  models: [model('fraud@2', 60, failures, 45), model('fraud@1', 540, 0, 44)],
  ...{ bound: { errorRatio: 0.01, p95Ms: 500 }, passed: failures === 0 },
})
const failed: RolloutDetails['stages'] = [
  { traffic: 5, outcome: 'held', looks: ['probe: 20 answers', 'watch: 120 requests'], milliseconds: 600_000 },
  {
    traffic: 10,
    outcome: 'failed',
    looks: ['probe: <img src=x> | `a`'],
    milliseconds: 1_500,
    samples: [sample(0, 0), sample(1, 12)],
  },
]

describe('the end of a rollout says what serves now', () => {
  test('all of it, or a part next to the former version', () => {
    expect(outcome(rollout({ to: only('fraud@2') }), 'SUCCEEDED')).toMatchObject({
      ...{ mark: '✅', words: 'fraud@2 serves 100 % of fraud' },
    })
    const to = [
      { model: 'fraud@1', traffic: 75 },
      { model: 'fraud@2', traffic: 25 },
    ]
    expect(outcome(rollout({ to }), 'SUCCEEDED')?.words).toBe('fraud@2 serves 25 % and fraud@1 75 % of fraud')
  })

  test('after a restoration, with the number that decided', () => {
    expect(outcome(rollout({ stages: failed }), 'ROLLED_BACK')).toEqual({
      mark: '↩️',
      words: 'Rolled back: fraud@1 serves 100 % of fraud',
      why: 'fraud@2 at 10 % traffic: error ratio 20 % (limit 1 %)',
    })
    expect(outcome(rollout({ to: [] }), 'NOT_RESTORED')?.words).toBe('Not restored: fraud serves no model')
    expect(outcome(rollout({}), 'OVERTAKEN')?.words).toContain('Another client changed the traffic: fraud@1')
  })

  test('or that it is not known, if the run was stopped before it was read', () => {
    const { to: _, ...unknown } = rollout({})
    expect(outcome(unknown, 'CANCELLING')?.words).toBe('Stopped: what fraud serves is not known')
  })

  test('of the kind rollback, too', () => {
    const { model: _, ...back } = rollout({ from: only('fraud@2') })
    expect(outcome(back, 'SUCCEEDED', 'rollback')?.words).toBe('Rolled back: fraud@1 serves 100 % of fraud')
    const undone = { ...back, to: only('fraud@2') }
    expect(outcome(undone, 'ROLLED_BACK', 'rollback')?.words).toBe('Not rolled back: fraud@2 serves 100 % of fraud')
    expect(shown(back, 'SUCCEEDED', 'rollback')).toBe(
      '**Rollback `release`**: Rolled back: `fraud@1` serves 100 % of `fraud` *(before: `fraud@2` 100 %)*',
    )
  })
})

test('a rollout’s shares are shown one by one, with their checks, which cannot act, and their numbers', () => {
  const text = shown(rollout({ stages: failed }))
  expect(text).toContain(
    '**Rollout `release`**: Rolled back: `fraud@1` serves 100 % of `fraud` · `fraud@2` at 10 % traffic: error ratio 20 % (limit 1 %) *(before: `fraud@1` 100 %)*',
  )
  expect(text).toContain('| `█░░░░░░░░░` 5 % | ✅ passed | 10m 00s | probe: 20 answers<br>watch: 120 requests |')
  expect(text).toContain('| `█░░░░░░░░░` 10 % | ❌ failed |')
  expect(text).toContain('`<img` `src=x>`')
  expect(text).toContain('<b>The 2 samples as a table</b>: 1 exceeded a limit')
  expect(text.replaceAll('\u00a0', ' ')).toContain(
    '| 12:02 | 10 % | watch | 60 | 12 (20 %) | 45 ms | `fraud@1`: 540 requests, 0 failed, p95 44 ms | ❌ error ratio 20 % (limit 1 %) |',
  )
  expect(text).toContain('xychart-beta')
})

test('a value just above its limit does not look like one within it', () => {
  const [first] = sample(0, 0).models
  const close: TrafficSample = {
    ...sample(0, 0),
    models: [{ ...first, errorRatio: 0.010_001, p95Ms: 500.2 }],
    passed: false,
  }
  const stages = [{ traffic: 10, outcome: 'failed', looks: [], milliseconds: 1, samples: [close] }] as const
  expect(outcome(rollout({ stages }), 'ROLLED_BACK')?.why).toBe(
    'fraud@2 at 10 % traffic: error ratio 1.0001 % (limit 1 %), p95 500.2 ms (limit 500 ms)',
  )
})

test('names and words from outside never break the tables', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const hostile = { ...sample(1, 12), models: [model(text, 60, 12, 45), model(text, 540, 0, 44)] as const }
      const stages = [
        { traffic: 10, outcome: 'failed', looks: [`x${text}`], milliseconds: 1, samples: [hostile, hostile] },
      ] as const
      const tables = lexer(shown(rollout({ model: text, from: only(text), to: only(text), stages })), { gfm: true })
        .flatMap(token => (token.type === 'table' ? [token] : []))
        .map(({ header, rows }) => [header.length, rows.length])
      expect(tables).toEqual([
        [4, 1],
        [8, 2],
      ])
    }),
    { numRuns: 60 },
  )
})
