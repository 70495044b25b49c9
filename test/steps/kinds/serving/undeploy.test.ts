import { expect, test } from 'vitest'
import { undeployModel } from '../../../../src/steps/kinds/serving/undeploy.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

function run(deployedModelId: string, more: Resource = {}) {
  const cloud = fakeEndpoint({ models: [deployed('17', 2), deployed('18', 3)], split: { 17: 100 } })
  const fake = fakeContext({
    kind: 'undeployModel',
    body: { endpoint: 'fraud', deployedModelId, ...more },
    vertex: cloud.vertex,
  })
  return { ...fake, cloud, end: undeployModel(fake.run) }
}

test('a model without traffic is undeployed, and post knows which one goes', async () => {
  const { end, cloud, tracked } = run('18')
  expect(await end).toMatchObject({ state: 'SUCCEEDED', name: endpointName })
  expect(cloud.ids()).toEqual(['17'])
  expect(tracked[0]).toMatchObject({ type: 'operation', endpoint: endpointName, undeploys: '18' })
})

test('a model with traffic is refused before anything is sent: Google would refuse it', async () => {
  const { end, sent } = run('17')
  const { message, cure } = await errorOf(end)
  expect(message).toContain('the deployed model 17')
  expect(cure).toContain('{ "18": 100 }')
  expect(sent).toEqual([])
})

test('a split that names a model which is not there is refused', async () => {
  const { end, sent } = run('18', { trafficSplit: { 99: 100 } })
  expect((await errorOf(end)).message).toContain('it has no deployed model 99')
  expect(sent).toEqual([])
})

test('a model that is gone needs nothing', async () => {
  const { end, sent } = run('19')
  expect(await end).toMatchObject({ state: 'SUCCEEDED' })
  expect(sent).toEqual([])
})
