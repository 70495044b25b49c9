import { describe, expect, test } from 'vitest'
import { call } from '../../../../src/steps/kinds/call/call.ts'
import { withMethods } from '../../../../src/steps/prepare/schema.ts'
import type { Resource, VertexCalls } from '../../../../src/steps/toolkit/ports.ts'
import * as api from '../../../../src/vertex/methods.generated.ts'
import { dedupeKey, errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'
import { schema } from '../../support.ts'

const { shapes } = withMethods(schema, api)
const labels = { 'keyless-key': dedupeKey }

/** Calls a method of the API by its name. */
function run(name: string, body: Resource, vertex: Partial<VertexCalls>) {
  const method = api.methods[name]
  if (method === undefined) throw new Error(`no method ${name}`)
  const fake = fakeContext({ kind: 'call', body: { method: name, body }, vertex })
  const step = { ...fake.run.step, method }
  const request = { ...fake.run.request, step, schema: { shapes, name: 'CallStep' } }
  return { ...fake, end: call({ ...fake.run, step, request }) }
}

describe('a method that reads', () => {
  test('may be repeated, and its answer is for other steps, without values of environments in the log', async () => {
    const answer = { name: `${numbered}/models/7`, containerSpec: { env: [{ name: 'TOKEN', value: 'secret' }] } }
    const { end, told, types } = run('ModelService.GetModel', { name: 'fraud' }, { read: async () => answer })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', name: answer.name, resource: answer })
    expect(JSON.stringify(told)).not.toContain('secret')
    expect(types()).toEqual([])
  })
})

describe('a method that deletes', () => {
  const name = `${parent}/persistentResources/ray`
  const remove = (vertex: Partial<VertexCalls>) =>
    run('PersistentResourceService.DeletePersistentResource', { name: 'ray' }, vertex)

  test('is sent once, and waited for', async () => {
    const operation = { name: `${name}/operations/1` }
    const { end, sent } = remove({
      once: async () => ({ resource: operation }),
      get: async () => ({ ...operation, done: true, response: {} }),
    })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', name })
    expect(sent).toEqual([{ call: `DELETE ${name}`, body: undefined }])
  })

  test('has nothing to do where the resource is gone, also after a lost answer', async () => {
    expect(await remove({ once: async () => Promise.reject(refusal(404)) }).end).toMatchObject({ state: 'SUCCEEDED' })
    expect(await remove({ once: async () => ({ ambiguous: refusal(503) }) }).end).toMatchObject({ state: 'SUCCEEDED' })
    const there = remove({ once: async () => ({ ambiguous: refusal(503) }), get: async () => ({ name }) })
    expect(await there.end).toMatchObject({ state: 'UNKNOWN' })
  })
})

describe('a method that makes something with labels', () => {
  const persistentResource = { displayName: 'ray', resourcePools: [], labels }
  const make = (there: readonly Resource[], vertex: Partial<VertexCalls> = {}) =>
    run(
      'PersistentResourceService.CreatePersistentResource',
      { persistentResourceId: 'ray', persistentResource },
      { list: async () => there, once: async () => Promise.reject(refusal(403)), ...vertex },
    )
  const made = {
    ...persistentResource,
    name: `${numbered}/persistentResources/ray`,
    createTime: '2026-11-30T12:00:00Z',
  }

  test('adopts what this run made, once it is ready', async () => {
    let looks = 0
    const { end, sent, passed } = make([made], {
      get: async () => ({ ...made, state: ++looks < 3 ? 'PROVISIONING' : 'RUNNING' }),
    })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', adopted: true, resource: { state: 'RUNNING' } })
    expect(sent).toEqual([])
    expect(passed()).toBe(20_000)
  })

  test('adopts nothing that lacks this step’s label', async () => {
    const { end, sent } = make([{ ...made, labels: {} }])
    expect((await errorOf(end)).answer?.status).toBe(403)
    expect(sent).toHaveLength(1)
  })
})

test('any other method is sent once: what a lost answer meant is not known', async () => {
  const { end, sent } = run(
    'ModelService.ExportModel',
    { name: 'fraud', outputConfig: {} },
    { once: async () => ({ ambiguous: refusal(503) }) },
  )
  expect(await end).toMatchObject({ state: 'UNKNOWN', error: { answer: { status: 503 } } })
  expect(sent).toHaveLength(1)
})
