import { expect, test } from 'vitest'
import { submitBuild } from '../../../src/steps/kinds/images/submit-build.ts'
import { stopBuild } from '../../../src/steps/run/stop-build.ts'
import type { InFlightBuild } from '../../../src/steps/toolkit/in-flight-build.ts'
import { dedupeKey } from '../fake-context.ts'
import { createGoogle, fakeBuilds } from '../kinds/images/fake-builds.ts'

async function begin() {
  const { run, world, types } = fakeBuilds({}, createGoogle())
  const taken = await submitBuild({ steps: [{ name: 'a' }], tags: [`keyless-key-${dedupeKey}`] }, run)
  if ('uncertain' in taken) throw taken.uncertain
  const place = { step: 'image', kind: 'buildImage', project: 'acme-ml', location: 'us-central1' } as const
  const inFlight: InFlightBuild = { type: 'build', ...place, dedupeKey, name: taken.name }
  const stop = () => stopBuild(inFlight, taken.name, run.ports, { answerMs: 60_000 })
  const status = () => world.cloudBuild.state.builds.map(one => world.cloudBuild.state.now(one)['status'])
  return { stop, status, types, world }
}

test('a build is recorded as cancelled, then asked to stop', async () => {
  const { stop, status, types, world } = await begin()
  expect(await stop()).toBe(true)
  expect(types()).toContain('step.cancelled')
  world.clock.advance(10_000)
  expect(status()).toEqual(['CANCELLED'])
})

test('a build that has ended needs nothing', async () => {
  const { stop, status, world } = await begin()
  world.clock.advance(60_000)
  expect(await stop()).toBe(false)
  expect(status()).toEqual(['SUCCESS'])
})
