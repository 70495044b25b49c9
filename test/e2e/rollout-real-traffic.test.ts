import { describe, expect, test } from 'vitest'
import { acme, expectRefused } from './harness.ts'
import { released, rollout, shares } from './rollouts.ts'
import { resultsOf, runSteps } from './steps.ts'

const watch = { errors: { max: 0.01 }, latency: { p95: '800ms' }, failures: 2, min_requests: 100 }
const baked = (body: object = {}) => rollout({ traffic: [10, 100], bake: '4m', watch, ...body })

describe('a rollout that is watched', () => {
  test('goes on where real traffic finds nothing wrong, and shows what serves beside it', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    const run = await runSteps(cloud, baked())
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toMatch(
      /10 %: watch: \d\d:\d\d \d+ requests, 0 % failed, p95 \d+ ms; the other models: \d+ requests, 0 % failed/,
    )
    expect(run.summary).toMatch(/watch: \d+ requests of users, within the limits/)
    expect(shares(cloud)).toEqual({ 2: 100 })
  })

  test('goes back where too many requests of the new model fail', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { errorRatio: 0.05 })
    const run = await runSteps(cloud, baked())
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(
      /the canary failed at 10 % traffic: error ratio 5 % of 60 requests \(limit 1 %\) at \d\d:\d\d, \d\d:\d\d\. The traffic/,
    )
    expect(resultsOf(run)['release']?.state).toBe('ROLLED_BACK')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('goes back where the new model is slow', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { latencyMs: 2_000 })
    const run = await runSteps(cloud, baked())
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/p95 \d+ ms \(limit 800 ms\)/)
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('with too few requests looks on, no longer than it may', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 10 })
    const run = await runSteps(cloud, baked({ watch: { ...watch, within: '5m' } }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/fewer than 100: inconclusive; watching for \d+ more minutes at most/)
    expect(run.log).toContain('at 10 % the new model got')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('holds until there were enough', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 100 })
    const run = await runSteps(cloud, baked({ traffic: [10], watch: { ...watch, within: '30m' } }))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('inconclusive; watching')
    expect(shares(cloud)).toEqual({ 1: 90, 2: 10 })
  })

  test.for([
    ['promote', 0, { 2: 100 }],
    ['rollback', 1, { 1: 100 }],
  ] as const)('with too few requests does %s where told so', async ([on_inconclusive, exitCode, after]) => {
    await using cloud = await released()
    const run = await runSteps(cloud, baked({ watch: { ...watch, on_inconclusive } }))
    expect(run.exitCode, run.log).toBe(exitCode)
    expect(run.log).toContain('0 requests of users, fewer than 100: inconclusive')
    expect(shares(cloud)).toEqual(after)
  })

  test('does not count its own probes as traffic', async () => {
    await using cloud = await released()
    const probe = { instances: [{}], errors: 0, requests: 200 }
    const run = await runSteps(
      cloud,
      baked({ traffic: [100], probe, watch: { ...watch, on_inconclusive: 'rollback' } }),
    )
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toMatch(/\d requests of users, fewer than 100: inconclusive/)
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('takes probes that fail off, as many as may, and judges users alone', async () => {
    await using cloud = await released()
    const { endpoints } = cloud.google.vertex
    endpoints.traffic('fraud', { requestsPerMinute: 60 })
    endpoints.behave({ versionId: '2', asker: 'request' }, { status: 500 })
    const probe = { instances: [{ amount: 1 }], errors: 20, requests: 20 }
    const run = await runSteps(cloud, baked({ traffic: [100], probe, watch: { ...watch, min_requests: 60 } }))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('20 failed (at most 20)')
    expect(run.log).toMatch(/100 %: watch: \d\d:\d\d \d+ requests, 0 % failed/)
  })

  test('holds nothing for good of which a bounded latency is not known', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { latencyMs: 2_000 })
    // Counts become visible long before the latencies.
    const { laterMs } = cloud.google.monitoring
    laterMs.set('aiplatform.googleapis.com/prediction/online/prediction_latencies', 86_400_000)
    const run = await runSteps(cloud, baked({ watch: { ...watch, on_inconclusive: 'rollback' } }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/\d{3} requests of users, but the latency of only 0 is known, fewer than 100: inconclusive/)
    expect(run.log).toContain('let steps.release watch only errors')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('of an empty endpoint does not go on where users asked, and nobody knows how long they waited', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.put(acme.project, 'us-central1', { endpointId: 'fraud-eu' })
    cloud.google.vertex.endpoints.traffic('fraud-eu', { requestsPerMinute: 600 })
    const { laterMs } = cloud.google.monitoring
    laterMs.set('aiplatform.googleapis.com/prediction/online/prediction_latencies', 86_400_000)
    const run = await runSteps(cloud, baked({ endpoint: 'fraud-eu', watch: { ...watch, within: '2m' } }))
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toMatch(/\d+ requests of users, but the latency of only 0 is known/)
  })

  test('waits for latencies that come later than the counts', async () => {
    await using cloud = await released()
    cloud.google.vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    cloud.google.vertex.endpoints.behave({ versionId: '2' }, { latencyMs: 2_000 })
    const { laterMs } = cloud.google.monitoring
    laterMs.set('aiplatform.googleapis.com/prediction/online/prediction_latencies', 180_000)
    const run = await runSteps(cloud, baked({ watch: { ...watch, failures: 1 } }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/p95 \d+ ms \(limit 800 ms\)/)
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('is refused by Google before anything is changed where the metrics may not be read', async () => {
    await using cloud = await released()
    for (const project of cloud.google.identity.projects)
      for (const { role, members } of project.bindings) if (role === 'roles/monitoring.viewer') members.splice(0, 9)
    const run = await runSteps(cloud, baked())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('monitoring.timeSeries.list')
    expect(resultsOf(run)['release']?.state).toBe('REJECTED')
    expect(shares(cloud)).toEqual({ 1: 100 })
  })

  test('of an empty endpoint does not wait for users that cannot be there yet', async () => {
    await using cloud = await released()
    const steps = baked({ endpoint: 'fraud-eu', create: { displayName: 'Fraud (EU)' } })
    const run = await runSteps(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('nothing served here before')
  })

  test('without bounds is refused before any token', async () => {
    await using cloud = await released()
    const run = await runSteps(cloud, baked({ bake: '1m', watch: { min_requests: 5 } }))
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain('steps.release.rollout.watch: has no limit, so nothing could fail it')
    expect(run.log).toContain('steps.release.rollout.bake: watch looks at whole minutes, and the bake is too short')
  })
})
