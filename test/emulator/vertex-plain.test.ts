import { beforeEach, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'
import { numbered } from './vertex-bodies.ts'

const parent = '/v1/projects/acme-ml/locations/us-central1'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, 'us-central1-aiplatform.googleapis.com', method, target, body)
const cluster = { resourcePools: [{ machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1 }] }
const create = (id = 'pool', body: object = cluster): Promise<Reply> =>
  call('POST', `${parent}/persistentResources?persistentResourceId=${id}`, body)

test('a persistent resource comes up, is rebooted and goes, each by an operation that takes its time', async () => {
  const name = `${numbered}/persistentResources/pool`
  const state = async (): Promise<unknown> => Object((await call('GET', `/v1/${name}`)).body).state
  const made = await create()
  expect(made.body).toMatchObject({ name: expect.stringContaining(`${name}/operations/`) })
  expect(made.body).not.toHaveProperty('done')
  expect(await state()).toBe('PROVISIONING')
  expect(await call('DELETE', `/v1/${name}`)).toMatchObject({ status: 400 })
  expect((await call('GET', `${parent}/persistentResources`)).body).toEqual({})
  world.clock.advance(10_000)
  expect((await call('GET', `${parent}/persistentResources`)).body).toMatchObject({ persistentResources: [{ name }] })
  expect((await call('GET', `/v1/${Object(made.body).name}`)).body).toMatchObject({
    done: true,
    response: { name, state: 'RUNNING', startTime: '2026-03-01T12:00:10.000000Z' },
  })
  // gcloud waits for the operations of its v1 calls under v1beta1.
  expect((await call('GET', `/v1beta1/${Object(made.body).name}`)).body).toMatchObject({ done: true })
  expect(await call('GET', `/v1beta1/${name}`)).toMatchObject({ status: 200 })
  await call('POST', `/v1/${name}:reboot`, {})
  expect(await state()).toBe('REBOOTING')
  world.clock.advance(10_000)
  expect(await state()).toBe('RUNNING')
  await call('DELETE', `/v1/${name}`)
  expect(await state()).toBe('STOPPING')
  world.clock.advance(10_000)
  expect((await call('GET', `/v1/${name}`)).body).toMatchObject(
    rpcError(404, 'NOT_FOUND', `The PersistentResource "${name}" does not exist.`),
  )
  expect(vertex.state.plain.names).toEqual([])
})

test('a second one of the same id, a bad id, a machine that is none and a missing pool are refused', async () => {
  await create()
  expect((await create()).body).toMatchObject(
    rpcError(409, 'ALREADY_EXISTS', expect.stringContaining('already exists')),
  )
  for (const [id, body, part] of [
    ['7pool', cluster, 'persistent_resource_id; Message: `7pool` does not match'],
    ['', cluster, 'persistent_resource_id'],
    ['b', {}, 'persistent_resource.resource_pools; Message: Required field is not set.'],
    ['b', { resourcePools: [{ machineSpec: { machineType: 'n9' } }] }, 'Machine type "n9" is not supported.'],
    ['b', { ...cluster, colour: 1 }, 'Unknown name "colour"'],
  ] as const)
    expect(Object((await create(id, body)).body).error.message).toContain(part)
  world.denied.add('aiplatform.persistentResources.create')
  expect(await create('c')).toMatchObject({ status: 403 })
})

test('a Tensorboard is there at once, in lists a moment later, and may be deleted', async () => {
  const made = await call('POST', `${parent}/tensorboards`, { displayName: 'fraud', labels: { team: 'fraud' } })
  expect(made.body).toMatchObject({ done: true, response: { displayName: 'fraud' } })
  const { name } = Object(made.body).response
  expect(await call('GET', `/v1/${name}`)).toMatchObject({ status: 200, body: { name } })
  const list = `${parent}/tensorboards?filter=${encodeURIComponent('labels.team="fraud"')}`
  expect((await call('GET', list)).body).toEqual({})
  world.clock.advance(3_000)
  expect((await call('GET', list)).body).toMatchObject({ tensorboards: [{ name }] })
  expect((await call('DELETE', `/v1/${name}`)).body).toMatchObject({ done: true })
  expect(await call('GET', `/v1/${name}`)).toMatchObject({ status: 404 })
})
