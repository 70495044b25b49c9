import { expect, test } from 'vitest'
import { checkSchedule } from '../../../../src/steps/kinds/schedule/check-schedule.ts'
import { schema } from '../../support.ts'

const whole = { displayName: 'x', cron: '0 5 * * *', maxConcurrentRunCount: 1, createPipelineJobRequest: {} }
const look = (change: object): string[] =>
  checkSchedule({ ...whole, ...change }, { ...schema, project: 'acme-ml', location: 'us-central1' }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

test('a schedule needs a cron, its pipeline and a bound, unless it is deleted', () => {
  expect(look({})).toEqual([])
  const none = { cron: undefined, maxConcurrentRunCount: undefined, createPipelineJobRequest: undefined }
  expect(look(none)).toHaveLength(3)
  expect(look({ ...none, state: 'DELETED' })).toEqual([])
})

test.each(['TZ=Europe/Berlin 0 5 * * *', 'CRON_TZ=America/New_York */15 9-17 1,15 jan-mar mon', '0 0 * * 7'])(
  'a cron: %s',
  cron => expect(look({ cron })).toEqual([]),
)

test.each(['0 5 * *', '@daily', '0 25 * * *', 'TZ=Nowhere 0 5 * * *', '5-1 * * * *', '*/0 * * * *', '1/2/3 * * * *'])(
  'no cron, which Google would refuse only after a token: %s',
  cron => expect(look({ cron })).toHaveLength(1),
)

test('an end before the start, and a count below one, are refused', () => {
  expect(look({ startTime: '2026-02-01T00:00:00Z', endTime: '2026-01-01T00:00:00Z' })).toHaveLength(1)
  expect(look({ maxRunCount: 0 })).toEqual(['maxRunCount: expected at least 1, got 0'])
})
