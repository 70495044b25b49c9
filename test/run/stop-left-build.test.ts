import { expect, test } from 'vitest'
import { stopLeftBuild } from '../../src/run/stop-left-build.ts'
import { submitBuild } from '../../src/steps/kinds/images/submit-build.ts'
import { tagsOf } from '../../src/steps/toolkit/find-builds.ts'
import type { InFlightBuild } from '../../src/steps/toolkit/in-flight-build.ts'
import { dedupeKey } from '../steps/fake-context.ts'
import { createGoogle, fakeBuilds } from '../steps/kinds/images/fake-builds.ts'

const ours = { 'keyless-repository-id': '512345678', 'keyless-grant': 'train' }

/** A build that a killed main left, with its own tags or others. */
async function left(tags: readonly string[] = tagsOf({ 'keyless-key': dedupeKey, ...ours })) {
  const world = createGoogle()
  const { run } = fakeBuilds({}, world)
  const taken = await submitBuild({ steps: [{ name: 'a' }], tags }, run)
  if ('uncertain' in taken) throw taken.uncertain
  const place = { step: 'image', kind: 'buildImage', project: 'acme-ml', location: 'us-central1' } as const
  const inFlight: InFlightBuild = { type: 'build', ...place, dedupeKey, name: taken.name }
  const failures: unknown[] = []
  const stop = (change: Partial<InFlightBuild> = {}) =>
    stopLeftBuild(
      run.ports,
      { ...inFlight, ...change },
      ours,
      world.clock.now() + 50_000,
      error => void failures.push(error),
    )
  return {
    name: taken.name,
    stop,
    failures,
    isCancelled: () => world.cloudBuild.state.builds[0]?.cancelledAt !== undefined,
    world,
  }
}

test('a build is stopped, by its name or found by its key', async () => {
  for (const change of [{}, { name: undefined }]) {
    const { name, stop, isCancelled } = await left()
    expect(await stop(change)).toEqual({ cancelled: [name], leftRunning: [] })
    expect(isCancelled()).toBe(true)
  }
})

test('a build of another repository, grant or step is left alone', async () => {
  for (const other of ['keyless-repository-id', 'keyless-grant', 'keyless-key']) {
    const { stop, isCancelled } = await left(tagsOf({ 'keyless-key': dedupeKey, ...ours, [other]: '9' }))
    expect(await stop()).toEqual({ cancelled: [], leftRunning: [] })
    expect(isCancelled()).toBe(false)
  }
})

test('a build that has ended needs nothing', async () => {
  const { stop, world } = await left()
  world.clock.advance(60_000)
  expect(await stop()).toEqual({ cancelled: [], leftRunning: [] })
})

test('a build that may not be stopped is reported as running', async () => {
  const { name, stop, failures, world } = await left()
  world.denied.add('cloudbuild.builds.update')
  expect(await stop()).toEqual({ cancelled: [], leftRunning: [name] })
  expect(failures).toHaveLength(1)
})
