import { expect, test } from 'vitest'
import { describeDetails } from '../../src/report/details.ts'
import type { StepDetails } from '../../src/steps/toolkit/handler.ts'
import { success } from './reports.ts'

const [step] = success.steps
const shown = (details: StepDetails): string => {
  if (step === undefined) throw new Error('the report has steps')
  return describeDetails({ ...step, id: 'release', details }, 1_000)
}

test('a rollout’s shares are shown one by one, with what was looked at, which cannot act', () => {
  const text = shown({
    type: 'rollout',
    model: 'fraud@2',
    endpoint: 'projects/acme-ml/locations/us-central1/endpoints/fraud',
    from: [{ model: 'fraud@1', traffic: 100 }],
    to: [{ model: 'fraud@1', traffic: 100 }],
    stages: [
      {
        traffic: 5,
        outcome: 'held',
        looks: ['probe: 20 answers, p95 45 ms', 'watch: 120 requests'],
        milliseconds: 600_000,
      },
      { traffic: 50, outcome: 'failed', looks: ['probe: <img src=x> | `a`'], milliseconds: 1_500 },
    ],
  })
  expect(text).toContain('**Rollout `release`** of `fraud@2` on `fraud`: `fraud@1` 100 % → `fraud@1` 100 %')
  expect(text).toContain(
    '| `█░░░░░░░░░` 5 % | ✅ passed | 10m 00s | probe: 20 answers, p95 45 ms<br>watch: 120 requests |',
  )
  expect(text).toContain('| `█████░░░░░` 50 % | ❌ failed |')
  expect(text).toContain('`<img` `src=x>`')
})

test('a rollback has no shares to show', () => {
  const text = shown({
    type: 'rollout',
    endpoint: 'projects/acme-ml/locations/us-central1/endpoints/fraud',
    from: [{ model: 'fraud@2', traffic: 100 }],
    to: [{ model: 'fraud@1', traffic: 100 }],
    stages: [],
  })
  expect(text).toBe('**Rollback `release`** on `fraud`: `fraud@2` 100 % → `fraud@1` 100 %')
})
