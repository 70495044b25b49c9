import { expect, test } from 'vitest'
import { destinationOf, versionName, versionsOf, withDestination } from '../../../../src/steps/kinds/models/versions.ts'
import { withoutVersion } from '../../../../src/vertex/resource-names.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const name = `${parent}/models/fraud`

test('a model and its version have names of their own, however Google writes them', () => {
  expect(withoutVersion(`${name}@champion`)).toBe(name)
  expect(withoutVersion(name)).toBe(name)
  expect(versionName({ name, versionId: '3' })).toBe(`${name}@3`)
  expect(versionName({ name: `${name}@3`, versionId: '3' })).toBe(`${name}@3`)
})

test('the destination of an upload is a model without its version, or a new one', () => {
  const { run } = fakeContext({ kind: 'uploadModel' })
  expect(destinationOf({ modelId: 'fraud' }, run)).toBe(name)
  expect(destinationOf({ parentModel: `${numbered}/models/7@2` }, run)).toBe(`${numbered}/models/7`)
  expect(destinationOf({}, run)).toBeUndefined()
  expect(destinationOf({ modelId: '' }, run)).toBeUndefined()
})

test('an id that exists is the parent of a new version; one that does not is created', async () => {
  const { run, resources } = fakeContext({ kind: 'uploadModel', resources: {} })
  const request = { model: { displayName: 'Fraud' }, modelId: 'fraud' }
  expect(await withDestination(request, run)).toEqual(request)
  resources[name] = { name }
  expect(await withDestination(request, run)).toEqual({ model: request.model, parentModel: name })
  // It is said to exist: Google says if it does not.
  expect(await withDestination({ parentModel: 'other' }, run)).toEqual({ parentModel: `${parent}/models/other` })
  expect(await withDestination({ model: {} }, run)).toEqual({ model: {} })
})

test('a model that is not there has no versions; one that may not be read is an error', async () => {
  const of = (status: number) =>
    versionsOf(
      name,
      fakeContext({ kind: 'uploadModel', vertex: { list: async () => Promise.reject(refusal(status)) } }).run,
    )
  expect(await of(404)).toEqual([])
  expect((await errorOf(of(403))).answer?.status).toBe(403)
})
