import { expect, it } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { callOf, plainCall } from '../../../../src/steps/kinds/plain/plain-call.ts'
import { fakeContext, parent } from '../../fake-context.ts'

it('a name in the path may be an id or in full, is not sent again, and may be unknown yet', () => {
  const place = { project: 'acme-ml', location: 'us-central1' }
  const aliases = { versionAliases: ['champion'] }
  expect(callOf('aliases', place, { name: 'fraud@3', ...aliases })).toEqual({
    verb: 'POST',
    path: 'projects/acme-ml/locations/us-central1/models/fraud@3:mergeVersionAliases',
    body: aliases,
    repeatable: false,
  })
  const full = 'projects/acme-eu/locations/europe-west4/models/fraud@3'
  expect(callOf('aliases', place, { name: full, ...aliases })?.path).toBe(`${full}:mergeVersionAliases`)
  const later = new Pending('${steps.register.model}@2', false)
  expect(callOf('aliases', place, { name: later, ...aliases })?.path).toBe(
    '${steps.register.model}@2:mergeVersionAliases',
  )
  expect(callOf('uploadModel', place, { modelId: 'fraud' })).toEqual({
    verb: 'POST',
    path: 'projects/acme-ml/locations/us-central1/models:upload',
    body: { modelId: 'fraud' },
    repeatable: false,
  })
  expect(callOf('gate', place, {})).toBeUndefined()
})

it('a plain call is made on the resource that its path names', () => {
  const { run } = fakeContext({ kind: 'predict', body: { endpoint: 'fraud', instances: [1] } })
  expect(plainCall(run)).toMatchObject({
    path: `${parent}/endpoints/fraud:predict`,
    target: `${parent}/endpoints/fraud`,
    body: { instances: [1] },
  })
  expect(() => plainCall(fakeContext({ kind: 'gate' }).run)).toThrow('gate is not a plain call')
})
