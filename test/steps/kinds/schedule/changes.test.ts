import { expect, test } from 'vitest'
import { changedFields, scheduleRequest } from '../../../../src/steps/kinds/schedule/changes.ts'
import { existing, scheduling } from './support.ts'

test('only fields that the step names count, and our own labels do not', () => {
  const { run } = scheduling([], { cron: '0 6 * * *' })
  expect(changedFields(existing({ endTime: '2030-01-01T00:00:00Z' }), run)).toEqual(['cron'])
  expect(changedFields(existing({ cron: '0 6 * * *' }), run)).toEqual([])
})

test('our own keys are not sent', () => {
  const { run } = scheduling([], { state: 'PAUSED', catch_up: true })
  expect(Object.keys(scheduleRequest(run))).toEqual([
    'displayName',
    'cron',
    'maxConcurrentRunCount',
    'createPipelineJobRequest',
  ])
})
