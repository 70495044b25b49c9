import { beforeEach, describe, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const parent = '/v1/projects/acme-ml/locations/us-central1'
const numbered = 'projects/123456789/locations/us-central1'
const fraud = `${parent}/endpoints/fraud`
const minutes = 60_000

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
  vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', displayName: 'Fraud' })
  vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', versionAliases: ['champion'] })
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, host, method, target, body)
const body = (reply: Reply): Record<string, unknown> => Object(reply.body)
const operation = async (reply: Reply): Promise<unknown> => (await call('GET', `/v1/${body(reply)['name']}`)).body
const endpoint = async (): Promise<Record<string, unknown>> => body(await call('GET', fraud))

async function createEndpoint(more: object = {}): Promise<void> {
  expect(await call('POST', `${parent}/endpoints?endpointId=fraud`, { displayName: 'fraud', ...more })).toMatchObject({
    status: 200,
  })
  world.clock.advance(10_000)
}

const machine = { machineSpec: { machineType: 'n1-standard-4' }, minReplicaCount: 1 }
const deploy = (deployedModel: object = {}, trafficSplit?: object): Promise<Reply> =>
  call('POST', `${fraud}:deployModel`, {
    deployedModel: { model: `${numbered}/models/fraud@1`, dedicatedResources: machine, ...deployedModel },
    ...(trafficSplit === undefined ? {} : { trafficSplit }),
  })
const undeploy = (deployedModelId: string, trafficSplit?: object): Promise<Reply> =>
  call('POST', `${fraud}:undeployModel`, { deployedModelId, ...(trafficSplit === undefined ? {} : { trafficSplit }) })
const patch = (mask: string, change: object): Promise<Reply> => call('PATCH', `${fraud}?updateMask=${mask}`, change)
const violation = (field: string): object => ({
  error: { code: 400, status: 'INVALID_ARGUMENT', message: expect.stringContaining(`Field: ${field};`) },
})

/** Deploys two versions that serve as `1` and `2`. */
async function deployTwo(split: object = { 1: 90, 2: 10 }): Promise<void> {
  await createEndpoint()
  await deploy({ id: '1' }, { 0: 100 })
  await deploy({ id: '2', model: `${numbered}/models/fraud@champion` })
  world.clock.advance(10 * minutes)
  expect(await patch('trafficSplit', { trafficSplit: split })).toMatchObject({ status: 200 })
}

describe('endpoints', () => {
  test('are made by an operation, seen when it is over, and listed later still', async () => {
    const made = await call('POST', `${parent}/endpoints?endpointId=fraud`, {
      displayName: 'fraud',
      labels: { team: 'fraud' },
    })
    expect(made.body).toMatchObject({
      name: expect.stringMatching(new RegExp(`^${numbered}/endpoints/fraud/operations/\\d+$`)),
      metadata: { '@type': expect.stringContaining('CreateEndpointOperationMetadata') },
    })
    expect(await call('GET', fraud)).toMatchObject({ status: 404 })
    world.clock.advance(5_000)
    expect(await operation(made)).toMatchObject({ done: true, response: { name: `${numbered}/endpoints/fraud` } })
    expect(await endpoint()).toMatchObject({
      name: `${numbered}/endpoints/fraud`,
      displayName: 'fraud',
      labels: { team: 'fraud' },
      etag: expect.stringMatching(/.{20}/),
      createTime: '2026-03-01T12:00:00.000000Z',
    })
    expect((await call('GET', `${parent}/endpoints`)).body).toEqual({})
    world.clock.advance(3_000)
    const list = async (filter: string): Promise<number> =>
      [body(await call('GET', `${parent}/endpoints?filter=${encodeURIComponent(filter)}`))['endpoints'] ?? []].flat()
        .length
    expect(await list('endpoint="fraud"')).toBe(1)
    expect(await list('displayName="fraud" AND labels.team="fraud"')).toBe(1)
    expect(await list('labels:team')).toBe(1)
    expect(await list('endpoint!="fraud"')).toBe(0)
    expect((await call('GET', `${parent}/endpoints?filter=create_time>"2026-01-01T00:00:00Z"`)).status).toBe(400)
  })

  test('a second one of the same id is refused, at once and later; a generated id is a number', async () => {
    const body = { displayName: 'fraud' }
    await call('POST', `${parent}/endpoints?endpointId=fraud`, body)
    const again = await call('POST', `${parent}/endpoints?endpointId=fraud`, body)
    expect(again.body).toMatchObject(rpcError(409, 'ALREADY_EXISTS', expect.stringContaining('endpoints/fraud')))
    const other = await call('POST', `${parent}/endpoints`, body)
    expect(Object(other.body).name).toMatch(/\/endpoints\/\d{18,19}\/operations\//)
  })

  test('bad ids, labels, networks, splits without models and a missing name are each told', async () => {
    for (const id of ['Fraud', '0123', '1234567890', 'fraud-', 'a'.repeat(64), '1a'])
      expect((await call('POST', `${parent}/endpoints?endpointId=${id}`, { displayName: 'x' })).body).toMatchObject(
        violation('endpoint_id'),
      )
    const reply = await call('POST', `${parent}/endpoints`, {
      labels: { Team: 'x' },
      network: 'default',
      dedicatedEndpointEnabled: true,
      trafficSplit: { 7: 100 },
    })
    for (const field of ['display_name', 'labels', 'network', 'traffic_split'])
      expect(reply.body).toMatchObject(violation(`endpoint.${field}`))
    expect((await call('POST', `${parent}/endpoints`, { displayName: 'x', trafic: {} })).text).toContain('Unknown name')
  })

  test('are deleted when nothing is deployed, being deployed or being undeployed', async () => {
    const refused = rpcError(400, 'FAILED_PRECONDITION', 'Endpoint has deployed or being-deployed DeployedModel(s).')
    await createEndpoint()
    await deploy({ id: '1' })
    expect((await call('DELETE', fraud)).body).toMatchObject(refused)
    world.clock.advance(10 * minutes)
    expect((await call('DELETE', fraud)).body).toMatchObject(refused)
    await undeploy('1')
    expect((await call('DELETE', fraud)).body).toMatchObject(refused)
    world.clock.advance(minutes)
    expect(await call('DELETE', fraud)).toMatchObject({ status: 200 })
    expect(await call('GET', fraud)).toMatchObject({ status: 404 })
  })

  test('each method asks for its own permission', async () => {
    await createEndpoint()
    const tries: Record<string, () => Promise<Reply>> = {
      get: () => call('GET', fraud),
      list: () => call('GET', `${parent}/endpoints`),
      create: () => call('POST', `${parent}/endpoints`, { displayName: 'x' }),
      update: () => patch('description', { description: 'x' }),
      deploy: () => deploy(),
      undeploy: () => undeploy('1'),
      delete: () => call('DELETE', fraud),
      predict: () => call('POST', `${fraud}:predict`, { instances: [1] }),
    }
    for (const [verb, attempt] of Object.entries(tries)) {
      world.denied.add(`aiplatform.endpoints.${verb}`)
      expect((await attempt()).body).toMatchObject(
        rpcError(403, 'PERMISSION_DENIED', expect.stringContaining(`'aiplatform.endpoints.${verb}'`)),
      )
      world.denied.clear()
    }
  })
})

describe('deployments', () => {
  test('take their time, show their stage, and end with the version that was named, its traffic with it', async () => {
    await createEndpoint()
    const before = (await endpoint())['etag']
    const started = await deploy({ model: `projects/acme-ml/locations/us-central1/models/fraud@champion` }, { 0: 100 })
    expect(started.body).toMatchObject({ metadata: { deploymentStage: 'STARTING_DEPLOYMENT' } })
    expect(await endpoint()).toMatchObject({ etag: before })
    expect(await endpoint()).not.toHaveProperty('deployedModels')
    world.clock.advance(5 * minutes)
    expect(await operation(started)).toMatchObject({ metadata: { deploymentStage: 'ADDING_NODES_TO_CLUSTER' } })
    world.clock.advance(5 * minutes)
    const ended = await operation(started)
    expect(ended).toMatchObject({
      done: true,
      metadata: { deploymentStage: 'SUCCESSFULLY_DEPLOYED' },
      response: { '@type': expect.stringContaining('DeployModelResponse') },
    })
    const id = Object(ended).response.deployedModel.id
    expect(id).toMatch(/^\d{18,19}$/)
    const after = await endpoint()
    expect(after).toMatchObject({
      deployedModels: [
        {
          id,
          model: `${numbered}/models/fraud`,
          modelVersionId: '2',
          displayName: 'Fraud',
          createTime: '2026-03-01T12:10:10.000000Z',
          dedicatedResources: { minReplicaCount: 1, maxReplicaCount: 1 },
        },
      ],
      trafficSplit: { [id]: 100 },
    })
    expect(after['etag']).not.toBe(before)
    expect((await call('GET', `${parent}/models/fraud@2`)).body).toMatchObject({
      deployedModels: [{ endpoint: `${numbered}/endpoints/fraud`, deployedModelId: id }],
    })
  })

  test('an alias that moves while it is being deployed changes nothing: the version was taken at the call', async () => {
    await createEndpoint()
    await deploy({ id: '1', model: `${numbered}/models/fraud@champion` })
    await call('POST', `${parent}/models/fraud@1:mergeVersionAliases`, { versionAliases: ['champion'] })
    world.clock.advance(10 * minutes)
    expect(await endpoint()).toMatchObject({ deployedModels: [{ id: '1', modelVersionId: '2' }] })
  })

  test('an empty split leaves the traffic alone, another replaces it, and both may run at once', async () => {
    await createEndpoint()
    vertex.state.endpoints.script({ deployMs: 2 * minutes }, { model: 'fraud', times: 1 })
    const quick = await deploy({ id: '1' }, { 0: 100 })
    const slow = await deploy({ id: '2' })
    world.clock.advance(2 * minutes)
    expect(await operation(quick)).toMatchObject({ done: true })
    expect(await operation(slow)).not.toHaveProperty('done')
    world.clock.advance(8 * minutes)
    expect(await endpoint()).toMatchObject({ trafficSplit: { 1: 100 }, deployedModels: [{ id: '1' }, { id: '2' }] })
    await deploy({ id: '3' }, { 0: 20, 2: 80 })
    world.clock.advance(10 * minutes)
    expect((await endpoint())['trafficSplit']).toEqual({ 2: 80, 3: 20 })
  })

  test('fail as scripted: nothing is deployed then, and want of machines has code 14', async () => {
    await createEndpoint()
    vertex.state.endpoints.script({ outOfStock: true, deployMs: minutes }, { model: 'fraud', times: 1 })
    const error = { code: 9, message: 'Model server exited unexpectedly.' }
    const started = await deploy({ id: '1' }, { 0: 100 })
    vertex.state.endpoints.script({ error }, { times: 1 })
    const broken = await deploy({ id: '2' })
    vertex.state.endpoints.script({ error }, { model: 'another' })
    world.clock.advance(10 * minutes)
    expect(await operation(started)).toMatchObject({
      done: true,
      metadata: { deploymentStage: 'FAILED_TO_DEPLOY' },
      error: { code: 14, message: expect.stringContaining('Machine type temporarily unavailable') },
    })
    expect(await operation(broken)).toMatchObject({ done: true, error })
    expect(await endpoint()).not.toHaveProperty('deployedModels')
    expect(await endpoint()).not.toHaveProperty('trafficSplit')
    expect(await operation(await deploy({ id: '1' }))).not.toHaveProperty('done')
  })

  test('bad ids, machines, replicas and splits, a model that is not there and an account that is not theirs', async () => {
    await createEndpoint()
    const refusals: [object, string][] = [
      [{ id: '12345678901' }, 'deployed_model.id'],
      [{ id: 'one' }, 'deployed_model.id'],
      [{ id: '0' }, 'deployed_model.id'],
      [{ model: '' }, 'deployed_model.model'],
      [{ dedicatedResources: undefined }, 'deployed_model.prediction_resources'],
      [{ dedicatedResources: { minReplicaCount: 1 } }, 'deployed_model.dedicated_resources.machine_spec'],
      [
        { dedicatedResources: { ...machine, minReplicaCount: 0 } },
        'deployed_model.dedicated_resources.min_replica_count',
      ],
      [
        { dedicatedResources: { ...machine, minReplicaCount: 3, maxReplicaCount: 2 } },
        'deployed_model.dedicated_resources.max_replica_count',
      ],
      [
        { dedicatedResources: { ...machine, machineSpec: { machineType: 'n9' } } },
        'deployed_model.dedicated_resources.machine_spec',
      ],
    ]
    for (const [change, field] of refusals) expect((await deploy(change)).body).toMatchObject(violation(field))
    for (const split of [{ 0: 99 }, { 0: 50, 7: 50 }, { 0: 150 }, { 1: 100 }])
      expect((await deploy({}, split)).body).toMatchObject(violation('traffic_split'))
    expect((await deploy({}, { 0: 99.5 })).status).toBe(400)
    expect(await deploy({ model: `${numbered}/models/fraud@9` })).toMatchObject({ status: 404 })
    world.denied.add('iam.serviceAccounts.actAs')
    expect((await deploy({ serviceAccount: 'a@acme-ml.iam.gserviceaccount.com' })).text).toContain(
      'permission to act as',
    )
    expect(await deploy({ id: '1', automaticResources: { minReplicaCount: 1 } })).toMatchObject({ status: 400 })
    const automatic = { dedicatedResources: undefined, automaticResources: {} }
    const message = `'automatic_resources' is not supported for Model ${numbered}/models/fraud.`
    expect((await deploy(automatic)).body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', message))
    vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'tables', containerSpec: undefined })
    expect(await deploy({ ...automatic, model: `${numbered}/models/tables` })).toMatchObject({ status: 200 })
    expect(await deploy({ id: '1' })).toMatchObject({ status: 200 })
    expect((await deploy({ id: '1' })).body).toMatchObject(rpcError(409, 'ALREADY_EXISTS', expect.anything()))
  })

  test('traffic for a model that another call undeployed meanwhile fails the deployment, and moves nothing', async () => {
    await deployTwo({ 1: 100 })
    const third = await deploy({ id: '3' }, { 0: 10, 2: 90 })
    await undeploy('2')
    world.clock.advance(10 * minutes)
    expect(await operation(third)).toMatchObject({ done: true, error: { code: 9 } })
    expect(await endpoint()).toMatchObject({ trafficSplit: { 1: 100 }, deployedModels: [{ id: '1' }] })
  })

  test('are undone only without traffic, or with a new split, or as the last', async () => {
    await deployTwo()
    const refused = await undeploy('2')
    expect(refused.body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('10% of the traffic')),
    )
    expect((await undeploy('2', { 1: 90, 2: 10 })).body).toMatchObject({ error: { status: 'FAILED_PRECONDITION' } })
    expect((await undeploy('2', { 1: 90 })).body).toMatchObject(violation('traffic_split'))
    const started = await undeploy('2', { 1: 100 })
    expect(started).toMatchObject({ status: 200 })
    expect(await endpoint()).toMatchObject({ trafficSplit: { 1: 100 }, deployedModels: [{ id: '1' }, { id: '2' }] })
    expect((await undeploy('2')).body).toMatchObject({ error: { status: 'FAILED_PRECONDITION' } })
    expect((await patch('trafficSplit', { trafficSplit: { 2: 100 } })).body).toMatchObject(
      violation('endpoint.traffic_split'),
    )
    world.clock.advance(30_000)
    expect(await operation(started)).toMatchObject({ done: true, response: expect.anything() })
    expect(await undeploy('2')).toMatchObject({ status: 404 })
    expect(await undeploy('1')).toMatchObject({ status: 200 })
    world.clock.advance(30_000)
    expect(await endpoint()).not.toHaveProperty('trafficSplit')
    expect(await endpoint()).not.toHaveProperty('deployedModels')
  })

  test('one that is still being deployed cannot be undeployed, and its operation cannot be cancelled', async () => {
    await createEndpoint()
    const started = await deploy({ id: '1' })
    expect((await undeploy('1')).body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('still being deployed')),
    )
    expect(await call('POST', `/v1/${body(started)['name']}:cancel`)).toMatchObject({ status: 501 })
  })

  test('replicas change by a mask that names them, and nothing else does', async () => {
    await deployTwo()
    const mutate = (updateMask: string, deployedModel: object): Promise<Reply> =>
      call('POST', `${fraud}:mutateDeployedModel`, { deployedModel: { id: '1', ...deployedModel }, updateMask })
    const replicas = { dedicatedResources: { ...machine, minReplicaCount: 2, maxReplicaCount: 4 } }
    const mask = 'dedicatedResources.minReplicaCount,dedicated_resources.max_replica_count'
    const started = await mutate(mask, replicas)
    expect(started).toMatchObject({ status: 200 })
    world.clock.advance(30_000)
    expect(await operation(started)).toMatchObject({ done: true })
    expect(await endpoint()).toMatchObject({
      deployedModels: [
        { id: '1', modelVersionId: '1', dedicatedResources: { minReplicaCount: 2, maxReplicaCount: 4 } },
        {},
      ],
    })
    expect((await mutate('model', {})).body).toMatchObject(violation('update_mask'))
    expect(
      (await mutate(mask, { dedicatedResources: { ...machine, maxReplicaCount: 0, minReplicaCount: 0 } })).status,
    ).toBe(400)
  })
})

describe('changes', () => {
  test("an etag that is no longer the endpoint's own stops the change; without one it overwrites blindly", async () => {
    await deployTwo()
    const { etag } = await endpoint()
    expect(await patch('description', { description: 'by someone else' })).toMatchObject({ status: 200 })
    const stale = await patch('trafficSplit', { trafficSplit: { 1: 100 }, etag })
    expect(stale.body).toMatchObject(rpcError(409, 'ABORTED', expect.stringContaining(String(etag))))
    expect(await endpoint()).toMatchObject({ trafficSplit: { 1: 90, 2: 10 }, description: 'by someone else' })
    const fresh = (await endpoint())['etag']
    const moved = await patch('trafficSplit', { trafficSplit: { 1: 50, 2: 50 }, etag: fresh })
    expect(moved.body).toMatchObject({ trafficSplit: { 1: 50, 2: 50 } })
    expect(body(moved)['etag']).not.toBe(fresh)
    expect(await patch('trafficSplit', { trafficSplit: { 1: 100 } })).toMatchObject({ status: 200 })
  })

  test('a deployment that ends changes the etag too', async () => {
    await deployTwo()
    await deploy({ id: '3' })
    const { etag } = await endpoint()
    world.clock.advance(10 * minutes)
    expect(await patch('trafficSplit', { trafficSplit: { 1: 100 }, etag })).toMatchObject({ status: 409 })
  })

  test('only what the mask names changes; a split that is named and empty takes all traffic away', async () => {
    await deployTwo()
    await patch('display_name', { displayName: 'new', description: 'ignored', trafficSplit: { 1: 1 } })
    expect(await endpoint()).toMatchObject({ displayName: 'new', trafficSplit: { 1: 90, 2: 10 } })
    expect(await endpoint()).not.toHaveProperty('description')
    expect((await patch('trafficSplit', {})).body).not.toHaveProperty('trafficSplit')
    expect((await patch('displayName', {})).body).toMatchObject(violation('endpoint.display_name'))
    expect((await patch('network', { network: 'x' })).body).toMatchObject(violation('update_mask'))
    expect((await call('PATCH', fraud, { displayName: 'x' })).body).toMatchObject(violation('update_mask'))
    for (const split of [{ 1: 99 }, { 1: 90, 9: 10 }, { 1: 110, 2: -10 }])
      expect((await patch('trafficSplit', { trafficSplit: split })).body).toMatchObject(
        violation('endpoint.traffic_split'),
      )
  })
})

test('a test sets an endpoint up at once, and changes it as another client would', async () => {
  const put = vertex.state.endpoints.put('acme-ml', 'us-central1', {
    endpointId: 'fraud',
    labels: { team: 'fraud' },
    deployedModels: [{ id: '1', model: 'fraud@1' }],
    trafficSplit: { 1: 100 },
  })
  expect(await endpoint()).toEqual(put)
  expect(put).toMatchObject({
    displayName: 'fraud',
    labels: { team: 'fraud' },
    deployedModels: [{ id: '1', model: `${numbered}/models/fraud`, modelVersionId: '1', displayName: 'Fraud' }],
    trafficSplit: { 1: 100 },
  })
  expect((await call('GET', `${parent}/endpoints`)).body).toMatchObject({ endpoints: [put] })
  vertex.state.endpoints.put('acme-ml', 'us-central1', {
    endpointId: 'fraud',
    deployedModels: [{ id: '2', model: 'fraud@champion' }],
    trafficSplit: { 1: 50, 2: 50 },
  })
  expect(await patch('trafficSplit', { trafficSplit: { 1: 100 }, etag: put['etag'] })).toMatchObject({ status: 409 })
  expect(await endpoint()).toMatchObject({
    trafficSplit: { 1: 50, 2: 50 },
    deployedModels: [{}, { modelVersionId: '2' }],
  })
})
