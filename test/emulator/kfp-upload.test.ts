import { beforeEach, expect, test } from 'vitest'
import { createArtifacts, digestOf } from '../../emulator/google/artifacts.ts'
import { createWorld, type Reply, send } from './services.ts'

const parent = 'projects/acme-ml/locations/us-central1/repositories/pipelines'
const host = 'artifactregistry.googleapis.com'
const text = 'pipelineInfo:\n  name: train-fraud\n'

let world: ReturnType<typeof createWorld>
let artifacts: ReturnType<typeof createArtifacts>

beforeEach(() => {
  world = createWorld()
  artifacts = createArtifacts(world)
  artifacts.state.repositories.set(parent, { format: 'KFP', bindings: [] })
})

const request = (method: string, path: string, body?: unknown): Promise<Reply> =>
  send(artifacts.service, host, method, `/v1/${parent}/${path}`, body)

function upload(content: string, metadata: object = {}, change: (body: string) => string = body => body) {
  const part = (type: string, value: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${value}\r\n`
  const body = `${part('application/json', JSON.stringify(metadata))}${part('application/octet-stream', content)}--x--\r\n`
  return send(
    artifacts.service,
    host,
    'POST',
    `/upload/v1/${parent}/kfpArtifacts:create?uploadType=multipart`,
    change(body),
    { authorization: 'Bearer good', 'content-type': 'multipart/related; boundary=x' },
  )
}

test('an upload makes package, version and tags, and an equal one overwrites its description', async () => {
  const first = await upload(text, { tags: ['live'], description: 'one' })
  expect(first.body).toMatchObject({ operation: { done: true } })
  const version = `packages/train-fraud/versions/${digestOf(text)}`
  expect((await request('GET', version)).body).toMatchObject({ description: 'one', relatedTags: [{}] })
  await upload(text, { description: 'two' })
  expect((await request('GET', version)).body).toMatchObject({ description: 'two' })
  expect((await request('GET', 'packages/train-fraud/versions')).body).toMatchObject({ versions: [{}] })
})

test('an upload with a tag moves it without a word, which is why a step looks first', async () => {
  await upload(text, { tags: ['live'] })
  const other = `${text}# changed\n`
  await upload(other, { tags: ['live'] })
  expect((await request('GET', 'packages/train-fraud/tags/live')).body).toMatchObject({
    version: `${parent}/packages/train-fraud/versions/${digestOf(other)}`,
  })
  const read = await send(artifacts.service, 'us-central1-kfp.pkg.dev', 'GET', '/acme-ml/pipelines/train-fraud/live')
  expect(read.text).toBe(other)
})

test('unknown fields, half a body and a file that is no pipeline are refused', async () => {
  expect((await upload(text, { tag: 'live' })).text).toContain('Unknown name \\"tag\\"')
  expect((await upload(text, {}, body => body.slice(0, -8))).status).toBe(400)
  expect((await upload('a: 1\n')).text).toContain('pipelineInfo.name is required')
  world.denied.add('artifactregistry.repositories.uploadArtifacts')
  expect((await upload(text)).status).toBe(403)
  expect(artifacts.state.templates).toEqual([])
})

test('a tag is created once, moved by its mask, and deleted', async () => {
  await upload(text)
  await upload(`${text}# changed\n`)
  const versions = `${parent}/packages/train-fraud/versions`
  const body = { version: `${versions}/${digestOf(text)}` }
  expect((await request('POST', 'packages/train-fraud/tags?tagId=live', body)).status).toBe(200)
  expect((await request('POST', 'packages/train-fraud/tags?tagId=live', body)).status).toBe(409)
  const moved = { version: `${versions}/${digestOf(`${text}# changed\n`)}` }
  expect((await request('PATCH', 'packages/train-fraud/tags/live?updateMask=version', moved)).body).toMatchObject(moved)
  expect((await request('PATCH', 'packages/train-fraud/tags/none?updateMask=version', moved)).status).toBe(404)
  expect((await request('DELETE', `packages/train-fraud/versions/${digestOf(`${text}# changed\n`)}`)).status).toBe(400)
  expect((await request('DELETE', 'packages/train-fraud/tags/live')).status).toBe(200)
  expect((await request('DELETE', `packages/train-fraud/versions/${digestOf(text)}`)).status).toBe(200)
  expect((await request('GET', `packages/train-fraud/versions/${digestOf(text)}`)).status).toBe(404)
})
