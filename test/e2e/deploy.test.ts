import { describe, expect, test } from 'vitest'
import { acme, eventsOf, expectRefused, throughDist } from './harness.ts'
import { attempt, endpointName, machine, numbered, place, serving, theEndpoint, withBoth } from './serving.ts'
import { resultsOf, runSteps, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const brief = { deployMs: 20_000 }
const deploy = (body: object = {}, deployedModel: object = {}) => ({
  deploy: {
    deployModel: {
      endpoint: 'fraud',
      deployedModel: { model: 'fraud@champion', dedicatedResources: machine, ...deployedModel },
      ...body,
    },
  },
})
const deployments = (calls: readonly string[]) => calls.filter(call => call === 'POST endpoints/fraud:deployModel')

describe('deployModel', () => {
  test('deploys the version that the alias stands for, records it, and gives it the traffic asked for', async () => {
    await using cloud = await serving(throughDist)
    withBoth(cloud, { 1: 100 })
    cloud.google.vertex.endpoints.script(brief)
    const run = await runSteps(cloud, deploy({ trafficSplit: { 0: 10, 1: 90 } }), attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain(`deploy: the model fraud@champion is ${place}/models/fraud@2`)
    expect(eventsOf(run, 'model.resolved')).toEqual([
      { step: 'deploy', asked: 'fraud@champion', model: `${place}/models/fraud@2` },
    ])
    const [sent] = cloud.requestsTo(host).filter(({ path }) => path.endsWith(':deployModel'))
    const { deployedModel } = JSON.parse(String(sent?.body))
    expect(deployedModel).toMatchObject({
      model: `${place}/models/fraud@2`,
      id: expect.stringMatching(/^[1-9]\d{0,9}$/),
    })
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 1: 90, [deployedModel.id]: 10 })
    expect(resultsOf(run)['deploy']).toMatchObject({ state: 'SUCCEEDED', name: endpointName })

    // Another attempt finds the deployed model by its id.
    const again = await runSteps(cloud, deploy({ trafficSplit: { 0: 10, 1: 90 } }), attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
    expect(eventsOf(again, 'step.adopted')).toMatchObject([
      { step: 'deploy', name: `${endpointName}/deployedModels/${deployedModel.id}` },
    ])
  })

  test.for([
    ['before it took effect', { reset: 'before' }, 2],
    // The second try uses the id of the first, whose deployment is in progress and not visible yet.
    ['after it took effect', { reset: 'after' }, 2],
  ] as const)('is not deployed twice where the connection is reset %s', async ([, fault, sent]) => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    cloud.google.vertex.endpoints.script({ deployMs: 300_000 })
    cloud.faults.add({ host, method: 'POST', path: /:deployModel$/, fault })
    const run = await runSteps(cloud, deploy())
    expect(run.conclusion, run.log).toBe('success')
    expect(deployments(vertexCalls(cloud))).toHaveLength(sent)
    expect(theEndpoint(cloud)['deployedModels']).toHaveLength(3)
  })

  test('that Google cannot bring about fails in Google’s words, and leaves nothing', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    cloud.google.vertex.endpoints.script({ ...brief, outOfStock: true })
    const run = await runSteps(cloud, deploy())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Machine type temporarily unavailable')
    expect(run.log).toContain('(STEP_FAILED, at: step)')
    expect(resultsOf(run)['deploy']?.state).toBe('FAILED')
    expect(theEndpoint(cloud)['deployedModels']).toHaveLength(2)
  })

  test('of a run that is cancelled is asked to stop, and named where Google cannot stop it', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    const run = await runSteps(cloud, deploy(), {
      cancel: async () => {
        await cloud.answered(({ method, path }) => method === 'GET' && path.includes('/operations/'))
      },
    })
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(vertexCalls(cloud).some(call => /operations\/\d+:cancel$/.test(call))).toBe(true)
    expect(eventsOf(run, 'step.cancelled')[0]).toMatchObject({ step: 'deploy', reason: 'run' })
    expect(run.log + run.post?.log).toMatch(/operations\/\d+ could not be stopped: check it in the console/)
    expect(resultsOf(run)['deploy']?.state).toBe('CANCELLING')
  })

  test('with another model’s id, or a split of models that are not there, is refused before anything is deployed', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    const taken = await runSteps(cloud, deploy({}, { id: '1' }))
    expect(taken.log).toContain(
      `${endpointName} has a deployed model 1 already, of ${numbered}/models/fraud@1 and not of ${place}/models/fraud@2`,
    )
    const strangers = await runSteps(cloud, deploy({ trafficSplit: { 0: 50, 7: 50 } }))
    expect(strangers.log).toContain(
      `the split does not fit ${endpointName}: it has no deployed model 7; there are 1, 2`,
    )
    expect([taken.exitCode, strangers.exitCode]).toEqual([1, 1])
    expect(deployments(vertexCalls(cloud))).toEqual([])
  })

  test('of what is not there says where the file names it, how to see what there is, and what else may make it', async () => {
    await using cloud = await serving()
    const { deploy: missing } = deploy({ endpoint: 'fraud' }, { model: 'fraud@2' })
    const steps = { serve: { endpoint: { endpointId: 'fraud-eu', displayName: 'Fraud' } }, deploy: missing }
    const run = await runSteps(cloud, steps)
    expect(run.log).toMatch(/ {2}at steps \(input\):\d+:\d+ steps\.deploy\.deployModel\.endpoint\n/)
    expect(run.log).toContain('If step serve creates it, wait for that step: steps.deploy.needs: [serve].')
    expect(run.log).toContain('gcloud ai endpoints list --project=acme-ml --region=us-central1')
    expect(run.annotations).toContainEqual(expect.objectContaining({ file: 'steps (input)', line: expect.anything() }))
    // A forgotten `needs` that the file itself shows is reported before the run.
    const [deployment] = Object.values(deploy({ endpoint: 'fraud-eu' }))
    const planned = await runSteps(cloud, { ...steps, deploy: deployment }, { inputs: { mode: 'plan' } })
    expect(planned.annotations).toContainEqual(
      expect.objectContaining({
        title: 'Step deploy does not wait',
        message: expect.stringContaining('names endpoints/fraud-eu, which step serve creates'),
      }),
    )
    expect(run.summary).toMatch(/At `steps \(input\):\d+:\d+`, `steps\.deploy\.deployModel\.endpoint`\./)
  })

  test('with an id of its own is taken up from another run where it is what was asked for, and refused where it is not', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    cloud.google.vertex.endpoints.script(brief)
    const own = (body: object = {}, more: object = {}) => deploy(body, { id: '4711', ...more })
    const first = await runSteps(cloud, own({ trafficSplit: { 0: 10, 1: 90 } }))
    expect(first.conclusion, first.log).toBe('success')
    cloud.clock.advance(86_400_000)
    const again = await runSteps(cloud, own({ trafficSplit: { 0: 10, 1: 90 } }), attempt('1'))
    expect(again.conclusion, again.log).toBe('success')
    const unasked = await runSteps(cloud, own({ trafficSplit: {} }))
    expect(unasked.conclusion, unasked.log).toBe('success')
    const bigger = await runSteps(cloud, own({}, { dedicatedResources: { ...machine, minReplicaCount: 2 } }))
    expect(bigger.log).toContain(
      'has a deployed model 4711 already, which differs from the request at dedicatedResources.minReplicaCount',
    )
    const other = await runSteps(cloud, own({ trafficSplit: { 0: 50, 1: 50 } }))
    expect(other.log).toContain(
      `${endpointName} has the deployed model 4711 already, but its split is 1: 90 %, 4711: 10 % and not 1: 50 %, 4711: 50 %`,
    )
    expect([bigger.exitCode, other.exitCode]).toEqual([1, 1])
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
  })

  test('and its like with a split that cannot be are refused before any token', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, {
      ...deploy({ trafficSplit: { 0: 60, 1: 50 } }),
      nameless: { deployModel: { endpoint: 'fraud', deployedModel: { dedicatedResources: machine } } },
      off: { undeployModel: { endpoint: 'fraud', deployedModelId: '1', trafficSplit: { 0: 50, 1: 50 } } },
      shift: { traffic: { endpoint: 'fraud', trafficSplit: { champion: 100 } } },
    })
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain('steps.deploy.deployModel.trafficSplit: the shares are 110 together, not 100.')
    expect(run.log).toContain('steps.nameless.deployModel.deployedModel: model is required')
    expect(run.log).toContain(
      'steps.off.undeployModel.trafficSplit.0: "0" stands for the model that a deployModel deploys',
    )
    expect(run.log).toContain('steps.off.undeployModel.trafficSplit.1: gives traffic to the model that it undeploys')
    expect(run.log).toContain('steps.shift.traffic.trafficSplit.champion: "champion" is not an id of a deployed model')
  })
})

describe('undeployModel', () => {
  const off = (body: object) => ({ off: { undeployModel: { endpoint: 'fraud', ...body } } })
  const calls = (cloud: Parameters<typeof vertexCalls>[0]) =>
    vertexCalls(cloud).filter(call => call === 'POST endpoints/fraud:undeployModel')

  test('takes off what gets no traffic, or gives it to others in the same call; what is gone needs nothing', async () => {
    await using cloud = await serving()
    withBoth(cloud)
    const refused = await runSteps(cloud, off({ deployedModelId: '2' }))
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toContain(`the deployed model 2 of ${endpointName} still gets traffic (1: 90 %, 2: 10 %)`)
    expect(refused.log).toContain('Give trafficSplit, as { "1": 100 }')
    expect(calls(cloud)).toEqual([])

    const done = await runSteps(cloud, off({ deployedModelId: '2', trafficSplit: { 1: 100 } }))
    expect(done.conclusion, done.log).toBe('success')
    expect(theEndpoint(cloud)).toMatchObject({ deployedModels: [{ id: '1' }], trafficSplit: { 1: 100 } })

    const gone = await runSteps(cloud, off({ deployedModelId: '2', trafficSplit: { 1: 100 } }))
    expect(gone.conclusion, gone.log).toBe('success')
    expect(gone.log).toContain(`the endpoint ${endpointName} has no deployed model 2: there is nothing to undeploy`)
    expect(calls(cloud)).toHaveLength(1)
  })

  test('that Google begins and does not end well fails in its words', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    const undeployError = { code: 13, message: 'Internal error encountered.' }
    cloud.google.vertex.endpoints.script({ undeployError })
    const run = await runSteps(cloud, off({ deployedModelId: '2' }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Internal error encountered.')
    expect(resultsOf(run)['off']).toMatchObject({ state: 'FAILED' })
    expect(calls(cloud)).toHaveLength(1)
  })

  test('whose answer is lost is looked after', async () => {
    await using cloud = await serving()
    withBoth(cloud, { 1: 100 })
    cloud.faults.add({ host, method: 'POST', path: /:undeployModel$/, fault: { reset: 'after' } })
    const run = await runSteps(cloud, off({ deployedModelId: '2' }))
    expect(run.conclusion, run.log).toBe('success')
    expect(calls(cloud)).toHaveLength(1)
    expect(theEndpoint(cloud)['deployedModels']).toMatchObject([{ id: '1' }])
  })
})

describe('traffic', () => {
  const shift = (trafficSplit: object) => ({ shift: { traffic: { endpoint: 'fraud', trafficSplit } } })
  const calls = (cloud: Parameters<typeof vertexCalls>[0]) =>
    vertexCalls(cloud).filter(call => call === 'PATCH endpoints/fraud')

  test('is set under the etag, once: where it is so already nothing is asked', async () => {
    await using cloud = await serving()
    withBoth(cloud)
    for (const _ of ['first', 'second']) {
      const run = await runSteps(cloud, shift({ 1: 50, 2: 50 }))
      expect(run.conclusion, run.log).toBe('success')
    }
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 1: 50, 2: 50 })
    expect(calls(cloud)).toHaveLength(1)
    const [sent] = cloud.requestsTo(host).filter(({ method }) => method === 'PATCH')
    expect(JSON.parse(String(sent?.body))).toMatchObject({ etag: expect.stringMatching(/.{20}/) })
  })

  test.for([
    ['before', { reset: 'before' }, 2],
    ['after', { reset: 'after' }, 1],
  ] as const)('is set where the connection is reset %s it was', async ([, fault, sent]) => {
    await using cloud = await serving()
    withBoth(cloud)
    cloud.faults.add({ host, method: 'PATCH', path: /\/endpoints\/fraud$/, fault })
    const run = await runSteps(cloud, shift({ 1: 50, 2: 50 }))
    expect(run.conclusion, run.log).toBe('success')
    expect(calls(cloud)).toHaveLength(sent)
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 1: 50, 2: 50 })
  })

  test('that somebody else sets meanwhile stays as they set it, and the step says how it is', async () => {
    await using cloud = await serving()
    withBoth(cloud)
    const read = cloud.answered(({ method, path }) => method === 'GET' && path.endsWith('/endpoints/fraud'))
    // The delay lets another client's change come between.
    cloud.faults.add({ host, method: 'PATCH', path: /\/endpoints\/fraud$/, fault: { latencyMs: 1_000 } })
    const [run] = await Promise.all([
      runSteps(cloud, shift({ 1: 50, 2: 50 })),
      read.then(() =>
        cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
          endpointId: 'fraud',
          trafficSplit: { 1: 100 },
        }),
      ),
    ])
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('its change is kept. Its split is 1: 100 %, not 1: 50 %, 2: 50 %')
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 1: 100 })
  })

  test('for a model that is not there is refused with those that are', async () => {
    await using cloud = await serving()
    withBoth(cloud)
    const run = await runSteps(cloud, shift({ 1: 50, 3: 50 }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('it has no deployed model 3; there are 1, 2')
    expect(calls(cloud)).toEqual([])
  })
})
