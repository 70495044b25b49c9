import { expect, test } from 'vitest'
import { publish } from '../../../../src/steps/kinds/publish/publish.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, refusal } from '../../fake-context.ts'

const repository = 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines'
const sha256 = '1'.repeat(64)
const packageName = 'projects/acme-ml/locations/us-central1/repositories/pipelines/packages/train-fraud'
const version = `${packageName}/versions/sha256:${sha256}`
const pipelineFile = { path: 'build/p.yaml', text: 'root: {}', bytes: 8, sha256, name: 'train-fraud' }

function run(there: Record<string, Resource>, body: Resource = {}, uploads = true) {
  const writes: string[] = []
  const fake = fakeContext({ kind: 'publish', body: { pipeline: 'build/p.yaml', repository, ...body } })
  const step = { ...fake.run.step, pipelineFile }
  const get = async (path: string): Promise<Resource> => {
    const found = there[path.replace('v1/', '')]
    if (found === undefined) throw refusal(404)
    return found
  }
  const services = {
    ...fake.run.ports.services,
    get: async (_: string, path: string) => get(path),
    upload: async (_: string, path: string) => {
      writes.push(`POST ${path}`)
      if (uploads) there[version] = { name: version }
      return { resource: { operation: { name: 'operations/1', done: true } } }
    },
    once: async (method: string, _: string, path: string) => {
      writes.push(`${method} ${path}`)
      return { resource: {} }
    },
  }
  return { ...fake, writes, end: publish({ ...fake.run, step, ports: { ...fake.run.ports, services } }) }
}

test('a version that is there is adopted, and nothing is uploaded', async () => {
  const { end, writes, types } = run({ [version]: { name: version } })
  expect(await end).toMatchObject({ state: 'SUCCEEDED', adopted: true, resource: { version: `sha256:${sha256}` } })
  expect(writes).toEqual([])
  expect(types()).toEqual(['step.adopted'])
})

test('the record says what is uploaded before it is', async () => {
  const { end, writes, types } = run({})
  expect(await end).toMatchObject({
    state: 'SUCCEEDED',
    resource: { templateUri: `${repository}/train-fraud/sha256:${sha256}` },
  })
  expect(writes).toEqual([
    'POST upload/v1/projects/acme-ml/locations/us-central1/repositories/pipelines/kfpArtifacts:create',
  ])
  expect(types()).toEqual(['template.published'])
})

test('an upload that never appears under its digest fails, so that no template is named that is not there', async () => {
  const { end } = run({}, {}, false)
  expect(await errorOf(end)).toMatchObject({ code: 'STEP_FAILED' })
})
