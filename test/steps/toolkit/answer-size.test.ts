import { expect, test } from 'vitest'
import { limitAnswer, preview } from '../../../src/steps/toolkit/answer-size.ts'

test('an answer of up to 256 KiB is kept, counted in bytes and not in characters', () => {
  const fits = { text: 'x'.repeat(256 * 1024 - '{"text":""}'.length) }
  expect(limitAnswer(fits, 'ask')).toBe(fits)
  expect(() => limitAnswer({ text: `${fits.text}x` }, 'ask')).toThrow(
    'Step ask: the answer has 262145 bytes, and at most 262144 are kept',
  )
  expect(() => limitAnswer({ text: 'ü'.repeat(131_072) }, 'ask')).toThrow('Step ask: the answer has 262155 bytes')
})

test('the log gets the first 4,096 characters, and is told how many are missing', () => {
  expect(preview('x'.repeat(4_096))).toBe('x'.repeat(4_096))
  expect(preview('x'.repeat(4_100))).toBe(`${'x'.repeat(4_096)}\n… (4 more characters)`)
})
