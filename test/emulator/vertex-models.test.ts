import { beforeEach, describe, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const parent = '/v1/projects/acme-ml/locations/us-central1'
const numbered = 'projects/123456789/locations/us-central1'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown, location = 'us-central1'): Promise<Reply> =>
  send(vertex.service, `${location}-aiplatform.googleapis.com`, method, target, body)
const field = (reply: Reply, name: string): string => String(Object(reply.body)[name])
const items = (reply: Reply, name: string): readonly unknown[] => Object(reply.body)[name] ?? []
const seed = (version: object = {}) =>
  vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', ...version })

const model = (change: object = {}): object => ({
  displayName: 'fraud',
  artifactUri: 'gs://acme-models/fraud/1',
  containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/serve/fraud@sha256:00' },
  ...change,
})
const upload = (body: object): Promise<Reply> => call('POST', `${parent}/models:upload`, body)
/** Uploads, waits, and gives the operation as it ended. */
const uploaded = async (body: object): Promise<unknown> => {
  const reply = await upload(body)
  expect(reply).toMatchObject({ status: 200 })
  world.clock.advance(15_000)
  return (await call('GET', `/v1/${field(reply, 'name')}`)).body
}

describe('uploading a model', () => {
  test('takes its time, and then is version 1 and the default', async () => {
    const started = await upload({ modelId: 'fraud', model: model({ labels: { team: 'fraud' } }) })
    expect(started).toMatchObject({
      status: 200,
      body: {
        name: expect.stringMatching(/^projects\/123456789\/locations\/us-central1\/models\/fraud\/operations\/\d+$/),
        metadata: { '@type': expect.stringContaining('UploadModelOperationMetadata') },
      },
    })
    expect(started.body).not.toHaveProperty('done')
    expect(await call('GET', `${parent}/models/fraud`)).toMatchObject({ status: 404 })
    world.clock.advance(15_000)
    expect((await call('GET', `/v1/${field(started, 'name')}`)).body).toMatchObject({
      done: true,
      response: {
        '@type': expect.stringContaining('UploadModelResponse'),
        model: `${numbered}/models/fraud`,
        modelVersionId: '1',
      },
    })
    const got = (await call('GET', `${parent}/models/fraud`)).body
    expect(got).toMatchObject({
      name: `${numbered}/models/fraud`,
      versionId: '1',
      versionAliases: ['default'],
      labels: { team: 'fraud' },
      artifactUri: 'gs://acme-models/fraud/1',
      supportedDeploymentResourcesTypes: ['DEDICATED_RESOURCES'],
      versionCreateTime: '2026-03-01T12:00:15.000000Z',
    })
    expect((await call('GET', `${parent}/models/fraud@1`)).body).toEqual(got)
    expect((await call('GET', `${parent}/models/fraud@default`)).body).toEqual(got)
  })
})
