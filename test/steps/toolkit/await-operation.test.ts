import { describe, expect, test } from 'vitest'
import { awaitOperation } from '../../../src/steps/toolkit/await-operation.ts'
import type { Resource } from '../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, parent, refusal } from '../fake-context.ts'

const name = `${parent}/endpoints/e/operations/1`
const second = 1_000

/** Waits for an operation whose state `at` returns, by the milliseconds since the step started. */
function wait(at: (passed: number) => Resource, limits: { timeoutSeconds?: number; canStop?: boolean } = {}) {
  const { canStop = true, ...options } = limits
  const fake = fakeContext({
    kind: 'deployModel',
    ...options,
    vertex: {
      get: async () => at(fake.passed()),
      repeatable: async () => {
        if (!canStop) throw refusal(501)
        return {}
      },
    },
  })
  return { ...fake, end: awaitOperation({ name }, { what: 'the deployment of fraud' }, fake.run) }
}

describe('an operation', () => {
  test('ends with its response, and with an empty one if it has none', async () => {
    const done = wait(passed => (passed < 60 * second ? { name } : { name, done: true, response: { id: '7' } }))
    expect(await done.end).toEqual({ id: '7' })
    expect(done.recorded).toEqual([])
    expect(await wait(() => ({ name, done: true })).end).toEqual({})
  })

  test('that is done already needs no look', async () => {
    const { run } = fakeContext({ kind: 'deployModel' })
    expect(await awaitOperation({ name, done: true, response: { id: '7' } }, { what: 'the upload' }, run)).toEqual({
      id: '7',
    })
  })

  test('tells each stage of a deployment once', async () => {
    const stages = ['STARTING_MODEL_SERVER', 'STARTING_MODEL_SERVER', 'FINISHING_UP']
    const { end, messages } = wait(passed => {
      const deploymentStage = stages[Math.floor(passed / (20 * second))]
      return deploymentStage === undefined
        ? { name, done: true, metadata: { deploymentStage: 'FINISHING_UP' } }
        : { name, metadata: { deploymentStage } }
    })
    await end
    expect(messages()).toEqual([
      'the deployment of fraud: starting model server',
      'the deployment of fraud: finishing up',
    ])
  })

  test('that fails has Google’s words, and the operation that they are about', async () => {
    const error = await errorOf(wait(() => ({ name, done: true, error: { code: 3, message: 'no image' } })).end)
    expect(error).toMatchObject({
      code: 'STEP_FAILED',
      message: 'Step release: the deployment of fraud failed',
      answer: { status: 3, words: 'no image', about: name },
    })
  })

  test('past its timeout is recorded as cancelled, and says whether it can be', async () => {
    const running = (canStop: boolean) => wait(() => ({ name }), { timeoutSeconds: 90, canStop })
    const stopped = running(true)
    expect(await errorOf(stopped.end)).toMatchObject({
      code: 'STEP_TIMEOUT',
      message: `Step release: the deployment of fraud took longer than its timeout of 90 s: ${name}. A stop was requested.`,
    })
    expect(stopped.recorded).toEqual([
      { type: 'step.cancelled', data: { step: 'release', kind: 'deployModel', name, reason: 'timeout' } },
    ])
    expect(stopped.sent).toEqual([{ call: `POST ${name}:cancel`, body: {} }])
    expect(stopped.passed()).toBe(90 * second)
    expect((await errorOf(running(false).end)).message).toContain('It cannot be stopped, and may still take effect.')
  })

  test('is not waited for when its run is stopped', async () => {
    const { end, stop } = wait(() => ({ name }))
    stop()
    expect(await errorOf(end)).toMatchObject({ code: 'CANCELLED' })
  })
})
