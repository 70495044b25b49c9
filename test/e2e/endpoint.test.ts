import { describe, expect, test } from 'vitest'
import { acme, changed, eventsOf, expectRefused, throughDist } from './harness.ts'
import { attempt, endpointName, machine, numbered, serving, servingPolicy, theEndpoint, withBoth } from './serving.ts'
import { resultsOf, runSteps, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const endpoint = (body: object) => ({ serve: { endpoint: body } })
const creates = (calls: readonly string[]) => calls.filter(call => /^POST endpoints$/.test(call))

describe('an endpoint', () => {
  test('is made with its own id and our labels, and taken up as it is by the next run', async () => {
    await using cloud = await serving(throughDist)
    const steps = endpoint({ endpointId: 'fraud', displayName: 'Fraud', labels: { team: 'risk' } })
    const first = await runSteps(cloud, steps)
    expect(first.conclusion, first.log).toBe('success')
    expect(theEndpoint(cloud)).toMatchObject({
      name: `${numbered}/endpoints/fraud`,
      displayName: 'Fraud',
      labels: { team: 'risk', 'keyless-step': 'serve', 'keyless-grant': 'train' },
    })
    expect(resultsOf(first)['serve']).toMatchObject({
      kind: 'endpoint',
      state: 'SUCCEEDED',
      name: endpointName,
      console_url: expect.stringContaining('/online-prediction/locations/us-central1/endpoints/fraud'),
    })
    expect(eventsOf(first, 'step.finished')).toEqual([
      { step: 'serve', kind: 'endpoint', name: endpointName, state: 'SUCCEEDED', reason: null },
    ])

    const second = await runSteps(cloud, steps)
    expect(second.conclusion, second.log).toBe('success')
    expect(creates(vertexCalls(cloud))).toHaveLength(1)
    expect(second.log).toContain(`serve: the endpoint ${endpointName} exists: using it unchanged`)
    expect(second.summary).toContain('adopted')
  })

  test('of a display name gets an id that every run would choose, and one of that name is taken up whatever its id', async () => {
    await using cloud = await serving()
    const named = await runSteps(cloud, endpoint({ displayName: 'fraud' }))
    expect(resultsOf(named)['serve']?.name).toBe(endpointName)
    cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
      endpointId: 'fraud-eu',
      displayName: 'Fraud (EU)',
    })
    const other = await runSteps(cloud, endpoint({ displayName: 'Fraud (EU)' }))
    expect(resultsOf(other)['serve']?.name).toBe(endpointName.replace(/fraud$/, 'fraud-eu'))
    expect(creates(vertexCalls(cloud))).toHaveLength(1)

    cloud.google.vertex.endpoints.put(acme.project, 'us-central1', { endpointId: '77', displayName: 'fraud' })
    const two = await runSteps(cloud, endpoint({ displayName: 'fraud' }))
    expect(two.exitCode).toBe(1)
    expect(two.log).toContain('2 endpoints have the display name "fraud"')
    expect(two.log).toContain('Name one of them by its id.')
  })

  test('is named by what its step returns, as the grant has it', async () => {
    await using cloud = await serving()
    const steps = {
      serve: { endpoint: { endpointId: 'fraud', displayName: 'Fraud' } },
      deploy: {
        deployModel: {
          endpoint: '${steps.serve.name}',
          deployedModel: { model: 'fraud@2', dedicatedResources: machine },
          trafficSplit: { 0: 100 },
        },
      },
      ask: { predict: { endpoint: '${steps.serve.name}', instances: [{}] }, needs: ['deploy'] },
    }
    const run = await runSteps(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
  })

  test('outside of the grant is not made, whatever it is called', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, endpoint({ displayName: 'other' }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('(LIMITS_EXCEEDED')
    expect(run.log).toContain(`the endpoint "${endpointName.replace(/fraud$/, 'other')}" is outside allow.endpoints`)
    expect(cloud.google.vertex.endpoints.all).toEqual([])
  })

  test('is the one that is asked for where Google names its network and key by the project’s number', async () => {
    const key = (project: string) => `projects/${project}/locations/us-central1/keyRings/r/cryptoKeys/k`
    const network = (project: string) => `projects/${project}/global/networks/n`
    const lists = `networks: [${network(acme.project)}]\n      kms_keys: ["${key(acme.project)}"]\n      projects: [`
    await using cloud = await serving({ policy: changed(servingPolicy, 'projects: [', lists) })
    const put = (project: string) =>
      cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
        endpointId: 'fraud',
        displayName: 'Fraud',
        network: network(project),
        encryptionSpec: { kmsKeyName: `${key(project)}/cryptoKeyVersions/1` },
      })
    const asked = endpoint({
      endpointId: 'fraud',
      displayName: 'Fraud',
      network: network(acme.project),
      encryptionSpec: { kmsKeyName: key(acme.project) },
    })
    put(acme.projectNumber)
    const run = await runSteps(cloud, asked)
    expect(run.conclusion, run.log).toBe('success')
    put('666')
    expect((await runSteps(cloud, asked)).log).toContain('differs in fields that cannot be changed: network is')
  })

  test('that must exist and does not, or differs in fields that cannot be changed, is refused', async () => {
    await using cloud = await serving()
    const missing = await runSteps(cloud, endpoint({ endpointId: endpointName }))
    expect(missing.exitCode).toBe(1)
    expect(missing.log).toContain(`there is no endpoint ${endpointName}`)
    withBoth(cloud)
    const differs = await runSteps(
      cloud,
      endpoint({ endpointId: 'fraud', displayName: 'x', dedicatedEndpointEnabled: true }),
    )
    expect(differs.exitCode).toBe(1)
    expect(differs.log).toContain(
      'differs in fields that cannot be changed: dedicatedEndpointEnabled is not set, not true',
    )
  })

  test.for([
    ['before', { reset: 'before' }, 2],
    ['after', { reset: 'after' }, 1],
  ] as const)('is not made twice where the connection is reset %s it was', async ([, fault, sent]) => {
    await using cloud = await serving()
    cloud.faults.add({ host, method: 'POST', path: /\/endpoints$/, fault })
    const run = await runSteps(cloud, endpoint({ endpointId: 'fraud', displayName: 'Fraud' }), attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(creates(vertexCalls(cloud))).toHaveLength(sent)
    expect(theEndpoint(cloud)['displayName']).toBe('Fraud')
  })

  test('without any name is refused before any token', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, {
      a: { endpoint: { endpointId: 'fraud' } },
      b: { endpoint: { description: 'x' } },
    })
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain('steps.a.endpoint: displayName is required')
    expect(run.log).toContain('steps.b.endpoint: names no endpoint')
  })
})
