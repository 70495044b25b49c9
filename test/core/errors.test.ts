import { expect, test } from 'vitest'
import { ActionError, asActionError, stepEnded, stepError, withStep } from '../../src/core/errors.ts'

test('an error of our own code says its class and not its text, which may hold anything', () => {
  const known = new ActionError('NETWORK', 'reset')
  expect(asActionError(known, 'train')).toBe(known)
  const fault = asActionError(new TypeError('Bearer ya29.secret'), 'train')
  expect(fault).toMatchObject({
    code: 'INTERNAL',
    message: expect.stringContaining('Step train failed because of a bug'),
  })
  expect(fault.message).not.toContain('ya29')
  expect(asActionError('thrown text', 'train').message).not.toContain('thrown text')
})

test('an error names its step once, however often it is restated', () => {
  const missing = stepError('train', 'STEP_REJECTED', 'there is no model fraud', {
    subject: { kind: 'model', name: 'fraud', isMissing: true },
  })
  expect(missing).toMatchObject({ message: 'Step train: there is no model fraud', step: 'train' })
  expect(stepEnded('train', 'CANCELLED', 'was cancelled with its run').message).toBe(
    'Step train was cancelled with its run',
  )
  expect(withStep(missing, 'train')).toBe(missing)
  const refused = withStep(new ActionError('STEP_REJECTED', 'Google refused it'), 'train')
  expect(refused).toMatchObject({ message: 'Step train: Google refused it', step: 'train' })
  const restated = missing.restated('It is gone.', { code: 'STEP_FAILED' })
  expect(restated).toMatchObject({ code: 'STEP_FAILED', step: 'train', subject: missing.subject })
  expect(asActionError(new TypeError('x'), 'train').step).toBe('train')
})

test.each([
  [{ answer: { host: 'us-central1-aiplatform.googleapis.com', status: 403, words: '' } }, 'google'],
  [{ answer: { host: 'asia-kfp.pkg.dev', status: 403, words: '' } }, 'google'],
  [{ answer: { host: 'api.github.com', status: 403, words: '' } }, 'github'],
  [{ answer: { host: 'github.com.evil.example', status: 403, words: '' } }, 'server'],
  [{ problems: [{ file: 'steps.yml', line: 1, column: 1, path: '', message: 'no' }] }, 'document'],
  [{}, 'action'],
])('the source of an error with %j is %s', (details, source) => {
  expect(new ActionError('STEP_REJECTED', 'no', details).source).toBe(source)
})
