import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWithBound, exceeds } from '../../../../src/steps/kinds/gate/compare.ts'
import { readMetric } from '../../../../src/steps/kinds/gate/metrics.ts'

test('a metric that is missing is looked for nearby, and no text of the file is repeated', () => {
  const flaw = (metrics: Record<string, unknown>, name: string): unknown => readMetric(metrics, name)
  expect(flaw({ metadata: { auc: 1 } }, 'auc')).toMatchObject({ flaw: 'there is none. Did you mean metadata.auc?' })
  expect(flaw({ accuracy: 1 }, 'acuracy')).toMatchObject({ flaw: 'there is none. Did you mean accuracy?' })
  expect(flaw({ f1: 1, loss: 2 }, 'auc')).toMatchObject({ flaw: 'there is none among f1, loss' })
  expect(flaw({ '::set-output name=x::': 1, auc: '::error::' }, 'f1')).toMatchObject({
    flaw: 'there is none, and no other number either',
  })
  expect(flaw({ auc: '::error::' }, 'auc')).toMatchObject({ shown: 'a string' })
  expect(flaw({}, '__proto__.x')).toMatchObject({ shown: undefined })
})

test('numbers are compared as they are written: what looks like exactly so much better is', () => {
  // Decimals of up to six digits, as integers of millionths.
  const millionths = fc.integer({ min: -10_000_000, max: 10_000_000 })
  fc.assert(
    fc.property(millionths, millionths, fc.integer({ min: 1, max: 1_000_000 }), (a, b, by) => {
      expect(exceeds(a / 1e6, b / 1e6, by / 1e6)).toBe(a - b >= by)
    }),
  )
  expect(exceeds(0.9, 0.8, 0.1)).toBe(true)
  expect(exceeds(3e-7, 1e-7, 2e-7)).toBe(true)
  expect(exceeds(1e300, -1e300, 1e308)).toBe(false)
  expect(exceeds(0.9, 0.9, 0)).toBe(false)
})

test('no value that is not a finite number passes any bound', () => {
  const bound = fc.record({ min: fc.double({ noNaN: true }), max: fc.double({ noNaN: true }) }, { requiredKeys: [] })
  const value = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, undefined), fc.jsonValue())
  fc.assert(
    fc.property(value, bound, (auc, given) => {
      const { holds } = compareWithBound({ auc }, 'auc', given)
      if (typeof auc !== 'number' || !Number.isFinite(auc)) expect(holds).toBe(false)
      else expect(holds).toBe(auc >= (given.min ?? -Infinity) && auc <= (given.max ?? Infinity))
    }),
  )
})
