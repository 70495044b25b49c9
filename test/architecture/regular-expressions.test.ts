import { expect, test } from 'vitest'
import noted from './regular-expressions.json' with { type: 'json' }
import { regularExpressions, whyNotLinear } from './regular-expressions.ts'

const found = regularExpressions()
const bounded: Readonly<Record<string, string>> = noted.bounded
const linear: ReadonlySet<string> = new Set(noted.linear)

test('no regular expression over a text of any length is worse than linear', () => {
  expect(found.size).toBeGreaterThan(300)
  // Expressions that are not in the saved list are checked here. npm run check:regexps adds them.
  const fresh = [...found].filter(([written]) => !linear.has(written) && bounded[written] === undefined)
  const guilty = fresh.flatMap(([written, files]) => {
    const why = whyNotLinear(written, 5_000)
    return why === undefined ? [] : [`${files.join(', ')}: ${written}: ${why}`]
  })
  expect(guilty).toEqual([])
})

test('the check finds what is worse', () => {
  expect(whyNotLinear(String.raw`/\s*\n\s*/g`, 5_000)).toBe('2nd degree polynomial')
  expect(whyNotLinear(String.raw`/\n/g`, 5_000)).toBeUndefined()
})

test('what bounds the text of the others is said', () => {
  for (const reason of Object.values(bounded)) expect(reason.length).toBeGreaterThan(20)
})
