import { expect, test } from 'vitest'
import { copyModel } from '../../../../src/steps/kinds/models/copy-model.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const source = 'projects/987654321/locations/us-east1/models/fraud'
const operation = { name: `${numbered}/models/7/operations/1` }
const copy = (id: string, more: Resource = {}): Resource => ({
  name: `${numbered}/models/prod`,
  versionId: id,
  versionCreateTime: '2026-11-30T12:00:00Z',
  originalModelInfo: { model: `${source}@3` },
  ...more,
})

function run(there: readonly Resource[], body: Resource = {}, sourceModel = `${source}@champion`) {
  const fake = fakeContext({
    kind: 'copyModel',
    body: { sourceModel, modelId: 'prod', ...body },
    vertex: {
      list: async () => there,
      once: async () => ({ resource: operation }),
      get: async name => {
        if (name.startsWith(source)) return { name: `${source}@champion`, versionId: '3' }
        if (name !== operation.name) throw refusal(404)
        return { ...operation, done: true, response: { model: `${numbered}/models/prod`, modelVersionId: '9' } }
      },
    },
  })
  return { ...fake, end: copyModel(fake.run) }
}

test('an alias is copied as the version that it stands for now: it may move meanwhile', async () => {
  const { end, sent } = run([])
  expect(await end).toMatchObject({ state: 'SUCCEEDED', resource: { modelVersionId: '9' } })
  expect(sent).toEqual([{ call: `POST ${parent}/models:copy`, body: { sourceModel: `${source}@3`, modelId: 'prod' } }])
})

test('a copy has no labels: this run knows its own by the version that it is a copy of', async () => {
  const { end, sent, told } = run([copy('1')])
  expect(await end).toMatchObject({ adopted: true, name: `${numbered}/models/prod@1` })
  expect(sent).toEqual([])
  expect(told).toContainEqual(
    expect.objectContaining({ type: 'adopted', because: `${numbered}/models/prod@1 is a copy of ${source}@3` }),
  )
})

test.each([
  ['of another version', { originalModelInfo: { model: `${source}@2` } }],
  ['under another key', { encryptionSpec: { kmsKeyName: 'k' } }],
  ['older than this run', { versionCreateTime: '2026-11-01T00:00:00Z' }],
])('a copy %s is another one', async (_, more) => {
  expect(await run([copy('1', more)]).end).toMatchObject({ resource: { modelVersionId: '9' } })
})

test('a source that is not there is refused before anything is sent', async () => {
  const { end, sent } = run([], {}, 'missing')
  expect((await errorOf(end)).answer?.status).toBe(404)
  expect(sent).toEqual([])
})
