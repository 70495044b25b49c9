import { describe, expect, test } from 'vitest'
import { describeInFlight, stop } from '../../../src/steps/run/stop.ts'
import type {
  InFlightJob,
  InFlightOperation,
  InFlightRollout,
  Resource,
  VertexCalls,
} from '../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, location, numbered, parent, project, refusal } from '../fake-context.ts'

const patience = { answerMs: 60_000, deployMs: 0 }
const place = { step: 'release', project, location } as const
const job: InFlightJob = {
  ...{ ...place, type: 'job', kind: 'customJob', dedupeKey: 'k1' },
  name: `${numbered}/customJobs/1`,
}
const operation: InFlightOperation = {
  ...{ ...place, type: 'operation', kind: 'uploadModel', what: 'the upload of fraud' },
  name: `${numbered}/operations/7`,
}
const endpoint = `${parent}/endpoints/e`
const serving: Resource = {
  name: `${numbered}/endpoints/e`,
  trafficSplit: { 17: 100 },
  deployedModels: [
    { id: '17', model: `${numbered}/models/fraud`, modelVersionId: '2' },
    { id: '18', model: `${numbered}/models/fraud`, modelVersionId: '3' },
  ],
}

function fake(vertex: Partial<VertexCalls> = {}, cancel = async (): Promise<void> => {}) {
  const order: string[] = []
  const { run, sent, passed } = fakeContext({
    kind: 'rollout',
    vertex: {
      repeatable: async path => {
        if (path === `${job.name}:cancel`) {
          order.push(`cancel ${job.name}`)
          await cancel()
        }
        return {}
      },
      ...vertex,
    },
    ports: { recordUndo: async type => void order.push(type) },
  })
  return { ports: run.ports, order, sent, passed }
}

describe('a job', () => {
  test('is recorded as cancelled, then asked to stop', async () => {
    const { ports, order } = fake()
    expect(await stop(job, ports, patience)).toEqual({ done: job.name })
    expect(order).toEqual(['step.cancelled', `cancel ${job.name}`])
  })

  test('is asked again while no clear answer comes', async () => {
    let failures = 2
    const { ports, order } = fake({}, async () => {
      if (failures-- > 0) throw refusal(503)
    })
    expect(await stop(job, ports, patience)).toEqual({ done: job.name })
    expect(order.filter(one => one.startsWith('cancel'))).toHaveLength(3)
  })

  test('without a name is left to post, by the label that finds it', async () => {
    const { ports, order } = fake()
    expect(await stop({ ...job, name: undefined }, ports, patience)).toEqual({
      left: 'the customJob of step release, if its create took effect (label keyless-key=k1)',
    })
    expect(order).toEqual([])
  })
})

describe('an operation', () => {
  test('is looked at and asked to stop, by the id of the project', async () => {
    const looked: string[] = []
    const { ports, sent, order } = fake({
      get: async name => {
        looked.push(name)
        return { name }
      },
    })
    expect(await stop(operation, ports, patience)).toEqual({ done: operation.name })
    expect(looked).toEqual([`${parent}/operations/7`])
    expect(sent).toEqual([{ call: `POST ${parent}/operations/7:cancel`, body: {} }])
    expect(order).toEqual(['step.cancelled'])
  })

  test('that has ended needs nothing', async () => {
    const { ports, sent, order } = fake({ get: async name => ({ name, done: true }) })
    expect(await stop(operation, ports, patience)).toEqual({})
    expect([...sent, ...order]).toEqual([])
  })

  test('without a name is left to post', async () => {
    expect(await stop({ ...operation, name: undefined }, fake().ports, patience)).toEqual({
      left: 'the upload of fraud of step release, if its request took effect',
    })
  })

  test('that cannot be asked about in time is an error, and no answer', async () => {
    const { ports, passed } = fake({ get: async () => Promise.reject(refusal(503)) })
    expect((await errorOf(stop(operation, ports, patience))).answer?.status).toBe(503)
    expect(passed()).toBeLessThanOrEqual(patience.answerMs)
  })
})

describe('a change of an endpoint', () => {
  const undeployment: InFlightOperation = {
    ...operation,
    ...{ kind: 'rollout', what: 'the undeployment of fraud@3 (18)', endpoint, undeploys: '18' },
  }
  const at = (found: Resource) => async (name: string) => (name === endpoint ? found : { name })

  test('half an undeployment helps nobody: it goes on, and the run says what serves', async () => {
    const { ports, sent } = fake({ get: at(serving) })
    const { remains, left, done } = await stop(undeployment, ports, patience)
    expect(remains).toBe(
      `the undeployment of fraud@3 (18) continues (${operation.name}); ${endpoint} serves fraud@2 100 %; deployed at 0 %, and billed: fraud@3 (18)`,
    )
    expect({ left, done, sent }).toEqual({ left: undefined, done: undefined, sent: [] })
  })

  test('that had its effect meanwhile has ended', async () => {
    const gone = { ...serving, deployedModels: [{ id: '17', model: `${numbered}/models/fraud`, modelVersionId: '2' }] }
    const { remains } = await stop(undeployment, fake({ get: at(gone) }).ports, patience)
    expect(remains).toBe(`the undeployment of fraud@3 (18) has ended; ${endpoint} serves fraud@2 100 %`)
  })

  test('that was not asked for yet comes with the command that does it', async () => {
    const { remains, commands } = await stop(
      { ...undeployment, waits: true },
      fake({ get: at(serving) }).ports,
      patience,
    )
    expect(remains).toMatch(/^the undeployment of fraud@3 \(18\) was no longer requested; /)
    expect(commands).toEqual([expect.stringMatching(/^gcloud ai endpoints undeploy-model .*18/s)])
  })

  test('a deployment is asked to stop, and says which split it would set', async () => {
    const deployment: InFlightOperation = {
      ...operation,
      what: 'a deployment',
      endpoint,
      sets: [{ to: '18', share: 100 }],
    }
    const refused = fake({ get: at(serving), repeatable: async () => Promise.reject(refusal(501)) })
    const { remains, left } = await stop(deployment, refused.ports, patience)
    expect(remains).toContain('sets the split 18 100 %, which leaves fraud@2 (17) at 0 %, when it ends')
    expect(left).toBe(operation.name)
    expect(await stop(deployment, fake({ get: at(serving) }).ports, patience)).toMatchObject({ done: operation.name })
  })
})

test('a rollout in words names its endpoint, its new model and the split to restore', () => {
  const rollout: InFlightRollout = {
    ...place,
    type: 'rollout',
    kind: 'rollout',
    ...{ endpoint, former: { 17: 100 }, ours: [] },
    ...{ deployedModelId: '18', deploying: false, operation: undefined },
  }
  expect(describeInFlight(rollout)).toBe(
    `the rollout of step release on ${endpoint}, with the deployed model 18 (the split was 17: 100 %)`,
  )
})
