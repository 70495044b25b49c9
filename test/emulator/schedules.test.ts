import { expect, test } from 'vitest'
import { parseCron } from '../../emulator/google/vertex/cron.ts'

const after = Date.parse('2026-03-28T12:00:00Z')
const next = (text: string, from = after): string | undefined => {
  const time = parseCron(text)?.next(from)
  return time === undefined ? undefined : new Date(time).toISOString()
}

test('a cron is due in its time zone, also when the clocks change', () => {
  expect(next('0 5 * * *')).toBe('2026-03-29T05:00:00.000Z')
  expect(next('TZ=Europe/Berlin 0 5 * * *', Date.parse('2026-03-27T12:00:00Z'))).toBe('2026-03-28T04:00:00.000Z')
  expect(next('TZ=Europe/Berlin 0 5 * * *')).toBe('2026-03-29T03:00:00.000Z')
  expect(next('CRON_TZ=America/New_York 30 0 1 * *')).toBe('2026-04-01T04:30:00.000Z')
})

test('fields take lists, ranges, steps and names', () => {
  expect(next('*/15 9-17 * * mon-fri')).toBe('2026-03-30T09:00:00.000Z')
  expect(next('0 0 29 feb *')).toBe('2028-02-29T00:00:00.000Z')
  expect(next('0 0 30 2 *')).toBeUndefined()
  // Both restricted: one of them is enough.
  expect(next('0 0 13 * 5')).toBe('2026-04-03T00:00:00.000Z')
})

test.each([
  '',
  '0 5 * *',
  '0 25 * * *',
  '60 * * * *',
  'TZ=Mars/Olympus 0 5 * * *',
  '0 5 * * mond',
  '5-1 * * * *',
  '*/0 * * * *',
])('no cron: %s', text => expect(parseCron(text)).toBeUndefined())
