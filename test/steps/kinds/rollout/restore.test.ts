import { describe, expect, test } from 'vitest'
import { restore } from '../../../../src/steps/kinds/rollout/restore.ts'
import type { InFlightRollout, VertexCalls } from '../../../../src/steps/toolkit/ports.ts'
import { fakeContext, location, project, refusal } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const minute = 60_000
const patience = { answerMs: 15 * minute, deployMs: 15 * minute, undeployMs: 10 * minute }
const inFlight: InFlightRollout = {
  ...{ type: 'rollout', step: 'release', kind: 'rollout', project, location, endpoint: endpointName },
  ...{ former: { 17: 100 }, ours: [{ 17: 90, 18: 10 }], deployedModelId: '18', deploying: false, operation: undefined },
}

/** Restores an endpoint whose split is `split`. */
function undo(
  split: Readonly<Record<string, number>>,
  more: Partial<InFlightRollout> = {},
  calls: (given: Partial<VertexCalls>) => Partial<VertexCalls> = () => ({}),
  models = [deployed('17', 2), deployed('18', 3)],
) {
  const cloud = fakeEndpoint({ models, split })
  const fake = fakeContext({ kind: 'rollout', vertex: { ...cloud.vertex, ...calls(cloud.vertex) } })
  return { ...fake, cloud, result: restore({ ...inFlight, ...more }, 'STEP_FAILED', fake.run.ports, patience) }
}

describe('an endpoint under change', () => {
  test('gets its former split back before the new model is undeployed, and the record says so when it is done', async () => {
    const { result, cloud, sent, recorded } = undo({ 17: 90, 18: 10 })
    expect(await result).toMatchObject({
      done: [
        `the traffic of ${endpointName} is restored: deployed model 17: 100 %`,
        'the deployed model 18 is undeployed',
      ],
      left: undefined,
      theirs: undefined,
    })
    expect(sent.map(({ call }) => call)).toEqual([`PATCH ${endpointName}`, `POST ${endpointName}:undeployModel`])
    expect(cloud.state.trafficSplit).toEqual({ 17: 100 })
    expect(cloud.ids()).toEqual(['17'])
    expect(recorded).toEqual([
      {
        type: 'rollout.restored',
        data: { step: 'release', endpoint: endpointName, shares: { 17: 100 }, undeployed: '18', reason: 'STEP_FAILED' },
      },
    ])
  })

  test('is left alone where another client has set its split', async () => {
    const { result, cloud, sent } = undo({ 17: 40, 18: 60 })
    const { theirs, done } = await result
    expect(theirs).toEqual({ 17: 40, 18: 60 })
    expect(done).toContain('the deployed model 18 stays, since their split gives it traffic')
    expect(cloud.ids()).toEqual(['17', '18'])
    expect(sent).toEqual([])
  })

  test('loses the new model where another client’s split gives it nothing', async () => {
    const { result, cloud } = undo({ 17: 50, 19: 50 })
    expect((await result).theirs).toEqual({ 17: 50, 19: 50 })
    expect(cloud.ids()).toEqual(['17'])
  })

  test('that is restored already needs nothing, however often', async () => {
    const { result, sent, types } = undo({ 17: 100 }, { ours: [{ 17: 100 }] }, undefined, [deployed('17', 2)])
    expect(await result).toMatchObject({ left: undefined })
    expect([sent, types()]).toEqual([[], []])
  })

  test('is asked about again through an outage', async () => {
    let failures = 5
    const { result } = undo({ 17: 90, 18: 10 }, {}, ({ get }) => ({
      get: async (name, call) => {
        if (failures-- > 0) throw refusal(503)
        return get?.(name, call) ?? {}
      },
    }))
    expect(await result).toMatchObject({ left: undefined })
  })
})

describe('the new model', () => {
  test('that was kept warm stays', async () => {
    const { result, cloud } = undo({ 17: 90, 18: 10 }, { deployedModelId: undefined })
    expect(await result).toMatchObject({ left: undefined })
    expect(cloud.ids()).toEqual(['17', '18'])
  })

  test('that is being deployed is asked to stop, and is gone with its operation', async () => {
    const operation = `${endpointName}/operations/9`
    const { result, sent, types } = undo(
      { 17: 100 },
      { deploying: true, operation, ours: [{ 17: 100 }] },
      () => ({ repeatable: async () => ({}) }),
      [deployed('17', 2)],
    )
    expect((await result).done).toContain('nothing new is deployed')
    expect(sent.map(({ call }) => call)).toEqual([`POST ${operation}:cancel`])
    expect(types()).toEqual(['step.cancelled'])
  })

  test('whose deployment outlasts the patience is named for a person to undeploy', async () => {
    const operation = `${endpointName}/operations/9`
    const { result, passed } = undo(
      { 17: 100 },
      { deploying: true, operation, ours: [{ 17: 100 }] },
      ({ get }) => ({
        repeatable: async () => Promise.reject(refusal(501)),
        get: async (name, call) => (name === operation ? { name } : (get?.(name, call) ?? {})),
      }),
      [deployed('17', 2)],
    )
    expect((await result).left).toContain(`the deployment of 18 on ${endpointName} (${operation}) continues`)
    expect(passed()).toBeGreaterThanOrEqual(patience.deployMs)
  })

  test('that cannot be undeployed gets no traffic by then, and is said to be billed', async () => {
    const { result, cloud } = undo({ 17: 90, 18: 10 }, {}, ({ once }) => ({
      once: async (method, path, call) => {
        if (path.endsWith(':undeployModel')) throw refusal(403, 'no permission')
        return once?.(method, path, call) ?? { resource: {} }
      },
    }))
    expect((await result).left).toMatch(
      /deployed model 18 .* gets no traffic, but could not be undeployed and is billed: .*no permission/,
    )
    expect(cloud.state.trafficSplit).toEqual({ 17: 100 })
  })

  test('whose undeployment got no answer is gone if the endpoint says so', async () => {
    const { result } = undo({ 17: 90, 18: 10 }, {}, ({ once }) => ({
      once: async (method, path, call) => {
        const sent = (await once?.(method, path, call)) ?? { resource: {} }
        return path.endsWith(':undeployModel') ? { ambiguous: refusal(503) } : sent
      },
    }))
    expect(await result).toMatchObject({
      left: undefined,
      done: [expect.any(String), 'the deployed model 18 is undeployed'],
    })
  })
})
