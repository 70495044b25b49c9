import { expect, test } from 'vitest'
import { buildImage } from '../../../../src/steps/kinds/images/build-image.ts'
import { errorOf } from '../../fake-context.ts'
import { basic, createGoogle, fakeBuilds } from './fake-builds.ts'

const reference = /^us-docker\.pkg\.dev\/acme-ml\/train\/fraud@sha256:[0-9a-f]{64}$/

test('builds the files, and gives the image by its digest', async () => {
  const { run, types, tracked, world } = fakeBuilds()
  const result = await buildImage(run)
  expect(result).toMatchObject({
    state: 'SUCCEEDED',
    adopted: false,
    resource: {
      reference: expect.stringMatching(reference),
      digest: expect.stringMatching(/^sha256:/),
      image: basic.image,
      tag: expect.stringMatching(/^tree-[0-9a-f]{32}$/),
      build: expect.stringContaining('/builds/'),
      logUrl: expect.stringContaining('https://console.cloud.google.com/cloud-build/builds;region=us-central1/'),
    },
  })
  expect(types()).toEqual(['step.submitted', 'image.built'])
  expect(tracked).toMatchObject(
    [{ type: 'build', name: undefined }, { name: result.name }, undefined].map(one => one ?? undefined),
  )
  expect(world.cloudBuild.state.builds).toHaveLength(1)
})

test('the same files again are not built again: their image is adopted', async () => {
  const world = createGoogle()
  const first = await buildImage(fakeBuilds({}, world).run)
  const { run, sent, types, told } = fakeBuilds({}, world)
  const again = await buildImage(run)
  expect(again).toMatchObject({
    state: 'SUCCEEDED',
    adopted: true,
    resource: { reference: first.resource?.['reference'] },
  })
  expect(again.resource).toMatchObject({ build: '', logUrl: '' })
  expect(types()).toEqual(['step.adopted'])
  // A tag can be planted: nothing more is said than that the image has it.
  const tag = String(again.resource?.['tag'])
  expect(told).toMatchObject([
    { type: 'adopted', because: expect.stringContaining(`has the tag of the same files, ${tag}`) },
  ])
  expect(sent.every(call => call.startsWith('GET '))).toBe(true)
  expect(world.cloudBuild.state.builds).toHaveLength(1)
})

test('other files, or another way to build them, are built', async () => {
  const world = createGoogle()
  for (const options of [
    {},
    { archiveSha256: 'cd'.repeat(32) },
    { body: { target: 'serve' } },
    { rerun: 'new' as const },
  ])
    await buildImage(fakeBuilds(options, world).run)
  expect(world.cloudBuild.state.builds).toHaveLength(4)
})

test('after a lost answer to the create the build is found, not made twice', async () => {
  const { run, world } = fakeBuilds({ losesCreate: true })
  expect(await buildImage(run)).toMatchObject({ state: 'SUCCEEDED', adopted: true })
  expect(world.cloudBuild.state.builds).toHaveLength(1)
})

test('a build that an earlier attempt began is followed', async () => {
  const world = createGoogle()
  world.cloudBuild.state.script({ runningMs: 600_000 })
  const { run, stop } = fakeBuilds({}, world)
  const first = buildImage({
    ...run,
    trackInFlight: one => (one?.type === 'build' && one.name !== undefined ? stop() : undefined),
  })
  expect(await first).toMatchObject({ state: 'CANCELLING', error: { code: 'CANCELLED' } })
  expect(await buildImage(fakeBuilds({}, world).run)).toMatchObject({ state: 'SUCCEEDED', adopted: true })
  expect(world.cloudBuild.state.builds).toHaveLength(1)
})

test('an image that was deleted after its build is not given as if it were there', async () => {
  const world = createGoogle()
  await buildImage(fakeBuilds({}, world).run)
  world.artifacts.state.packages.clear()
  const result = await buildImage(fakeBuilds({}, world).run)
  expect(result.error?.message).toContain('is not in the repository any more')
  expect(result.error?.cure).toContain('rerun: new')
})

test('a build that fails ends the step with its words, and leaves nothing to post', async () => {
  const world = createGoogle()
  world.cloudBuild.state.script({ outcome: { status: 'FAILURE', exitCode: 2 } })
  const { run, tracked } = fakeBuilds({}, world)
  const result = await buildImage(run)
  expect(result).toMatchObject({ state: 'FAILED', recorded: { state: 'FAILURE', reason: 'STEP_FAILED' } })
  expect(result.error?.message).toContain('failed at step 0 (build, gcr.io/cloud-builders/docker) with exit code 2')
  expect(tracked.at(-1)).toBeUndefined()
})

test('a build that takes too long is cancelled, and post need not look at it', async () => {
  const world = createGoogle()
  world.cloudBuild.state.script({ runningMs: 3_600_000 })
  const { run, tracked, types } = fakeBuilds({ timeoutSeconds: 60 }, world)
  expect(await buildImage(run)).toMatchObject({ state: 'TIMED_OUT', error: { code: 'STEP_TIMEOUT' } })
  expect(types()).toContain('step.cancelled')
  expect(tracked.at(-1)).toBeUndefined()
  expect(world.cloudBuild.state.builds.map(one => world.cloudBuild.state.now(one)['status'])).toEqual(['CANCELLED'])
})

test('without the permission to build nothing is built', async () => {
  const world = createGoogle()
  world.denied.add('cloudbuild.builds.create')
  const { run } = fakeBuilds({}, world)
  expect((await errorOf(buildImage(run))).code).toBe('STEP_REJECTED')
  expect(world.cloudBuild.state.builds).toEqual([])
})
