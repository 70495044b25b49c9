import { expect, test } from 'vitest'
import { count } from '../../src/core/text.ts'

test.each([0, 7, 999, 1_000, 12_345, 999_999, 1_234_567, -1_234, Number.MAX_SAFE_INTEGER])(
  'a whole number is written as Node writes it, without the data of all languages: %d',
  whole => {
    expect(count(whole)).toBe(whole.toLocaleString('en-US'))
  },
)
