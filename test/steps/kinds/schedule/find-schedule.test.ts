import { expect, test } from 'vitest'
import { findSchedule } from '../../../../src/steps/kinds/schedule/find-schedule.ts'
import { errorOf } from '../../fake-context.ts'
import { existing, scheduling } from './support.ts'

test('several of one name are refused with their names, and neither is changed', async () => {
  const { run } = scheduling([existing(), existing({ name: 'projects/1/locations/us-central1/schedules/8' })])
  expect((await errorOf(findSchedule(run))).message).toContain('schedules/8')
})

test('one of another grant is refused, also if it has no labels', async () => {
  for (const labels of [{}, { 'keyless-repository-id': '512345678', 'keyless-grant': 'other' }]) {
    const { run } = scheduling([existing({}, labels)])
    expect(await errorOf(findSchedule(run))).toMatchObject({ code: 'STEP_REJECTED' })
  }
})

test('a completed one that differs makes room for a new one', async () => {
  const { run } = scheduling([existing({ state: 'COMPLETED', cron: '0 7 * * *' })])
  expect(await findSchedule(run)).toBeUndefined()
})
