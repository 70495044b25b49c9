import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFor } from '../../../../src/steps/kinds/serving/endpoint.ts'

test('ids of endpoints are what Google takes, whatever the display name, and alike names do not share one (property)', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 128 }),
      fc.string({ unit: 'binary', maxLength: 128 }),
      (a, b) => {
        const [one, other] = [idFor({ displayName: a }), idFor({ displayName: b })]
        expect(one).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/)
        expect(one === other).toBe(a === b)
      },
    ),
  )
  expect(idFor({ displayName: 'fraud' })).toBe('fraud')
  expect(idFor({ displayName: 'Fraud (EU)' })).toMatch(/^fraud-eu-[0-9a-f]{8}$/)
})
