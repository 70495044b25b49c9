import { expect, test } from 'vitest'
import { count } from '../../src/core/text.ts'

test.each([0, 7, 999, 1_000, 12_345, 999_999, 1_234_567, -1_234, Number.MAX_SAFE_INTEGER])(
  'a whole number is written as Node writes it, without the data of all languages: %d',
  whole => {
    expect(count(whole)).toBe(whole.toLocaleString('en-US'))
  },
)

test.each([Infinity, -Infinity, 1e21, 2.5e30])('a number without digits alone gets no commas: %d', number => {
  expect(count(number)).toBe(String(number))
})
