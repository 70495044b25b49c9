import { beforeEach, expect, test } from 'vitest'
import { createArtifacts, digestOf } from '../../emulator/google/artifacts.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const text = 'pipelineInfo:\n  name: train-fraud\n'
let world: ReturnType<typeof createWorld>
let artifacts: ReturnType<typeof createArtifacts>

beforeEach(() => {
  world = createWorld()
  artifacts = createArtifacts(world)
  artifacts.state.templates.push({
    location: 'us-central1',
    project: 'acme-ml',
    repository: 'pipelines',
    package: 'train-fraud',
    tags: ['latest', 'v1'],
    text,
  })
})

const get = (version: string, headers?: Record<string, string>): Promise<Reply> =>
  send(
    artifacts.service,
    'us-central1-kfp.pkg.dev',
    'GET',
    `/acme-ml/pipelines/train-fraud/${version}`,
    undefined,
    headers,
  )

test('a template is read by tag and by digest, and by nothing else', async () => {
  expect(await get('v1')).toMatchObject({ status: 200, text })
  expect(await get(digestOf(text))).toMatchObject({ status: 200, text })
  for (const version of ['v2', `sha256:${'0'.repeat(64)}`, ''])
    expect((await get(version)).body).toMatchObject(rpcError(404, 'NOT_FOUND', 'Requested entity was not found.'))
  const elsewhere = await send(artifacts.service, 'us-east1-kfp.pkg.dev', 'GET', '/acme-ml/pipelines/train-fraud/v1')
  expect(elsewhere.status).toBe(404)
})

test('without a token or the permission nothing is told', async () => {
  expect((await get('v1', {})).status).toBe(401)
  world.denied.add('artifactregistry.repositories.downloadArtifacts')
  expect((await get('v1')).body).toMatchObject(
    rpcError(
      403,
      'PERMISSION_DENIED',
      'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/acme-ml/locations/us-central1/repositories/pipelines" (or it may not exist)',
    ),
  )
})

test('only hosts of pipeline registries are served', () => {
  expect(artifacts.service.serves('europe-west4-kfp.pkg.dev')).toBe(true)
  expect(artifacts.service.serves('us-docker.pkg.dev')).toBe(false)
  expect(artifacts.service.serves('us-kfp.pkg.dev.evil.example')).toBe(false)
})
