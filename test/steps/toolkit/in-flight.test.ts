import { describe, expect, test } from 'vitest'
import { trackBeforeSend } from '../../../src/steps/toolkit/in-flight.ts'
import type { InFlight } from '../../../src/steps/toolkit/ports.ts'
import { fakeContext, numbered, parent } from '../fake-context.ts'

/** Sends one call as a step does, and returns the events in order. */
async function send(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { body = {}, known = false, restores = false } = {},
) {
  const order: (InFlight | 'sent')[] = []
  const { run, stop } = fakeContext({
    kind: 'deployModel',
    vertex: {
      once: async (_, __, call) => {
        order.push('sent')
        stop()
        signals.push(call.signal)
        return { resource: {} }
      },
    },
  })
  const signals: (AbortSignal | undefined)[] = []
  const vertex = trackBeforeSend(
    run.ports.vertex,
    run.step,
    () => known,
    inFlight => order.push(inFlight),
    run.signal,
  )
  await vertex.once(method, path, { step: 'release', body, ...(restores && { restores: true }) })
  return { order, signal: signals[0] }
}

describe('what has an effect is left to post before its request is sent', () => {
  test.each([
    [`${parent}/models:upload`, 'the upload of a model'],
    [`${parent}/models:copy`, 'the copy of a model'],
    [`${parent}/endpoints`, 'the creation of an endpoint'],
    [`${parent}/reasoningEngines`, 'the change of an agent engine'],
    [`${parent}/batchPredictionJobs`, 'the deployModel'],
  ])('%s', async (path, what) => {
    const { order } = await send('POST', path)
    expect(order).toEqual([
      {
        type: 'operation',
        step: 'release',
        kind: 'deployModel',
        project: 'acme-ml',
        location: 'us-central1',
        name: undefined,
        what,
      },
      'sent',
    ])
  })

  test('with the endpoint that it changes, and the split that it sets', async () => {
    const body = { deployedModel: { model: `${parent}/models/fraud@3` }, trafficSplit: { 0: 10, 17: 90 } }
    const { order } = await send('POST', `${numbered}/endpoints/e:deployModel`, { body })
    expect(order[0]).toMatchObject({
      what: 'a deployment',
      endpoint: `${numbered}/endpoints/e`,
      sets: [
        { to: 'fraud@3', share: 10 },
        { to: '17', share: 90 },
      ],
    })
  })

  test('with the deployed model that goes', async () => {
    const { order } = await send('POST', `${parent}/endpoints/e:undeployModel`, { body: { deployedModelId: '17' } })
    expect(order[0]).toMatchObject({ what: 'an undeployment', undeploys: '17' })
    expect(order[0]).not.toHaveProperty('sets')
  })

  test('unless the step has left something that says more, or nothing changes', async () => {
    expect((await send('PATCH', `${parent}/endpoints/e`, { known: true })).order).toEqual(['sent'])
    expect((await send('GET', `${parent}/endpoints/e`)).order).toEqual(['sent'])
  })
})

test('a request is not sent again once the step is stopped, unless it restores something', async () => {
  expect((await send('POST', `${parent}/endpoints`)).signal?.aborted).toBe(true)
  expect((await send('PATCH', `${parent}/endpoints/e`, { restores: true })).signal).toBeUndefined()
})
