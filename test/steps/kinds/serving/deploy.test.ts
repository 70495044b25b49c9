import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deployedIds } from '../../../../src/steps/kinds/serving/deploy.ts'

test('ids of deployed models are what Google takes, and each differs from the next (property)', () => {
  const key = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(key, dedupeKey => {
      const ids = deployedIds(dedupeKey)
      for (const id of ids) expect(id).toMatch(/^[1-9]\d{0,9}$/)
      expect(new Set(ids).size).toBe(ids.length)
      expect(deployedIds(dedupeKey)).toEqual(ids)
    }),
  )
})
