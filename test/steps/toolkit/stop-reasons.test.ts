import { expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { continuesAfterStop, neededJobDetached, stoppedWith } from '../../../src/steps/toolkit/stop-reasons.ts'

const abortedBy = (reason: unknown): AbortSignal => AbortSignal.abort(reason)
const cancelled = abortedBy(new ActionError('CANCELLED', 'the run was cancelled'))
const overTime = abortedBy(new ActionError('STEP_TIMEOUT', 'the run took longer than 2 h', { cure: 'Raise timeout.' }))
const denied = abortedBy(new ActionError('DENIED', 'the grant is gone'))

test('a job with cancel: detach outlives its run, but not its grant', () => {
  expect(continuesAfterStop({ detach: true }, cancelled)).toBe(true)
  expect(continuesAfterStop({ detach: true }, overTime)).toBe(true)
  expect(continuesAfterStop({ detach: true }, denied)).toBe(false)
  expect(continuesAfterStop({}, cancelled)).toBe(false)
})

test('a stopped step fails with the reason why its run was stopped', () => {
  expect(stoppedWith('train', cancelled)).toMatchObject({
    code: 'CANCELLED',
    message: 'Step train was cancelled with its run',
  })
  expect(stoppedWith('train', denied, 'was not run')).toMatchObject({
    code: 'CANCELLED',
    message: 'Step train was not run: the run was stopped',
  })
  expect(stoppedWith('train', overTime)).toMatchObject({
    code: 'STEP_TIMEOUT',
    message: 'Step train was stopped: the run took longer than 2 h',
    cure: 'Raise timeout.',
  })
})

test('a step that needs a detached job says how another run continues', () => {
  const { code, cure } = neededJobDetached(
    'register',
    'train',
    'projects/p/locations/l/customJobs/1',
    '2026-11-30T12:00:00Z',
  )
  expect(code).toBe('STEP_TIMEOUT')
  expect(cure).toContain('attach: { name: "projects/p/locations/l/customJobs/1", since: "2026-11-30T12:00:00Z" }')
})
