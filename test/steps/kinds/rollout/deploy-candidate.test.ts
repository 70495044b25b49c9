import { describe, expect, test } from 'vitest'
import { deployCandidate, undeployFormer } from '../../../../src/steps/kinds/rollout/deploy-candidate.ts'
import { EndpointTransaction } from '../../../../src/steps/kinds/rollout/transaction.ts'
import type { VertexCalls } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const version = { versioned: `${parent}/models/fraud@3`, model: { name: `${numbered}/models/fraud`, versionId: '3' } }

async function begin(models = [deployed('17', 2)], calls: Partial<VertexCalls> = {}) {
  const cloud = fakeEndpoint({ models, split: { 17: 100 } })
  const fake = fakeContext({ kind: 'rollout', vertex: { ...cloud.vertex, ...calls } })
  const former = { 17: 100 }
  const transaction = await EndpointTransaction.begin(
    fake.run,
    { endpoint: endpointName, former, undeploys: '501' },
    { model: version.versioned, deployedModelId: '501', now: former },
  )
  return { ...fake, cloud, transaction }
}

describe('a candidate', () => {
  test('is deployed without traffic, under an id that post knows before it is asked for', async () => {
    const { run, transaction, cloud, sent, tracked } = await begin()
    await deployCandidate({ displayName: 'fraud' }, version, '501', transaction, run)
    expect(sent).toEqual([
      {
        call: `POST ${endpointName}:deployModel`,
        body: { deployedModel: { displayName: 'fraud', id: '501', model: version.versioned } },
      },
    ])
    expect(cloud.state.trafficSplit).toEqual({ 17: 100 })
    expect(tracked.slice(1)).toMatchObject([
      { deployedModelId: '501', deploying: false },
      { deployedModelId: '501', deploying: true, operation: undefined },
      { deploying: true, operation: expect.stringContaining('/operations/') },
      { deployedModelId: '501', deploying: false, operation: undefined },
    ])
  })

  test('that an attempt of this run deployed is adopted', async () => {
    const { run, transaction, sent, types } = await begin([deployed('17', 2), deployed('501', 3)])
    await deployCandidate({}, version, '501', transaction, run)
    expect(sent).toEqual([])
    expect(types()).toEqual(['rollout.began', 'step.adopted'])
  })

  test('under whose id another version is deployed is refused', async () => {
    const { run, transaction } = await begin([deployed('17', 2), deployed('501', 2)])
    expect((await errorOf(deployCandidate({}, version, '501', transaction, run))).message).toContain('and not of')
  })

  test('that Google refuses is not being deployed: nothing of it has to be waited for', async () => {
    const { run, transaction, tracked } = await begin(undefined, { once: async () => Promise.reject(refusal(400)) })
    expect((await errorOf(deployCandidate({}, version, '501', transaction, run))).answer?.status).toBe(400)
    expect(tracked.at(-1)).toMatchObject({ deploying: false })
  })
})

describe('what served before', () => {
  test('is undeployed, and the record says it when it is gone', async () => {
    const { run, cloud, types, messages } = await begin([deployed('17', 2), deployed('501', 3)])
    cloud.state.trafficSplit = { 501: 100 }
    await undeployFormer(endpointName, '17', 'fraud@2', run)
    expect(cloud.ids()).toEqual(['501'])
    expect(types()).toEqual(['rollout.began', 'step.submitted', 'rollout.retired'])
    expect(messages().at(-1)).toBe('fraud@2 (17) is undeployed')
  })

  test('fails no step if it cannot be undeployed: the change that mattered is made', async () => {
    const { run, told, types } = await begin(undefined, { once: async () => Promise.reject(refusal(403, 'no')) })
    await undeployFormer(endpointName, '17', 'fraud@2', run)
    expect(types()).not.toContain('rollout.retired')
    expect(told.at(-1)).toMatchObject({
      type: 'note',
      message: expect.stringContaining(
        'fraud@2 (17) no longer gets traffic, but could not be undeployed and is billed',
      ),
      words: 'no',
    })
  })
})
