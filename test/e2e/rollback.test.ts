import { describe, expect, test } from 'vitest'
import { acme, eventsOf, throughDist } from './harness.ts'
import { host, released, rollout, served, shares, splitsSet } from './rollouts.ts'
import { attempt, endpointName, machine, place } from './serving.ts'
import { resultsOf, runSteps, vertexCalls } from './steps.ts'

const back = { back: { rollback: { endpoint: 'fraud' } } }
const deployments = (calls: readonly string[]) => calls.filter(call => call === 'POST endpoints/fraud:deployModel')

describe('a rollback', () => {
  test('in the middle of a rollout gives the traffic back, and takes the new model off', async () => {
    await using cloud = await released(throughDist)
    await runSteps(cloud, rollout({ traffic: [10] }))
    expect(shares(cloud)).toEqual({ 1: 90, 2: 10 })
    const run = await runSteps(cloud, back)
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(resultsOf(run)['back']).toMatchObject({ kind: 'rollback', state: 'SUCCEEDED', name: endpointName })
    expect(run.record.map(({ type }) => type).filter(type => type.startsWith('rollout.'))).toEqual([
      'rollout.began',
      'rollout.changed',
      'rollout.retired',
    ])
    expect(run.summary).toContain('`fraud@1` serves 100 % of `fraud` *(before: `fraud@1` 90 %, `fraud@2` 10 %)*')
  })

  test('to a model that was kept warm deploys nothing', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ keep: 1 }))
    expect(shares(cloud)).toEqual({ 1: 0, 2: 100 })
    const run = await runSteps(cloud, back)
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(deployments(vertexCalls(cloud))).toHaveLength(1)
  })

  test('to a model that was undeployed deploys it again on the same machines, and once', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout())
    expect(shares(cloud)).toEqual({ 2: 100 })
    cloud.faults.add({ host, method: 'POST', path: /:deployModel$/, fault: { reset: 'after' } })
    const run = await runSteps(cloud, back, attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(Object.values(served(cloud))).toMatchObject([{ displayName: 'Fraud (back from: fraud@2)' }])
    const sent = cloud.requestsTo(host).filter(({ path }) => path.endsWith(':deployModel'))
    expect(JSON.parse(sent.at(-1)?.body ?? '').deployedModel).toMatchObject({
      model: `${place}/models/fraud@1`,
      dedicatedResources: { machineSpec: { machineType: 'n1-standard-8' } },
    })
    const count = splitsSet(cloud).length

    // Another attempt finds the rollback done. Another run has no version to roll back to.
    const again = await runSteps(cloud, back, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    const further = await runSteps(cloud, back)
    expect(further.exitCode).toBe(1)
    expect(further.log).toContain(
      `the action cannot determine what served on ${endpointName} before: fraud@1, which serves, is back from a rollout already`,
    )
    expect(splitsSet(cloud)).toHaveLength(count)
  })

  test('in another attempt does not go one further than was meant', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ model: 'fraud@2', keep: 1 }))
    cloud.google.vertex.models.put(acme.project, 'us-central1', { modelId: 'fraud' })
    await runSteps(cloud, rollout({ model: 'fraud@3', keep: 1 }))
    expect(shares(cloud)).toEqual({ 2: 0, 3: 100 })
    cloud.clock.advance(3_600_000)
    const first = await runSteps(cloud, back, attempt('1'))
    expect(first.conclusion, first.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
    const again = await runSteps(cloud, back, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(again.log).toMatch(/an earlier attempt already rolled .*endpoints\/fraud back, from the deployed model \d+/)
    expect(resultsOf(again)['back']?.state).toBe('SUCCEEDED')
    expect(shares(cloud)).toEqual({ 2: 100 })
    // `rerun: new` asks for a further rollback: to fraud@1, which served before fraud@2.
    const further = await runSteps(cloud, back, { ...attempt('2'), inputs: { rerun: 'new' } })
    expect(further.conclusion, further.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('of what the same run has rolled out goes back', async () => {
    await using cloud = await released()
    const { release } = rollout({ keep: 1 })
    const run = await runSteps(cloud, { release, back: { ...back.back, needs: ['release'] } }, attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('where what was kept warm was given the traffic again is refused: nobody knows which is meant', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ keep: 1 }))
    await runSteps(cloud, rollout({ model: 'fraud@1', keep: 1 }))
    expect(shares(cloud)).toEqual({ 1: 100, 2: 0 })
    const run = await runSteps(cloud, back)
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/fraud@2 \(\d+\) was deployed last, but gets no traffic/)
    expect(shares(cloud)).toEqual({ 1: 100, 2: 0 })
  })

  test('keeps from going one further, whatever other runs have rolled back since', async () => {
    await using cloud = await released()
    for (const version of ['2', '3', '4']) {
      if (version !== '2') cloud.google.vertex.models.put(acme.project, 'us-central1', { modelId: 'fraud' })
      await runSteps(cloud, rollout({ model: `fraud@${version}`, keep: 1 }))
      if (version === '3') {
        const first = await runSteps(cloud, back, attempt('1'))
        expect(first.conclusion, first.log).toBe('success')
      }
    }
    expect(shares(cloud)).toEqual({ 2: 0, 4: 100 })
    const another = await runSteps(cloud, back)
    expect(another.conclusion, another.log).toBe('success')
    const again = await runSteps(cloud, back, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('of a rollout that changed nothing but the machines is refused where the former deployment is gone', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout())
    const more = { deployedModel: { dedicatedResources: { ...machine, minReplicaCount: 2, maxReplicaCount: 2 } } }
    await runSteps(cloud, rollout({ ...more, traffic: [100] }))
    const run = await runSteps(cloud, back)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('fraud@2 served before too, with other settings that are no longer known')
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('on an endpoint that has no room for its label says what that means', async () => {
    const labels = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`l${index}`, 'x']))
    await using cloud = await released({}, { labels })
    await runSteps(cloud, rollout({ keep: 1 }))
    const run = await runSteps(cloud, back)
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('has the maximum number of labels: a re-run would roll back one version more')
  })

  test('that was done, but left the new model deployed, takes it off in another attempt', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout({ keep: 1 }))
    cloud.faults.add({ host, method: 'POST', path: /:undeployModel$/, times: 9, fault: { status: 400 } })
    const first = await runSteps(cloud, back, attempt('1'))
    expect(first.log).toContain('could not be undeployed and is billed')
    expect(shares(cloud)).toEqual({ 1: 100, 2: 0 })
    cloud.faults.clear()
    const again = await runSteps(cloud, back, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('of what no rollout deployed is refused, with what serves', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, back)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('fraud@1 (17) was not deployed by a rollout, and nothing else is deployed')
    expect(run.log).toContain('It serves fraud@1 100 % now.')
    expect(vertexCalls(cloud).filter(call => !call.startsWith('GET'))).toEqual([])
  })

  test('that cannot deploy the former model leaves the endpoint as it was', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout())
    cloud.google.vertex.endpoints.script({ deployMs: 20_000, outOfStock: true })
    const run = await runSteps(cloud, back)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Machine type temporarily unavailable')
    expect(resultsOf(run)['back']?.state).toBe('ROLLED_BACK')
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('that is killed while it deploys is put back by post', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout())
    const seen = new Set(cloud.requests)
    const run = await runSteps(cloud, back, {
      ...attempt('1'),
      kill: () =>
        cloud.answered(
          request => !seen.has(request) && request.method === 'GET' && request.path.includes('/operations/'),
        ),
    })
    expect(run.signal).toBe('SIGKILL')
    cloud.clock.advance(60_000)
    expect(shares(cloud)).toEqual({ 2: 100 })
    expect(eventsOf(run, 'rollout.restored')).toHaveLength(1)
    const again = await runSteps(cloud, back, attempt('2'))
    expect(again.conclusion, again.log).toBe('success')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('stops where somebody else sets the split meanwhile', async () => {
    await using cloud = await released()
    await runSteps(cloud, rollout())
    const seen = new Set(cloud.requests)
    const deployed = cloud.answered(request => !seen.has(request) && request.path.endsWith(':deployModel'))
    const id = Object.keys(served(cloud))[0] ?? ''
    cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
      endpointId: 'fraud',
      deployedModels: [{ id: '99', model: 'fraud@2' }],
    })
    const [run] = await Promise.all([
      runSteps(cloud, back),
      deployed.then(() =>
        cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
          endpointId: 'fraud',
          trafficSplit: { 99: 40, [id]: 60 },
        }),
      ),
    ])
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('its change is kept')
    expect(served(cloud)).toMatchObject({ 99: { share: 40 }, [id]: { share: 60 } })
  })
})
