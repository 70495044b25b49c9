import { describe, expect, test } from 'vitest'
import type { Resource } from '../../../src/steps/toolkit/ports.ts'
import { waitForOperation } from '../../../src/steps/toolkit/run-operation.ts'
import { fakeContext, numbered } from '../fake-context.ts'

const name = `${numbered}/models/7/operations/1`

/** Waits for the upload of a model, whose operation is as `look` says. */
function wait(look: () => Resource, options: { wait?: boolean; timeoutSeconds?: number } = {}) {
  const fake = fakeContext({
    kind: 'uploadModel',
    body: { model: {} },
    declaration: { wait: options.wait ?? true },
    ...(options.timeoutSeconds !== undefined && { timeoutSeconds: options.timeoutSeconds }),
    vertex: { get: async () => look(), repeatable: async () => ({}) },
  })
  const made = ({ model }: Resource) => ({ name: String(model), resource: { model } })
  return { ...fake, end: waitForOperation({ name }, { what: 'the upload of fraud' }, fake.run, made) }
}

describe('an operation of a step', () => {
  test('is recorded, then left to post, and its response is the result', async () => {
    const response = { '@type': 'x', model: `${numbered}/models/7` }
    const { end, types, tracked, told } = wait(() => ({ name, done: true, response }))
    expect(await end).toMatchObject({ state: 'SUCCEEDED', name: `${numbered}/models/7` })
    expect(types()).toEqual(['step.submitted'])
    // The step itself removes it, once its end is recorded.
    expect(tracked).toEqual([expect.objectContaining({ type: 'operation', name, what: 'the upload of fraud' })])
    expect(told.map(({ type }) => type)).toEqual(['submitted', 'made'])
  })

  test('with wait: false goes on, and nothing is left to post', async () => {
    const { end, tracked } = wait(() => ({ name }), { wait: false })
    expect(await end).toMatchObject({ state: 'RUNNING', name, recorded: { state: 'RUNNING' } })
    expect(tracked).toEqual([undefined])
  })

  test('that fails is over; one past its timeout may not be, and stays left to post', async () => {
    const failed = wait(() => ({ name, done: true, error: { code: 6, message: 'exists' } }))
    expect(await failed.end).toMatchObject({ state: 'FAILED', recorded: { reason: 'code 6' } })
    expect(failed.tracked.at(-1)).toBeUndefined()
    const late = wait(() => ({ name }), { timeoutSeconds: 60 })
    expect(await late.end).toMatchObject({ state: 'TIMED_OUT' })
    expect(late.tracked.at(-1)).toMatchObject({ name })
  })

  test('whose run is stopped is being cancelled, and its end is left to the run', async () => {
    const { end, stop, types } = wait(() => ({ name }))
    stop()
    expect(await end).toMatchObject({ state: 'CANCELLING', recorded: undefined, error: { code: 'CANCELLED' } })
    expect(types()).toEqual(['step.submitted'])
  })
})
