import { expect, test } from 'vitest'
import { schedule } from '../../../../src/steps/kinds/schedule/schedule.ts'
import { parent } from '../../fake-context.ts'
import { existing, name, scheduling } from './support.ts'

test('a schedule is created if there is none of its name', async () => {
  const { run, calls, types, sent } = scheduling([])
  expect(await schedule(run)).toMatchObject({ state: 'SUCCEEDED', name, resource: { name, state: 'ACTIVE' } })
  expect(calls()).toEqual([`POST ${parent}/schedules`])
  expect(sent[0]?.body).toMatchObject({ createPipelineJobRequest: { parent } })
  expect(types()).toEqual(['step.submitted'])
})

test('an equal one is adopted, so that a merge without a change resets no time of a run', async () => {
  const { run, calls, types } = scheduling([existing()])
  expect(await schedule(run)).toMatchObject({ state: 'SUCCEEDED', name })
  expect(calls()).toEqual([])
  expect(types()).toEqual(['step.adopted'])
})

test('a completed one that equals the step is not started anew', async () => {
  const { run, calls } = scheduling([existing({ state: 'COMPLETED' })])
  expect(await schedule(run)).toMatchObject({ state: 'SUCCEEDED', resource: { state: 'COMPLETED' } })
  expect(calls()).toEqual([])
})

test('a deletion is recorded before it is sent', async () => {
  const { run, calls, types } = scheduling([existing()], { state: 'DELETED' })
  expect(await schedule(run)).toMatchObject({ state: 'SUCCEEDED', resource: { state: 'DELETED' } })
  expect(calls()).toEqual([`DELETE ${name}`])
  expect(types()[0]).toBe('schedule.changed')
})
