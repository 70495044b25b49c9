import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Turns } from '../../emulator/google/vertex/split.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import type { EmulatedResponse } from '../../emulator/host.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const numbered = 'projects/123456789/locations/us-central1'
const fraud = '/v1/projects/acme-ml/locations/us-central1/endpoints/fraud'
const dedicated = 'fraud.us-central1-123456789.prediction.vertexai.goog'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
  for (const displayName of ['Fraud', 'Fraud'])
    vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', displayName })
})

const call = (method: string, target: string, body?: unknown, at = host): Promise<Reply> =>
  send(vertex.service, at, method, target, body)
const predict = (instances: unknown = [{ amount: 1 }], at = host): Promise<Reply> =>
  call('POST', `${fraud}:predict`, { instances }, at)

/** Deploys version 1 as `1` and version 2 as `2`. */
async function serve(split: Record<string, number>, more: object = {}): Promise<void> {
  await call('POST', '/v1/projects/acme-ml/locations/us-central1/endpoints?endpointId=fraud', {
    displayName: 'fraud',
    ...more,
  })
  world.clock.advance(10_000)
  const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' }, minReplicaCount: 1 }
  for (const id of ['1', '2'])
    await call('POST', `${fraud}:deployModel`, {
      deployedModel: { id, model: `${numbered}/models/fraud@${id}`, dedicatedResources },
    })
  world.clock.advance(600_000)
  expect(await call('PATCH', `${fraud}?updateMask=trafficSplit`, { trafficSplit: split })).toMatchObject({
    status: 200,
  })
}

const servedBy = async (times: number): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (let time = 0; time < times; time++) {
    const id = Object((await predict()).body).deployedModelId
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

/** Returns the service's response, with its headers and latency. */
async function raw(data: string, contentType = 'application/json'): Promise<EmulatedResponse> {
  return vertex.service.handle({
    method: 'POST',
    host,
    path: `${fraud}:rawPredict`,
    query: new URLSearchParams(),
    headers: { authorization: 'Bearer good', 'content-type': contentType },
    body: Buffer.from(data),
  })
}

describe('predict', () => {
  test('answers with one prediction for each instance and says which version it was', async () => {
    await serve({ 2: 100 })
    expect(await predict([{ amount: 1 }, { amount: 2 }])).toEqual({
      status: 200,
      text: expect.anything(),
      body: {
        predictions: [{ score: 0.5 }, { score: 0.5 }],
        deployedModelId: '2',
        model: `${numbered}/models/fraud`,
        modelDisplayName: 'Fraud',
        modelVersionId: '2',
      },
    })
    expect(await predict([])).toMatchObject({ status: 400 })
  })

  test('goes by the split, and by the new one once it changed', async () => {
    await serve({ 1: 90, 2: 10 })
    expect(await servedBy(100)).toEqual({ 1: 90, 2: 10 })
    expect(await servedBy(10)).toEqual({ 1: 9, 2: 1 })
    await call('PATCH', `${fraud}?updateMask=trafficSplit`, { trafficSplit: { 1: 0, 2: 100 } })
    expect(await servedBy(20)).toEqual({ 2: 20 })
  })

  test('among any 100 requests in a row each has exactly its percentage, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 4 }), fc.nat(300), (cuts, skip) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 100]
        const split = Object.fromEntries(
          edges.slice(1).map((edge, index) => [String(index + 1), edge - (edges[index] ?? 0)]),
        )
        const turns = new Turns(split)
        for (let time = 0; time < skip; time++) turns.next()
        const counts = Object.fromEntries(Object.keys(split).map(id => [id, 0]))
        for (let time = 0; time < 100; time++) {
          const id = turns.next() ?? ''
          counts[id] = (counts[id] ?? 0) + 1
        }
        expect(counts).toEqual(split)
      }),
    )
  })

  test('an endpoint without traffic, without models and one that is not there do not answer', async () => {
    await serve({})
    const message = `Endpoint ${numbered}/endpoints/fraud doesn't have traffic_split.`
    expect((await predict()).body).toMatchObject(rpcError(400, 'FAILED_PRECONDITION', message))
    expect(await call('POST', `${fraud}2:predict`, { instances: [1] })).toMatchObject({ status: 404 })
  })

  test('a version answers as it is told to: values, failures at a ratio, latency, garbage', async () => {
    await serve({ 1: 100 })
    const { endpoints } = vertex.state
    endpoints.behave({ model: 'fraud', versionId: '1' }, { predictions: instances => instances.map(() => 0.9) })
    endpoints.behave({ versionId: '2' }, { status: 503 })
    expect(await predict([1, 2])).toMatchObject({ body: { predictions: [0.9, 0.9] } })
    endpoints.behave({ deployedModelId: '1' }, { errorRatio: 0.25, status: 503 })
    const statuses: number[] = []
    for (let time = 0; time < 8; time++) statuses.push((await predict()).status)
    expect(statuses).toEqual([200, 200, 200, 503, 200, 200, 200, 503])
    endpoints.behave({}, { status: 500 })
    expect((await predict()).body).toMatchObject(rpcError(500, 'INTERNAL', expect.anything()))
    endpoints.behave({}, { body: '<html>' })
    expect(await predict()).toMatchObject({ status: 200, text: '<html>', body: undefined })
  })

  test('an instance that is no list and a field that does not exist are refused before any model is asked', async () => {
    await serve({ 1: 100 })
    expect(await predict('one')).toMatchObject({ status: 400 })
    expect((await call('POST', `${fraud}:predict`, { instance: [1] })).text).toContain('Unknown name')
  })
})

describe('rawPredict', () => {
  test("passes any payload, gives the container's own words, and names the deployed model in a header", async () => {
    await serve({ 2: 100 })
    vertex.state.endpoints.behave({}, { latencyMs: 300 })
    expect(await raw('{"instances":[{"amount":1}],"anything":{}}')).toMatchObject({
      status: 200,
      headers: { 'x-vertex-ai-deployed-model-id': '2', 'x-vertex-ai-endpoint-id': 'fraud' },
      body: { predictions: [{ score: 0.5 }] },
      latencyMs: 300,
    })
    vertex.state.endpoints.behave({}, { body: { label: 'fraud' }, status: 422 })
    expect(await raw('a,b\n1,2', 'text/csv')).toMatchObject({ status: 422, body: { label: 'fraud' } })
  })
})

describe('dedicated endpoints', () => {
  test('answer at their own host alone, and nothing else answers there', async () => {
    await serve({ 1: 100 }, { dedicatedEndpointEnabled: true })
    expect((await call('GET', fraud)).body).toMatchObject({ dedicatedEndpointDns: dedicated })
    expect((await predict()).body).toMatchObject(
      rpcError(
        400,
        'FAILED_PRECONDITION',
        `Dedicated Endpoint cannot be accessed through the shared Vertex AI domain aiplatform.googleapis.com. Please access the endpoint using its dedicated domain name '${dedicated}'`,
      ),
    )
    expect(vertex.service.serves(dedicated)).toBe(true)
    expect(await predict([1], dedicated)).toMatchObject({ status: 200, body: { deployedModelId: '1' } })
    expect(await predict([1], dedicated.replace('fraud', 'other'))).toMatchObject({ status: 400 })
    expect(await call('GET', fraud, undefined, dedicated)).toMatchObject({ status: 404 })
    expect(await call('PATCH', `${fraud}?updateMask=trafficSplit`, {}, dedicated)).toMatchObject({ status: 404 })
  })

  test('hosts that only look like one are not served', () => {
    for (const name of [
      'prediction.vertexai.goog',
      'fraud.prediction.vertexai.goog',
      `${dedicated}.example.com`,
      'fraud.us-central1-123456789.prediction.vertexai.goog.evil',
      'a.fraud.us-central1-1.prediction.vertexai.goog',
    ])
      expect(vertex.service.serves(name)).toBe(false)
  })
})
