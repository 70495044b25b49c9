import { expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { failed, succeeded, unansweredCall } from '../../../src/steps/toolkit/outcomes.ts'
import { fakeContext, parent, refusal } from '../fake-context.ts'

const { run } = fakeContext({ kind: 'uploadModel' })

test('a step that succeeded has its resource, its page in the console, and when it ended', () => {
  const name = `${parent}/models/fraud@3`
  expect(succeeded({ name, resource: { model: name } }, run)).toEqual({
    state: 'SUCCEEDED',
    recorded: { state: 'SUCCEEDED', reason: null },
    name,
    consoleUrl: expect.stringMatching(/^https:\/\/console\.cloud\.google\.com\/.*project=acme-ml/),
    resource: { model: name },
    finishedAt: '2026-11-30T12:00:00.000Z',
  })
})

test('the record has a code for a failure, and never Google’s words', () => {
  const answer = { host: 'h', status: 9, words: 'a secret of the server' }
  const end = failed(new ActionError('STEP_FAILED', 'it failed', { answer }))
  expect(end).toMatchObject({ state: 'FAILED', recorded: { state: 'FAILED', reason: 'code 9' } })
  expect(JSON.stringify(end.recorded)).not.toContain('secret')
  expect(failed(new ActionError('STEP_TIMEOUT', 'too long'))).toMatchObject({ state: 'TIMED_OUT' })
  // Anything else says nothing about what the step did.
  expect(failed(refusal(0))).toMatchObject({ state: 'UNKNOWN', recorded: { reason: 'NETWORK' } })
})

test('a call without a clear answer is not known to have taken place, and not to be repeated blindly', () => {
  const { state, error } = unansweredCall(`${parent}/models:upload`, refusal(503), run)
  expect(state).toBe('UNKNOWN')
  expect(error?.message).toContain('It is not known whether the uploadModel of step release took place')
  expect(error?.answer?.status).toBe(503)
  expect(error?.cure).toContain('before this workflow run is run again')
})
