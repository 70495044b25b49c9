import { expect, test } from 'vitest'
import { traffic } from '../../../../src/steps/kinds/serving/traffic.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

function run(trafficSplit: Resource, before?: Parameters<typeof fakeEndpoint>[1]) {
  const cloud = fakeEndpoint({ models: [deployed('17', 2), deployed('18', 3)], split: { 17: 100 } }, before)
  const fake = fakeContext({ kind: 'traffic', body: { endpoint: 'fraud', trafficSplit }, vertex: cloud.vertex })
  return { ...fake, cloud, end: traffic(fake.run) }
}

test('a split is set, and the log has the one before and the one after', async () => {
  const { end, cloud, messages } = run({ 17: 90, 18: 10 })
  expect(await end).toMatchObject({ state: 'SUCCEEDED', name: endpointName })
  expect(cloud.state.trafficSplit).toEqual({ 17: 90, 18: 10 })
  expect(messages()).toEqual([`${endpointName}: from 17: 100 % to 17: 90 %, 18: 10 %`])
})

test('a split that is so already is not sent', async () => {
  const { end, sent } = run({ 17: 100, 18: 0 })
  expect(await end).toMatchObject({ state: 'SUCCEEDED' })
  expect(sent).toEqual([])
})

test('a model that is not there is refused with those that are', async () => {
  const { end, sent } = run({ 99: 100 })
  expect((await errorOf(end)).message).toContain('it has no deployed model 99; there are 17, 18')
  expect(sent).toEqual([])
})

test('another client’s split stands, and the step says which it is', async () => {
  const { end, cloud } = run({ 18: 100 }, (_, state) => {
    state.trafficSplit = { 17: 50, 18: 50 }
  })
  const { code, message } = await errorOf(end)
  expect(code).toBe('STEP_REJECTED')
  expect(message).toContain('Its split is 17: 50 %, 18: 50 %, not 18: 100 %')
  expect(cloud.state.trafficSplit).toEqual({ 17: 50, 18: 50 })
})

test('an endpoint that does not exist is named, with the step that makes one', async () => {
  const { run: context } = fakeContext({ kind: 'traffic', body: { endpoint: 'other', trafficSplit: {} } })
  expect(await errorOf(traffic(context))).toMatchObject({
    code: 'STEP_REJECTED',
    cure: expect.stringContaining('with an earlier endpoint step'),
  })
})
