import { beforeEach, expect, test } from 'vitest'
import { createArtifacts } from '../../emulator/google/artifacts.ts'
import { storeVersion } from '../../emulator/google/packages.ts'
import { createWorld, send } from './services.ts'

const repository = 'projects/acme-ml/locations/us/repositories/train'
const host = 'artifactregistry.googleapis.com'

let world: ReturnType<typeof createWorld>
let artifacts: ReturnType<typeof createArtifacts>

beforeEach(() => {
  world = createWorld()
  artifacts = createArtifacts(world)
  const { repositories, packages } = artifacts.state
  repositories.set(repository, { format: 'DOCKER', bindings: [] })
  const createdAt = world.clock.now()
  storeVersion(packages, `${repository}/packages/fraud`, { id: 'sha256:a', tags: ['one', 'two'], createdAt })
  storeVersion(packages, `${repository}/packages/fraud`, { id: 'sha256:b', tags: ['two'], createdAt })
  storeVersion(packages, `${repository}/packages/team%2Ffraud`, { id: 'sha256:c', tags: ['one'], createdAt })
})

const get = (path: string) => send(artifacts.service, host, 'GET', `/v1/${repository}/${path}`)

test('a tag leads to the version that it was moved to last', async () => {
  const name = `${repository}/packages/fraud`
  expect((await get('packages/fraud/tags/one')).body).toEqual({
    name: `${name}/tags/one`,
    version: `${name}/versions/sha256:a`,
  })
  expect((await get('packages/fraud/tags/two')).body).toMatchObject({ version: `${name}/versions/sha256:b` })
  expect((await get('packages/fraud/versions/sha256:a')).body).toMatchObject({
    name: `${name}/versions/sha256:a`,
    relatedTags: [{ name: `${name}/tags/one` }],
  })
})

test('a package with a slash in its name is addressed by %2F', async () => {
  expect((await get('packages/team%2Ffraud/tags/one')).body).toMatchObject({
    version: `${repository}/packages/team%2Ffraud/versions/sha256:c`,
  })
  expect((await get('packages/team/fraud/tags/one')).status).toBe(404)
})

test('lists come in pages', async () => {
  const first = await get('packages?pageSize=1')
  expect(first.body).toMatchObject({ packages: [{ name: `${repository}/packages/fraud` }] })
  const token = /"nextPageToken":"(\w+)"/.exec(first.text)?.[1]
  expect((await get(`packages?pageSize=1&pageToken=${token}`)).body).toEqual({
    packages: [{ name: `${repository}/packages/team%2Ffraud` }],
  })
  expect((await get('packages/fraud/tags')).body).toMatchObject({ tags: [{}, {}] })
  expect((await get('packages/fraud/versions')).body).toMatchObject({ versions: [{}, {}] })
})

test('what is missing is a 404, and without the permission nothing is told', async () => {
  expect((await get('packages/fraud/tags/three')).status).toBe(404)
  expect((await get('packages/other/tags/one')).status).toBe(404)
  world.denied.add('artifactregistry.tags.get')
  expect((await get('packages/fraud/tags/one')).text).toContain(`Permission 'artifactregistry.tags.get' denied`)
})
