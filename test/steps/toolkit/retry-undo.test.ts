import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { retryUndo } from '../../../src/steps/toolkit/retry-undo.ts'
import { errorOf, fakeContext, refusal } from '../fake-context.ts'

const minute = 60_000

/** Retries a request that gets these answers in order, and the last one again and again. */
function ask(...answers: readonly (ActionError | string)[]) {
  const { run, passed } = fakeContext({ kind: 'traffic' })
  const { clock } = run.ports
  let asked = 0
  const result = retryUndo(
    async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]
      if (typeof answer === 'string') return answer
      throw answer
    },
    clock.now() + 10 * minute,
    clock,
  )
  return { result, asked: () => asked, passed }
}

describe('what undoes something is asked for again', () => {
  test('for as long as no clear answer comes', async () => {
    const { result, asked } = ask(refusal(503), refusal(0), refusal(429), 'done')
    expect(await result).toBe('done')
    expect(asked()).toBe(4)
  })

  test('after one refusal, or two: an outage has odd answers', async () => {
    expect(await ask(refusal(403), refusal(404), 'done').result).toBe('done')
    // The count restarts after an answer that says nothing.
    expect(await ask(refusal(403), refusal(403), refusal(503), refusal(403), refusal(403), 'done').result).toBe('done')
  })

  test('but not after three refusals in a row', async () => {
    const { result, asked } = ask(refusal(403))
    expect((await errorOf(result)).answer?.status).toBe(403)
    expect(asked()).toBe(3)
  })

  test('and not past its deadline', async () => {
    const { result, passed } = ask(refusal(503))
    expect((await errorOf(result)).answer?.status).toBe(503)
    expect(passed()).toBeGreaterThan(9 * minute)
    expect(passed()).toBeLessThanOrEqual(10 * minute)
  })

  test.each(['DENIED', 'TOKEN_REJECTED', 'HOST_REFUSED', 'INTERNAL'] as const)(
    'and not after %s, which is this action’s own answer',
    async code => {
      const { result, asked } = ask(new ActionError(code, 'no'), 'done')
      expect((await errorOf(result)).code).toBe(code)
      expect(asked()).toBe(1)
    },
  )
})
