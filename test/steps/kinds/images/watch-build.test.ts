import { expect, test } from 'vitest'
import { readBuildBody } from '../../../../src/steps/kinds/images/build-body.ts'
import { composeBuild } from '../../../../src/steps/kinds/images/compose-build.ts'
import { stageSource } from '../../../../src/steps/kinds/images/stage-source.ts'
import { submitBuild } from '../../../../src/steps/kinds/images/submit-build.ts'
import { watchBuild } from '../../../../src/steps/kinds/images/watch-build.ts'
import { refusal } from '../../fake-context.ts'
import { basic, createGoogle, fakeBuilds } from './fake-builds.ts'

async function begin(options: Parameters<typeof fakeBuilds>[0] = {}, world = createGoogle()) {
  const fake = fakeBuilds(options, world)
  const { run } = fake
  const source = await stageSource(basic.staging, run)
  const { labels } = run.request
  const parts = { image: `${basic.image}:tree-1`, source, labels, project: 'acme-ml', timeoutSeconds: undefined }
  const taken = await submitBuild(composeBuild(readBuildBody(basic), parts), run)
  if ('uncertain' in taken) throw taken.uncertain
  return { ...fake, name: taken.name }
}

test('reports each state of a build once, and shows its log until the end', async () => {
  const { run, name, messages } = await begin()
  const followed: string[] = []
  const logs = {
    follow: (job: { readonly name: string }) => {
      followed.push(`begin ${job.name}`)
      return async () => void followed.push('end')
    },
  }
  const end = await watchBuild(name, run.since, { ...run, ports: { ...run.ports, logs } })
  expect(end).toMatchObject({ final: { status: 'SUCCESS' } })
  expect(
    messages()
      .filter(text => text.includes('/builds/'))
      .map(text => text.split(':')[0]),
  ).toEqual(['queued', 'working', 'success'])
  expect(followed).toEqual([`begin ${name}`, 'end'])
})

test('an outage while it builds changes nothing', async () => {
  let reads = 0
  const before = (call: string): void => {
    if (/^GET .*\/builds\/[\w-]+$/.test(call) && ++reads <= 3) throw refusal(503)
  }
  const { run, name } = await begin({ before })
  expect(await watchBuild(name, run.since, run)).toMatchObject({ final: { status: 'SUCCESS' } })
})

test('after the timeout it is cancelled; an image that was made in the last moment counts', async () => {
  const world = createGoogle()
  world.cloudBuild.state.script({ runningMs: 70_000, cancellingMs: 30_000 })
  const { run, name } = await begin({ timeoutSeconds: 60 }, world)
  expect(await watchBuild(name, world.clock.now(), run)).toMatchObject({ final: { status: 'SUCCESS' } })
})
