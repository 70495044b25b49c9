import { expect, test } from 'vitest'
import { storeVersion } from '../../../../emulator/google/packages.ts'
import { findImage, hasImage } from '../../../../src/steps/kinds/images/find-image.ts'
import { parseImageName } from '../../../../src/steps/kinds/images/image-name.ts'
import { errorOf } from '../../fake-context.ts'
import { basic, createGoogle, fakeBuilds, repository } from './fake-builds.ts'

const name = parseImageName(basic.image) ?? expect.fail('an image')
const digest = `sha256:${'1'.repeat(64)}`

test('finds an image by its tag, and knows if one is there', async () => {
  const world = createGoogle()
  storeVersion(world.artifacts.state.packages, `${repository}/packages/fraud`, {
    id: digest,
    tags: ['a'],
    createdAt: 0,
  })
  const { run } = fakeBuilds({}, world)
  expect(await findImage(name, 'a', run)).toBe(digest)
  expect(await findImage(name, 'b', run)).toBeUndefined()
  expect(await hasImage(name, digest, run)).toBe(true)
  expect(await hasImage(name, `sha256:${'2'.repeat(64)}`, run)).toBe(false)
})

test('a repository that does not exist is found before the build, with the command that creates it', async () => {
  const world = createGoogle()
  world.artifacts.state.repositories.clear()
  const { message, commands } = await errorOf(findImage(name, 'a', fakeBuilds({}, world).run))
  expect(message).toContain(`there is no repository ${repository}`)
  expect(commands).toEqual([
    'gcloud artifacts repositories create train --repository-format=docker --location=us --project=acme-ml',
  ])
})

test('a repository of another format is refused', async () => {
  const world = createGoogle()
  world.artifacts.state.repositories.set(repository, { format: 'KFP', bindings: [] })
  expect((await errorOf(findImage(name, 'a', fakeBuilds({}, world).run))).message).toContain('its format is KFP')
})

test('no permission to look is no answer: nothing is built on it', async () => {
  const world = createGoogle()
  world.denied.add('artifactregistry.tags.get')
  expect((await errorOf(findImage(name, 'a', fakeBuilds({}, world).run))).answer?.status).toBe(403)
  world.denied.clear()
  world.denied.add('artifactregistry.repositories.get')
  expect(await findImage(name, 'a', fakeBuilds({}, world).run)).toBeUndefined()
})
