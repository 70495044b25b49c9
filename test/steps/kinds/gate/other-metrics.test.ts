import { expect, test } from 'vitest'
import { gateDetails } from '../../../../src/steps/kinds/gate/other-metrics.ts'

const auc = { metric: 'auc', expected: 'at least 0.9', actual: '0.95', holds: true }

test('a gate’s numbers stand beside those of the version that it compares with', () => {
  const metrics = { auc: 0.95, loss: 0.2, note: 'x', bad: Number.NaN, curve: [{ recall: 1 }], slices: { eu: 0.9 } }
  const serving = { name: 'fraud@3', metrics: { auc: 0.94, loss: 'high', slices: { eu: 0.8 } } }
  expect(gateDetails([auc], metrics, serving)).toEqual({
    ...{ type: 'comparisons', serving: 'fraud@3', comparisons: [{ ...auc, serving: 0.94 }], unlisted: 0 },
    others: [
      { metric: 'loss', value: 0.2 },
      { metric: 'slices.eu', value: 0.9, serving: 0.8 },
    ],
  })
})

test('of a file with many metrics a few are shown, and the others are counted', () => {
  const metrics = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, index]))
  expect(gateDetails([auc], metrics, undefined)).toMatchObject({ others: { length: 12 }, unlisted: 28 })
  expect(gateDetails([auc], { auc: 0.95 }, undefined)).toEqual({ type: 'comparisons', comparisons: [auc] })
})
