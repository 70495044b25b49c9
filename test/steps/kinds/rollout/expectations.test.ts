import { describe, expect, test } from 'vitest'
import { unmet } from '../../../../src/steps/kinds/rollout/expectations.ts'

describe('an expectation', () => {
  const answer = { predictions: [{ score: 0.5, label: 'fraud' }], model: null }
  test.for([
    [{ 'predictions[0].score': { min: 0, max: 1 } }, undefined],
    [{ 'predictions[0].score': { max: 0.4 } }, 'predictions[0].score is 0.5, expected at most 0.4'],
    [{ 'predictions[0].score': { min: 0.6 } }, 'predictions[0].score is 0.5, expected at least 0.6'],
    [{ 'predictions[0].label': { min: 0 } }, 'predictions[0].label is "fraud", expected a number'],
    [{ 'predictions[0].label': { equals: 'fraud', type: 'string' } }, undefined],
    [{ 'predictions[0]': { equals: { label: 'fraud', score: 0.5 } } }, undefined],
    [{ predictions: { type: 'list' }, 'predictions[0]': { type: 'object' } }, undefined],
    [{ 'predictions[1].score': { min: 0 } }, 'predictions[1].score is missing: predictions has 1 items'],
    [{ 'predictions[0].scores': { min: 0 } }, 'predictions[0].scores is missing: predictions[0] has score, label'],
    [{ model: { type: 'object' } }, 'model is null, expected an object'],
  ] as const)('%j', ([expected, flaw]) => {
    expect(unmet(expected, answer)).toBe(flaw)
  })
})
