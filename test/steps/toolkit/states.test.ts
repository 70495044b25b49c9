import { expect, test } from 'vitest'
import { answerOfEnd, errorOf, stateOf } from '../../../src/steps/toolkit/states.ts'

test('a state is Google’s text, and empty if there is none', () => {
  expect(stateOf({ state: 'JOB_STATE_RUNNING' })).toBe('JOB_STATE_RUNNING')
  expect(stateOf({})).toBe('')
  expect(stateOf({ state: 7 })).toBe('')
})

test('an error of a job is read as far as it is one', () => {
  expect(errorOf({})).toBeUndefined()
  expect(errorOf({ error: 'failed' })).toBeUndefined()
  expect(errorOf({ error: { code: 8, message: 'no machines' } })).toMatchObject({ code: 8, message: 'no machines' })
  expect(errorOf({ error: { code: '8', message: ['x'] } })).toMatchObject({ code: undefined, message: '' })
})

test('the end of a step has Google’s words below ours, and the code as its status', () => {
  const error = errorOf({ error: { code: 3, message: 'exited with status 1' } })
  if (error === undefined) throw new Error('no error')
  expect(answerOfEnd(error, ['task train failed'])).toMatchObject({
    status: 3,
    words: 'task train failed\nexited with status 1',
  })
  expect(answerOfEnd({ ...error, code: undefined, message: '' })).toMatchObject({ status: 0, words: '' })
})
