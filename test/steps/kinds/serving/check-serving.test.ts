import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkDeployedModel, checkEndpoint, checkLeaving } from '../../../../src/steps/kinds/serving/check-serving.ts'
import { parent } from '../../fake-context.ts'

const messages = (faults: readonly { readonly path: readonly unknown[]; readonly message: string }[]): string[] =>
  faults.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('an endpoint', () => {
  test.each([
    [{ endpointId: 'fraud', displayName: 'Fraud' }],
    [{ displayName: 'Fraud' }],
    // It exists, so nothing has to be said about it.
    [{ endpointId: `${parent}/endpoints/123` }],
    [{ endpointId: new Pending('${steps.a.name}', true) }],
  ])('may be %j', body => {
    expect(checkEndpoint(body)).toEqual([])
  })

  test.each([
    [{}, ': names no endpoint'],
    [{ endpointId: 'fraud' }, ': displayName is required'],
    [{ endpointId: 'Fraud', displayName: 'Fraud' }, 'endpointId: expected an id'],
    [{ displayName: '' }, 'displayName: expected a name'],
  ])('is refused as %j', (body, words) => {
    expect(messages(checkEndpoint(body))).toEqual([expect.stringContaining(words)])
  })
})

test('a deployment names its model, and an id that Google accepts', () => {
  expect(checkDeployedModel({ model: 'fraud@3', id: '17' })).toEqual([])
  expect(checkDeployedModel({ model: 'fraud@3', id: '' })).toEqual([])
  expect(messages(checkDeployedModel({ id: 'x' }))).toEqual([
    expect.stringContaining('deployedModel.id: expected the id of a deployed model'),
    'deployedModel: model is required',
  ])
})

test('a model that is undeployed gets no traffic in the same call', () => {
  expect(checkLeaving({ deployedModelId: '17', trafficSplit: { 18: 100, 17: 0 } })).toEqual([])
  expect(checkLeaving({ deployedModelId: '17' })).toEqual([])
  expect(checkLeaving({ deployedModelId: '17', trafficSplit: { 17: 100 } })).toMatchObject([
    { path: ['trafficSplit', '17'] },
  ])
})
