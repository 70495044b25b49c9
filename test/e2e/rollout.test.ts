import { describe, expect, test } from 'vitest'
import { acme, changed, eventsOf, expectRefused, policyPath, throughDist } from './harness.ts'
import { deployedByUs, host, released, rollout, rolloutPolicy, served, shares, splitsSet } from './rollouts.ts'
import { attempt, endpointName, machine, place, theEndpoint } from './serving.ts'
import { resultsOf, runSteps, vertexCalls } from './steps.ts'

const probe = { instances: [{ amount: 12.5 }], expect: { 'predictions[0].score': { min: 0, max: 1 } }, requests: 5 }
const deployments = (calls: readonly string[]) => calls.filter(call => call === 'POST endpoints/fraud:deployModel')
const idOf = (cloud: Parameters<typeof served>[0]): string =>
  Object.keys(served(cloud)).find(id => id !== '17') ?? 'none'

describe('a rollout', () => {
  test('goes up by shares, each probed, and takes the former model off at 100', async () => {
    await using cloud = await released(throughDist)
    const run = await runSteps(cloud, { ...rollout({ probe }) }, attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
    const id = idOf(cloud)
    expect(splitsSet(cloud)).toEqual([{ 17: 90, [id]: 10 }, { 17: 50, [id]: 50 }, { [id]: 100 }])
    expect(served(cloud)[id]?.displayName).toBe('Fraud (before: fraud@1)')
    const [deployed] = cloud.requestsTo(host).filter(({ path }) => path.endsWith(':deployModel'))
    // The deployment has no traffic split: Google would set it when the deployment ends, and overwrite a newer split.
    expect(JSON.parse(deployed?.body ?? '')).not.toHaveProperty('trafficSplit')
    expect(run.record.map(({ type }) => type).filter(type => /^(rollout|model)\./.test(type))).toEqual([
      'model.resolved',
      'rollout.began',
      'rollout.changed',
      'rollout.sampled',
      'rollout.changed',
      'rollout.sampled',
      'rollout.changed',
      'rollout.sampled',
      'rollout.retired',
    ])
    expect(eventsOf(run, 'rollout.began')).toEqual([
      {
        step: 'release',
        endpoint: endpointName,
        model: `${place}/models/fraud@2`,
        deployed_model_id: id,
        former: { 17: 100 },
      },
    ])
    expect(resultsOf(run)['release']).toMatchObject({ state: 'SUCCEEDED', name: endpointName })
    expect(run.summary).toContain(
      '**Rollout `release`**: `fraud@2` serves 100 % of `fraud` *(before: `fraud@1` 100 %)*',
    )
    expect(run.summary).toContain('`█████░░░░░` 50 %')

    // Another attempt of the run finds all of it done.
    const again = await runSteps(cloud, { ...rollout({ probe }) }, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
    expect(splitsSet(cloud)).toHaveLength(3)
  })

  test('makes the endpoint where it is asked to, and gives the first model all there is', async () => {
    await using cloud = await released()
    const steps = rollout({ endpoint: 'fraud-eu', create: { displayName: 'Fraud (EU)' }, probe })
    const run = await runSteps(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('no other model serves: fraud@2 gets 100 % at once')
    const made = cloud.google.vertex.endpoints.all.find(({ name }) => String(name).endsWith('/fraud-eu'))
    expect(made).toMatchObject({ displayName: 'Fraud (EU)', labels: { 'keyless-step': 'release' } })
    expect(Object.values(made?.['trafficSplit'] ?? {})).toEqual([100])
  })

  test('without create fails where there is no such endpoint', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, rollout({ endpoint: 'fraud-eu' }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('endpoints/fraud-eu\n')
    expect(vertexCalls(cloud).filter(call => !call.startsWith('GET'))).toEqual([])
  })

  test('may end below 100, and a later run of the same version goes on from there', async () => {
    await using cloud = await released()
    const first = await runSteps(cloud, rollout({ traffic: [10], probe }))
    expect(first.conclusion, first.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 90, 2: 10 })
    const id = idOf(cloud)

    const second = await runSteps(cloud, rollout({ traffic: [10, 50, 100], keep: 1, probe }))
    expect(second.conclusion, second.log).toBe('success')
    expect(second.log).toContain(`fraud@2 is deployed as ${id} already, at 10 %: it continues to 50, 100 %`)
    expect(shares(cloud)).toEqual({ 1: 0, 2: 100 })
    expect(second.log).toContain('fraud@1 (17) stays deployed at 0 %, because of keep')
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
  })

  test('whose probe does not hold puts the former split back, and takes the new model off', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { predictions: [{ score: 1.7 }] })
    const run = await runSteps(cloud, rollout({ probe }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('predictions[0].score is 1.7, expected at most 1')
    expect(run.log).toContain(`the traffic of ${endpointName} is restored: deployed model 17: 100 %`)
    expect(resultsOf(run)['release']?.state).toBe('ROLLED_BACK')
    expect(shares(cloud)).toEqual({ 1: 100 })
    const id = eventsOf(run, 'rollout.began')[0]?.deployed_model_id
    expect(eventsOf(run, 'rollout.restored')).toEqual([
      { step: 'release', endpoint: endpointName, shares: { 17: 100 }, undeployed: id, reason: 'STEP_FAILED' },
    ])
    expect(run.summary).toContain('❌ failed')
    // The cause appears once.
    expect(run.summary.split('expected at most 1').length).toBe(2)
    expect(run.summary).toContain('/endpoints/fraud?project=acme-ml')
  })

  test('counts failures of the new model alone, by the header that says who answered', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.behave({ versionId: '1' }, { status: 503 })
    const run = await runSteps(cloud, rollout({ traffic: [50], probe }))
    expect(run.conclusion, run.log).toBe('success')
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { status: 500, errorRatio: 0.5 })
    const second = await runSteps(cloud, rollout({ probe: { ...probe, errors: 1 } }))
    expect(second.exitCode).toBe(1)
    expect(second.log).toContain('answers failed (at most 1 may). The first: HTTP status 500')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('whose new model is too slow is put back', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { latencyMs: 1_000 })
    const run = await runSteps(cloud, rollout({ probe: { ...probe, requests: 2, latency: '500ms' }, traffic: [100] }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/p95 \d+ ms of 2 answers \(at most 500 ms\)/)
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('of a model that was kept warm leaves it so where it fails', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ keep: 1 }))
    cloud.google.vertex.endpoints.behave({ versionId: '1' }, { status: 500 })
    const run = await runSteps(cloud, rollout({ model: 'fraud@1', keep: 1, probe }))
    expect(run.exitCode).toBe(1)
    expect(resultsOf(run)['release']?.state).toBe('ROLLED_BACK')
    expect(shares(cloud)).toEqual({ 1: 0, 2: 100 })
  })

  test('of a model that somebody gave a share by hand gives it that share back where it fails', async () => {
    await using cloud = await released(
      {},
      {
        deployedModels: [
          { id: '17', model: 'fraud@1' },
          { id: '18', model: 'fraud@2', ...deployedByUs },
        ],
        trafficSplit: { 17: 80, 18: 20 },
      },
    )
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { status: 500 })
    const run = await runSteps(cloud, rollout({ probe }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('fraud@2 is deployed as 18 already, at 20 %: it continues to 50, 100 %')
    expect(shares(cloud)).toEqual({ 1: 80, 2: 20 })
  })

  test('of a version that is deployed otherwise than asked for brings it anew beside what serves', async () => {
    await using cloud = await released(
      {},
      {
        deployedModels: [{ id: '18', model: 'fraud@2', ...deployedByUs }],
        trafficSplit: { 18: 100 },
      },
    )
    const more = { deployedModel: { dedicatedResources: { ...machine, minReplicaCount: 2, maxReplicaCount: 3 } } }
    const run = await runSteps(cloud, rollout({ ...more, traffic: [10, 100] }))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain(
      'fraud@2 is deployed as 18, but not with the requested dedicatedResources.minReplicaCount: it is deployed again next to it',
    )
    expect(splitsSet(cloud)).toEqual([{ 18: 90, [Object.keys(served(cloud))[0] ?? '']: 10 }, expect.anything()])
    expect(Object.keys(served(cloud))).not.toContain('18')
    // The next run has nothing to do.
    const again = await runSteps(cloud, rollout({ ...more, traffic: [10, 100] }))
    expect(again.conclusion, again.log).toBe('success')
    expect(splitsSet(cloud)).toHaveLength(2)
  })

  test('that finds its version at 100 % already changes nothing that could be put back', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ keep: 1 }))
    expect(shares(cloud)).toEqual({ 1: 0, 2: 100 })
    const reads = { host, method: 'GET', path: /\/endpoints\/fraud$/ }
    cloud.faults.add({ ...reads, after: 1, times: 9, fault: { status: 403 } })
    const run = await runSteps(cloud, rollout())
    expect(run.record.map(({ type }) => type)).not.toContain('rollout.restored')
    expect(shares(cloud)[2]).toBe(100)
    cloud.faults.clear()
    const again = await runSteps(cloud, rollout())
    expect(again.conclusion, again.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('works at the host of a dedicated endpoint', async () => {
    await using cloud = await released({}, { dedicatedEndpointEnabled: true })
    const run = await runSteps(cloud, rollout({ probe }))
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
    const probes = cloud.requests.filter(({ path }) => path.endsWith(':rawPredict'))
    expect(new Set(probes.map(one => one.host))).toEqual(
      new Set([`fraud.us-central1-${acme.projectNumber}.prediction.vertexai.goog`]),
    )
  })

  test('whose probe comes from a file asks with it, and changes nothing where the endpoint would not take it', async () => {
    const rows = (count: number): string =>
      JSON.stringify(Array.from({ length: count }, () => ({ x: 'x'.repeat(1000) })))
    const files = { 'small.json': rows(3), 'large.json': rows(1_600) }
    const from = (instances: string) => rollout({ probe: { instances, errors: 0 } })
    await using cloud = await released({ files })
    const refused = await runSteps(cloud, from('large.json'))
    expect(refused.log).toMatch(/the request has \d+ bytes, and .*endpoints\/fraud accepts at most 1500000/)
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(splitsSet(cloud)).toEqual([])
    const run = await runSteps(cloud, from('small.json'))
    expect(run.conclusion, run.log).toBe('success')
    const probes = cloud.requests.filter(({ path }) => path.endsWith(':rawPredict'))
    expect(new Set(probes.map(({ body }) => JSON.parse(String(body)).instances.length))).toEqual(new Set([3]))
  })

  test('of a model that cannot be deployed fails in Google’s words, and nothing is changed', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.script({ deployMs: 20_000, outOfStock: true })
    const run = await runSteps(cloud, rollout())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Machine type temporarily unavailable')
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(splitsSet(cloud)).toEqual([])
  })

  test.for([
    ['the deployment, before it', 'POST', /:deployModel$/, 'before'],
    ['the deployment, after it', 'POST', /:deployModel$/, 'after'],
    ['a change of traffic, before it', 'PATCH', /\/endpoints\/fraud$/, 'before'],
    ['a change of traffic, after it', 'PATCH', /\/endpoints\/fraud$/, 'after'],
    ['the undeployment, after it', 'POST', /:undeployModel$/, 'after'],
  ] as const)('loses the answer to %s, and does nothing twice', async ([, method, path, reset]) => {
    await using cloud = await released()
    cloud.faults.add({ host, method, path, fault: { reset } })
    const run = await runSteps(cloud, rollout({ traffic: [10, 100] }))
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
    expect(cloud.faults.pending).toEqual([])
  })

  test('stops where somebody else sets the split meanwhile: theirs stands', async () => {
    await using cloud = await released()
    const baking = cloud.answered(({ method, path }) => method === 'PATCH' && path.endsWith('/endpoints/fraud'))
    const [run] = await Promise.all([
      runSteps(cloud, rollout({ bake: '2m' })),
      baking.then(() =>
        cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
          endpointId: 'fraud',
          trafficSplit: { 17: 100 },
        }),
      ),
    ])
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`another client set the split of ${endpointName} during this step`)
    expect(splitsSet(cloud)).toHaveLength(1)
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('leaves the new model where somebody else’s split gives it traffic', async () => {
    await using cloud = await released()
    const baking = cloud.answered(({ method, path }) => method === 'PATCH' && path.endsWith('/endpoints/fraud'))
    const [run] = await Promise.all([
      runSteps(cloud, rollout({ bake: '2m' })),
      baking.then(() =>
        cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
          endpointId: 'fraud',
          trafficSplit: { 17: 30, [idOf(cloud)]: 70 },
        }),
      ),
    ])
    expect(run.exitCode).toBe(1)
    expect(resultsOf(run)['release']?.state).toBe('OVERTAKEN')
    expect(shares(cloud)).toEqual({ 1: 30, 2: 70 })
  })

  test('that takes longer than its timeout is put back', async () => {
    await using cloud = await released()
    const steps = rollout({ bake: '10m' })
    const run = await runSteps(cloud, { release: { ...steps.release, timeout: '3m' } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Step release took longer than its timeout of 180 s')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('that cannot be is refused before any token, with all that is wrong', async () => {
    await using cloud = await released()
    const run = await runSteps(
      cloud,
      rollout({
        deployedModel: { model: 'fraud', id: '7' },
        traffic: [10, 10, 100],
        probe: { instances: [], expect: {}, latency: undefined },
        watch: { failures: 2, latency: { p95: 'fast' } },
        keep: 2,
      }),
    )
    expectRefused(cloud, run, 'STEPS_INVALID')
    for (const line of [
      'steps.release.rollout.deployedModel.model: the model belongs next to deployedModel',
      'steps.release.rollout.deployedModel.id: the rollout chooses the id',
      'steps.release.rollout.deployedModel: names no machines',
      'steps.release.rollout.traffic[1]: 10 does not rise above 10',
      'steps.release.rollout.probe.instances: required, but empty',
      'steps.release.rollout.probe: expects nothing',
      'steps.release.rollout.watch.latency.p95: expected a time, such as 500ms or 2s, got "fast"',
      'steps.release.rollout.watch: watch looks at whole minutes, and there is no bake',
      'steps.release.rollout.keep',
    ])
      expect(run.log).toContain(line)
  })
})

describe('a rollout that is cancelled', () => {
  const baking = { cancel: async (cloud: Parameters<typeof served>[0]) => patched(cloud) }
  const patched = (cloud: Parameters<typeof served>[0]) => cloud.answered(({ method }) => method === 'PATCH')

  test('in the bake puts the former split back before the runner loses patience', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, rollout({ bake: '10m' }), baking)
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 17: 100 })
    cloud.clock.advance(60_000)
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(eventsOf(run, 'rollout.restored')).toMatchObject([{ shares: { 17: 100 }, reason: 'CANCELLED' }])
    expect(run.log).toContain(`the traffic of ${endpointName} is restored: deployed model 17: 100 %`)
  })

  test('by a kill is put back by post', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, rollout({ bake: '10m' }), { kill: patched })
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 17: 100 })
    cloud.clock.advance(60_000)
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(eventsOf(run, 'rollout.restored')).toMatchObject([{ shares: { 17: 100 }, reason: 'CANCELLED' }])
    expect(run.post?.log).toContain(`the traffic of ${endpointName} is restored: deployed model 17: 100 %`)
  })

  test('by a kill while it deploys: post undeploys what comes of it', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, rollout(), {
      kill: async () => {
        await cloud.answered(({ method, path }) => method === 'GET' && path.includes('/operations/'))
      },
    })
    expect(run.signal).toBe('SIGKILL')
    cloud.clock.advance(60_000)
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(run.post?.log).toMatch(/the deployed model \d+ is being undeployed/)
  })

  test('by a kill in a long deployment: post names what goes on, and no traffic ever reaches it', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.script({ deployMs: 600_000 })
    const run = await runSteps(cloud, rollout(), {
      kill: async () => {
        await cloud.answered(({ method, path }) => method === 'GET' && path.includes('/operations/'))
      },
    })
    expect(run.signal).toBe('SIGKILL')
    expect(run.post?.log).toMatch(
      /the rollout of step release on .*endpoints\/fraud, with the deployed model \d+ .* could not be stopped/,
    )
    cloud.clock.advance(600_000)
    expect(shares(cloud)).toEqual({ 1: 100, 2: 0 })
  })

  test('by a kill at a Vertex AI that does not answer is gone on with by the next attempt', async () => {
    await using cloud = await released()
    const steps = rollout({ traffic: [10, 100], bake: '1m' })
    const run = await runSteps(cloud, steps, {
      ...attempt('1'),
      kill: async () => {
        await patched(cloud)
        cloud.faults.add({ host, times: Infinity, fault: { hang: true } })
      },
    })
    expect(run.signal).toBe('SIGKILL')
    expect(run.post?.log).toContain('could not be stopped')
    expect(shares(cloud)).toEqual({ 1: 90, 2: 10 })
    cloud.faults.clear()
    const again = await runSteps(cloud, steps, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(again.log).toContain('already, at 10 %: it continues to 100 %')
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('while it deploys is asked to stop, and named where Google cannot stop it', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.script({ deployMs: 3_600_000 })
    const run = await runSteps(cloud, rollout(), {
      cancel: async () => {
        await cloud.answered(({ method, path }) => method === 'GET' && path.includes('/operations/'))
      },
    })
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(vertexCalls(cloud).some(call => /operations\/\d+:cancel$/.test(call))).toBe(true)
    expect(run.log + run.post?.log).toMatch(/with the deployed model \d+ .* could not be stopped: check it/)
    expect(splitsSet(cloud)).toEqual([])
  })

  test('by a grant that is taken back is put back with what is left of the credential', async () => {
    const account = `    service_account: ${acme.trainer}\n    token: { lifetime: 30m }\n`
    await using cloud = await released({ policy: changed(rolloutPolicy, account, '') })
    const repository = cloud.github.repository(acme.repository)
    void patched(cloud).then(() => Reflect.deleteProperty(repository.commits[repository.head]?.files ?? {}, policyPath))
    const run = await runSteps(cloud, rollout({ bake: '30m' }), { limitMs: 170_000 })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('(DENIED, at: decision)')
    expect(theEndpoint(cloud)['trafficSplit']).toEqual({ 17: 100 })
    expect(eventsOf(run, 'rollout.restored')).toHaveLength(1)
  })

  test('and run again at once waits for what is being undeployed, and deploys it anew', async () => {
    await using cloud = await released()
    // The same step has the same id of its deployed model.
    const steps = rollout({ traffic: [10, 100], bake: '1m' })
    const run = await runSteps(cloud, steps, { ...attempt('1'), ...baking })
    expect(run.conclusion).toBe('cancelled')
    const again = await runSteps(cloud, steps, { ...attempt('2'), limitMs: 170_000 })
    expect(again.log).toContain('it is gone: fraud@2 is deployed again')
    expect(again.conclusion, again.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
  })
})
