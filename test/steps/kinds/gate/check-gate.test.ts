import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkGate } from '../../../../src/steps/kinds/gate/check-gate.ts'

const metrics = 'gs://acme-models/fraud/metrics.json'
const lines = (body: Readonly<Record<string, unknown>>): string[] =>
  checkGate({ metrics, ...body }).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('a gate', () => {
  test.each([
    { require: { auc: { min: 0.92 }, loss: { max: 0.1 } } },
    { require: { auc: { min: 0.5, max: 0.5 } } },
    { better_than: { endpoint: 'fraud', metric: 'auc', by: 0 }, absent: 'pass' },
    // Known only once an earlier step has run.
    { require: new Pending('${steps.a.bounds}', true) },
    { better_than: { model: 'fraud', metric: 'auc', by: new Pending('${variables.by}', true) } },
  ])('may be %j', body => {
    expect(lines(body)).toEqual([])
  })

  test.each([
    [{}, ': requires nothing, so everything would pass'],
    [{ require: {} }, 'require: names no metric'],
    [{ require: { auc: {} } }, 'require.auc: bounds nothing'],
    [{ require: { auc: { equals: 1, min: 0 } } }, 'require.auc: equals cannot be combined'],
    [{ require: { auc: { min: 0.9, max: 0.1 } } }, 'require.auc: nothing is at least 0.9 and at most 0.1'],
    [{ better_than: { metric: 'auc' } }, 'better_than: names no model'],
    [{ better_than: { model: 'fraud', metric: 'auc', by: -0.1 } }, 'better_than.by: expected 0 or more, got -0.1'],
    [{ require: { auc: { min: 1 } }, absent: 'pass' }, 'absent: refers to better_than, which is missing'],
    [{ metrics: 'gs://acme-models/fraud/', require: { auc: { min: 1 } } }, 'metrics: expected a file'],
    [{ metrics: 'fraud@3', require: { auc: { min: 1 } } }, 'metrics: expected a file'],
  ])('is refused: %j', (body, words) => {
    expect(lines(body)).toEqual([expect.stringContaining(words)])
  })
})
