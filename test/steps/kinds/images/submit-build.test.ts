import { expect, test } from 'vitest'
import { consoleUrlOf, submitBuild } from '../../../../src/steps/kinds/images/submit-build.ts'
import { errorOf } from '../../fake-context.ts'
import { basic, createGoogle, fakeBuilds } from './fake-builds.ts'

const image = `${basic.image}:tree-1`
const build = {
  steps: [{ name: 'a' }],
  images: [image],
  tags: ['keyless-key-0123456789abcdef0123456789abcdef01234567'],
}

test('creates a build once, and adopts it while it runs', async () => {
  const world = createGoogle()
  expect(await submitBuild(build, fakeBuilds({}, world).run)).toMatchObject({ adopted: false })
  expect(await submitBuild(build, fakeBuilds({}, world).run)).toMatchObject({ adopted: true })
  expect(await submitBuild(build, fakeBuilds({ rerun: 'new' }, world).run)).toMatchObject({ adopted: false })
})

test('a build of other files of the same step, or one that failed, is not adopted', async () => {
  const world = createGoogle()
  world.cloudBuild.state.script({ outcome: { status: 'FAILURE' } }, 1)
  await submitBuild(build, fakeBuilds({}, world).run)
  world.clock.advance(60_000)
  expect(await submitBuild(build, fakeBuilds({}, world).run)).toMatchObject({ adopted: false })
  const other = { ...build, images: [`${basic.image}:tree-2`] }
  expect(await submitBuild(other, fakeBuilds({}, world).run)).toMatchObject({ adopted: false })
})

test('two builds with the same key are not chosen between', async () => {
  const world = createGoogle()
  for (let made = 0; made < 2; made++) await submitBuild(build, fakeBuilds({ rerun: 'new' }, world).run)
  const error = await errorOf(submitBuild(build, fakeBuilds({}, world).run))
  expect(error.message).toContain("2 builds have this step's key")
})

test('the page of a build is known from its name', () => {
  expect(consoleUrlOf('projects/1/locations/global/builds/b', 'acme-ml')).toContain(
    '/cloud-build/builds/b?project=acme-ml',
  )
  expect(consoleUrlOf('operations/build/x', 'acme-ml')).toBeUndefined()
})
