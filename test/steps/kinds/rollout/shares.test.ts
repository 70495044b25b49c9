import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formerOf, withShare } from '../../../../src/steps/kinds/rollout/shares.ts'

const sum = (shares: Readonly<Record<string, number>>): number => Object.values(shares).reduce((a, b) => a + b, 0)

describe('shares', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  /** Splits 100 between models 1, 2, …. */
  const split = weights.map(all => formerOf({ ...Object.fromEntries(all.map((one, i) => [i + 1, one])), 0: 1 }, '0'))

  test('are 100 together with a new model at any percentage, which has just that (property)', () => {
    fc.assert(
      fc.property(split, fc.integer({ min: 0, max: 100 }), (former, share) => {
        const shares = withShare(former, '99', share)
        expect(sum(former)).toBe(100)
        expect(sum(shares)).toBe(100)
        expect(shares['99'] ?? 0).toBe(share)
        for (const one of Object.values(shares)) expect(one).toBeGreaterThan(0)
      }),
    )
  })

  test('of one that served alone come back whole, whatever the new model had (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), share => {
        expect(formerOf(withShare({ 1: 100 }, '99', share), '99')).toEqual({ 1: 100 })
      }),
    )
  })

  test('of nobody beside a model are none', () => {
    expect(formerOf({ 99: 100 }, '99')).toEqual({})
    expect(withShare({}, '99', 100)).toEqual({ 99: 100 })
  })
})
