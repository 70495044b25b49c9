import { describe, expect, it } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { isCapacityError, refusesMachines } from '../../src/vertex/no-capacity.ts'

describe('no machines', () => {
  const refused = (status: number, words: string): ActionError =>
    new ActionError('STEP_REJECTED', 'refused', { answer: { host: 'x', status, words } })

  it('is what a 429 says that is not of calls a minute', () => {
    expect(
      refusesMachines(refused(429, 'Resources are insufficient in region: us-central1. (RESOURCE_EXHAUSTED)')),
    ).toBe(true)
    expect(
      refusesMachines(refused(429, 'The following quota metrics exceed quota limits: … (RESOURCE_EXHAUSTED)')),
    ).toBe(true)
    expect(refusesMachines(refused(429, 'Quota exceeded (RESOURCE_EXHAUSTED, RATE_LIMIT_EXCEEDED)'))).toBe(false)
    expect(refusesMachines(refused(403, 'no'))).toBe(false)
  })

  it.each([
    ['failed in the queue', { error: { code: 8, message: 'whatever' } }, true],
    [
      'failed in Google’s words, whatever the code',
      { error: { code: 14, message: 'Machine type temporarily unavailable' } },
      true,
    ],
    [
      'lost its spot machines too often',
      { startTime: 'x', error: { code: 8, message: 'Resources are insufficient in region: x.' } },
      true,
    ],
    [
      'ran out of memory',
      {
        startTime: 'x',
        error: {
          code: 8,
          message: 'The replica workerpool0-0 ran out-of-memory and exited with a non-zero status of 137',
        },
      },
      false,
    ],
    ['exhausted something else as it ran', { startTime: 'x', error: { code: 8, message: 'disk' } }, false],
    [
      'failed in its program',
      { startTime: 'x', error: { code: 3, message: 'exited with a non-zero status of 1' } },
      false,
    ],
  ])('a job that %s', (_, resource, expected) => {
    expect(isCapacityError(resource)).toBe(expected)
  })
})
