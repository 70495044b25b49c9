import { describe, expect, test } from 'vitest'
import { rollout } from '../../../../src/steps/kinds/rollout/rollout.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, parent, refusal } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const deployedModel = { dedicatedResources: { machineSpec: { machineType: 'n1-standard-4' } } }

function run(
  { models, split }: { models: readonly Resource[]; split: Resource },
  body: Resource = {},
  before?: Parameters<typeof fakeEndpoint>[1],
) {
  const cloud = fakeEndpoint({ models, split }, before)
  const fake = fakeContext({
    kind: 'rollout',
    body: { endpoint: 'fraud', model: 'fraud@champion', deployedModel, traffic: [10, 100], ...body },
    vertex: cloud.vertex,
  })
  return { ...fake, cloud, end: rollout(fake.run) }
}
const serving = { models: [deployed('17', 2)], split: { 17: 100 } }

describe('a rollout', () => {
  test('goes up by its shares, and undeploys what served before at 100 %', async () => {
    const { end, cloud, recorded, messages } = run(serving)
    const { state, details, resource } = await end
    expect(state).toBe('SUCCEEDED')
    expect(resource).toMatchObject({ model: `${parent}/models/fraud`, modelVersionId: '3' })
    expect(details).toMatchObject({
      ...{ type: 'rollout', model: 'fraud@3', from: [{ model: 'fraud@2', traffic: 100 }] },
      to: [{ model: 'fraud@3', traffic: 100 }],
      stages: [
        { traffic: 10, outcome: 'held' },
        { traffic: 100, outcome: 'held' },
      ],
    })
    expect(cloud.ids()).toHaveLength(1)
    expect(recorded.map(({ type }) => type)).toEqual([
      ...['model.resolved', 'rollout.began'],
      ...['rollout.changed', 'rollout.changed', 'step.submitted', 'rollout.retired'],
    ])
    expect(messages()).toContain(`the model fraud@champion is ${parent}/models/fraud@3`)
  })

  test('keeps what served before with keep: 1, and leaves alone what no rollout deployed', async () => {
    const byHand = deployed('11', 1)
    const { end, cloud } = run({ models: [...serving.models, byHand], split: serving.split }, { keep: 1 })
    expect(await end).toMatchObject({ state: 'SUCCEEDED' })
    expect(cloud.ids()).toEqual(['17', '11', expect.any(String)])
  })

  test('gives a model all of the traffic at once where nothing serves', async () => {
    const { end, cloud, messages } = run({ models: [], split: {} })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', details: { stages: [{ traffic: 100 }] } })
    expect(Object.values(cloud.state.trafficSplit)).toEqual([100])
    expect(messages()).toContain('no other model serves: fraud@3 gets 100 % at once')
  })

  test('changes nothing if the version has all of the traffic already', async () => {
    const { end, sent, types } = run({ models: [deployed('18', 3)], split: { 18: 100 } })
    expect(await end).toMatchObject({ state: 'SUCCEEDED', adopted: true })
    expect(sent).toEqual([])
    expect(types()).toEqual(['model.resolved'])
  })

  test('leaves in the name of its deployment what served before, for a rollback', async () => {
    const { end, sent } = run(serving)
    await end
    expect(sent[0]?.body).toMatchObject({ deployedModel: { displayName: 'fraud@3 (before: fraud@2)' } })
  })
})

describe('a rollout that fails', () => {
  test('restores the split and undeploys its model', async () => {
    let patches = 0
    const { end, cloud, types } = run(serving, {}, path => {
      // The second share.
      if (path === endpointName && ++patches === 2) throw refusal(400, 'no such split')
    })
    const { state, details, error } = await end
    expect(state).toBe('ROLLED_BACK')
    expect(error?.message).toContain('is restored: deployed model 17: 100 %')
    expect(details).toMatchObject({ to: [{ model: 'fraud@2', traffic: 100 }] })
    expect(cloud.state.trafficSplit).toEqual({ 17: 100 })
    expect(cloud.ids()).toEqual(['17'])
    expect(types().at(-1)).toBe('rollout.restored')
  })

  test('because its version does not exist has changed nothing', async () => {
    const { end, sent, types } = run(serving, { model: 'other@7' })
    expect(await errorOf(end)).toMatchObject({ code: 'STEP_REJECTED' })
    expect([sent, types()]).toEqual([[], []])
  })

  test('because its endpoint cannot be probed from here has changed nothing', async () => {
    const { vertex } = fakeEndpoint(serving)
    const fake = fakeContext({
      kind: 'rollout',
      body: {
        endpoint: 'fraud',
        model: 'fraud@3',
        deployedModel,
        traffic: [100],
        probe: { instances: [1], errors: 0 },
      },
      vertex: {
        ...vertex,
        get: async (...call) => ({ ...(await vertex.get?.(...call)), network: 'projects/1/global/networks/n' }),
      },
    })
    expect((await errorOf(rollout(fake.run))).message).toContain('is in a private network')
    expect(fake.sent).toEqual([])
  })
})
