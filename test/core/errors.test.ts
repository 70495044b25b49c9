import { expect, test } from 'vitest'
import { ActionError, asActionError } from '../../src/core/errors.ts'

test('an error of our own code says its class and not its text, which may hold anything', () => {
  const known = new ActionError('NETWORK', 'reset')
  expect(asActionError(known, 'train')).toBe(known)
  const fault = asActionError(new TypeError('Bearer ya29.secret'), 'train')
  expect(fault).toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('Step train ran into a fault') })
  expect(fault.message).not.toContain('ya29')
  expect(asActionError('thrown text', 'train').message).not.toContain('thrown text')
})
