import { expect, test } from 'vitest'
import { readGate } from '../../../../src/steps/kinds/gate/read-body.ts'

test.each([
  ['a file', 'gs://b/metrics.json', { file: 'gs://b/metrics.json' }],
  ['a model’s evaluation', { model: 'fraud@3' }, { model: 'fraud@3' }],
  // A file of metrics may have one that is called model, next to others.
  ['numbers', { model: 'x', auc: 0.9 }, { values: { model: 'x', auc: 0.9 } }],
  ['numbers by name', { auc: 0.9 }, { values: { auc: 0.9 } }],
  ['a trial’s measurement', { metrics: [{ metricId: 'auc', value: 0.9 }] }, { values: { auc: 0.9 } }],
  ['nothing of the kind', 7, { values: {} }],
])('metrics may be %s', (_, metrics, source) => {
  expect(readGate({ metrics }).source).toEqual(source)
})

test('what is left out means the stricter of both', () => {
  expect(readGate({ metrics: 'gs://b/m.json' })).toMatchObject({
    absent: 'fail',
    betterThan: undefined,
    import: undefined,
  })
  expect(readGate({ better_than: { endpoint: 'fraud', metric: 'auc' } }).betterThan).toEqual({
    ...{ endpoint: 'fraud', model: undefined, metric: 'auc', by: 0 },
    goal: 'MAXIMIZE',
  })
})

test('bounds keep their order, and an import its names', () => {
  const body = readGate({
    require: { auc: { min: 1 }, loss: { max: 2 } },
    import: { model: 'fraud', displayName: 'weekly' },
  })
  expect(body.require).toEqual([
    { metric: 'auc', bound: { min: 1 } },
    { metric: 'loss', bound: { max: 2 } },
  ])
  expect(body.import).toEqual({ model: 'fraud', displayName: 'weekly', metricsSchemaUri: undefined })
})
