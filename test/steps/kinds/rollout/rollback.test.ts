import { describe, expect, test } from 'vitest'
import { rollback } from '../../../../src/steps/kinds/rollout/rollback.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const mark = { displayName: 'fraud (before: fraud@2)' }

function run(models: readonly Resource[], split: Resource, labels: Resource = {}) {
  const cloud = fakeEndpoint({ models, split, labels })
  const fake = fakeContext({ kind: 'rollback', body: { endpoint: 'fraud' }, vertex: cloud.vertex })
  return { ...fake, cloud, end: rollback(fake.run) }
}

describe('a rollback', () => {
  test('in the middle of a rollout gives all of the traffic back, and undeploys the new model', async () => {
    const { end, cloud, types } = run([deployed('17', 2), deployed('18', 3, mark)], { 17: 90, 18: 10 })
    expect(await end).toMatchObject({
      state: 'SUCCEEDED',
      name: endpointName,
      resource: { modelVersionId: '2', deployedModelId: '17', trafficSplit: { 17: 100 } },
      details: { type: 'rollout', from: [{ model: 'fraud@2' }, { model: 'fraud@3' }], to: [{ model: 'fraud@2' }] },
    })
    expect(cloud.ids()).toEqual(['17'])
    expect(types()).toEqual(['rollout.began', 'rollout.changed', 'step.submitted', 'rollout.retired'])
  })

  test('deploys the version that served before again, on the same machines, and says in its name that it came back', async () => {
    const machines = { dedicatedResources: { machineSpec: { machineType: 'n1-highmem-8' } } }
    const { end, cloud, sent } = run([deployed('18', 3, { ...mark, ...machines })], { 18: 100 })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', resource: { modelVersionId: '2' } })
    expect(sent[0]?.body).toMatchObject({
      deployedModel: { ...machines, displayName: 'fraud (back from: fraud@3)' },
    })
    expect(cloud.ids()).toHaveLength(1)
    expect(cloud.ids()).not.toContain('18')
  })

  test('leaves a label, by which another attempt of this run does not go back one further', async () => {
    const first = run([deployed('17', 2), deployed('18', 3, mark)], { 17: 90, 18: 10 })
    await first.end
    const { labels } = first.cloud.state
    expect(labels).toEqual({ 'keyless-rolled-back': `${dedupeKey.slice(0, 8)}_18` })
    const second = run([deployed('16', 1), deployed('17', 2, mark)], { 17: 100 }, labels)
    expect(await second.end).toMatchObject({ state: 'SUCCEEDED', adopted: true })
    expect(second.sent).toEqual([])
  })

  test('is refused if nothing shows what served before', async () => {
    const { end, sent } = run([deployed('18', 3)], { 18: 100 })
    expect((await errorOf(end)).message).toContain('the action cannot determine what served')
    expect(sent).toEqual([])
  })
})
