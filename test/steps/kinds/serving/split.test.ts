import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { callOf } from '../../../../src/steps/kinds/plain/plain-call.ts'
import { checkSplit, sameSplit } from '../../../../src/steps/kinds/serving/split.ts'

describe('a split', () => {
  const faults = (split: unknown, deploys = false) =>
    checkSplit(split, ['trafficSplit'], deploys).map(({ message }) => message)

  test('is 100 together or nothing at all, whatever is in it (property)', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: 1, max: 9_999_999 }).map(String), fc.integer({ min: 0, max: 100 })),
        split => {
          const shares = Object.values(split)
          const isSound = shares.length === 0 || shares.reduce((sum, share) => sum + share, 0) === 100
          expect(faults(split).length === 0).toBe(isSound)
        },
      ),
    )
  })

  test('of what is not known yet is left for when it is', () => {
    expect(faults({ 1: new Pending('${steps.x.share}', true), 2: 10 })).toEqual([])
    expect(faults(new Pending('${steps.x.split}', true))).toEqual([])
  })

  test('speaks of the model that is being deployed only where one is', () => {
    expect(faults({ 0: 100 }, true)).toEqual([])
    expect(faults({ 0: 100 })).toEqual([expect.stringContaining('"0" stands for the model that a deployModel deploys')])
  })

  test('is the same where a model that gets nothing is named or not', () => {
    expect(sameSplit({ 1: 100, 2: 0 }, { 1: 100 })).toBe(true)
    expect(sameSplit({ 1: 100 }, { 1: 90, 2: 10 })).toBe(false)
  })
})

test.for([
  ['gemini-2.5-flash', 'projects/p/locations/global/publishers/google/models/gemini-2.5-flash'],
  ['publishers/meta/models/llama-4@001', 'projects/p/locations/global/publishers/meta/models/llama-4@001'],
  ['projects/p/locations/us-central1/endpoints/77', 'projects/p/locations/us-central1/endpoints/77'],
] as const)('the model %s is asked by its full name', ([model, name]) => {
  const call = callOf('generateContent', { project: 'p', location: 'global' }, { model, contents: [] })
  expect(call).toMatchObject({ path: `${name}:generateContent`, body: { contents: [] } })
})
