import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { page, primaryLimit, secondaryLimit, somethingWentWrong } from '../../emulator/github/refusals.ts'
import {
  acme,
  changed,
  directPolicy,
  eventsOf,
  type FraudOptions,
  fraud,
  image,
  policyPath,
  type TrainOptions,
  throughDist,
  train,
} from './harness.ts'

const minutes = 60_000
const vertex = 'us-central1-aiplatform.googleapis.com'
const pipelines = 'pipelines.actions.githubusercontent.com'

const steps = `
version: 1
project: acme-ml
location: us-central1
steps:
  train:
    customJob:
      displayName: fraud
      jobSpec:
        serviceAccount: ${acme.runtime}
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec: { imageUri: "${image}" }
    timeout: 3h
`

/** Starts with a federated token of five minutes. A minute passes in a second. */
async function directWorld(runningMs: number, options: FraudOptions = {}): Promise<Emulator> {
  const cloud = await fraud({ policy: directPolicy, jobs: { runningMs }, ...options })
  return cloud
}

const long: TrainOptions = { inputs: { steps, variables: '', log_streaming: 'false' }, limitMs: 170_000 }

/** Acts when the job has been read: it runs, and everything before that succeeded. */
const onceWatched = (cloud: Emulator, act: () => void): Promise<void> =>
  cloud
    .answered(({ host, method, path }) => host === vertex && method === 'GET' && /\/customJobs\/\d+$/.test(path))
    .then(act)

const subjectTokens = (cloud: Emulator): (string | null)[] =>
  cloud.requestsTo('sts.googleapis.com').map(({ body }) => new URLSearchParams(body).get('subject_token'))

describe.concurrent('a federated token lives five minutes, jobs live longer', () => {
  test('a job of 20 minutes is watched to its end, on fresh tokens that were each decided upon', async () => {
    await using cloud = await directWorld(20 * minutes)
    const run = await train(cloud, long)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)

    const renewals = eventsOf(run, 'credential.renewed')
    expect(renewals.length).toBeGreaterThanOrEqual(4)
    for (const renewal of renewals)
      expect(renewal).toMatchObject({ service_account: null, principal: run.outputs['principal'] })
    expect(eventsOf(run, 'credential.exchanged')).toHaveLength(1)
    const purposes = eventsOf(run, 'token.requested').map(({ purpose }) => purpose)
    expect(purposes).toEqual(['first', ...renewals.map(() => 'renewal')])
    expect(eventsOf(run, 'decision.made').map(({ verdict }) => verdict)).toEqual(purposes.map(() => 'allow'))
    expect(new Set(eventsOf(run, 'token.verified').map(({ jti }) => jti)).size).toBe(purposes.length)
    expect(new Set(subjectTokens(cloud)).size).toBe(purposes.length)
    // Each renewal reads the current policy.
    expect(cloud.requestsTo('api.github.com').filter(({ path }) => path === '/graphql')).toHaveLength(purposes.length)
  })

  test('an outage of GitHub that ends in time does not end the run', async () => {
    await using cloud = await directWorld(8 * minutes, throughDist)
    onceWatched(cloud, () => cloud.faults.add({ host: pipelines, times: 3, fault: { status: 503 } }))
    const run = await train(cloud, long)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
  })

  test('an outage of GitHub that lasts leaves the job running, names it and fails', async () => {
    await using cloud = await directWorld(120 * minutes)
    let downSince = Infinity
    onceWatched(cloud, () => {
      for (const host of [pipelines, 'api.github.com'])
        cloud.faults.add({ host, times: Infinity, fault: { status: 503, body: { message: 'Unavailable.' } } })
      downSince = cloud.clock.now()
    })
    const run = await train(cloud, long)
    expect(run.exitCode).toBe(1)
    const [job] = cloud.google.vertex.all
    expect(job?.cancelledAt).toBeUndefined()
    // The action continues to poll while the credential lasts, and sends no expired token.
    const looks = cloud.requestsTo(vertex).filter(({ at, method }) => method === 'GET' && at > downSince)
    expect(looks.length).toBeGreaterThan(2)
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
    const message = `${job?.name}: check it in the console`
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ type: 'warning', title: 'May still run', message }),
    )
    expect(run.log).toContain('Unavailable.')
    expect(eventsOf(run, 'step.finished')).toMatchObject([{ name: job?.name, state: 'UNKNOWN' }])
    expect(run.summary).toContain('**Still running, and billed:** `train`, [`customJobs/')
  })
})

describe.concurrent('an answer that is none stops nothing, in dist too', () => {
  const api = 'api.github.com'
  const rules = /\/rules\/branches\//

  test('a rate limit at a renewal leaves a job of 20 minutes running to its end', { timeout: 60_000 }, async () => {
    await using cloud = await directWorld(20 * minutes)
    onceWatched(cloud, () => {
      cloud.faults.add({ host: api, path: rules, fault: secondaryLimit(5) })
      cloud.faults.add({ host: api, path: rules, times: 2, fault: primaryLimit(cloud.clock.now() + 40 * minutes) })
      cloud.faults.add({ host: api, path: '/graphql', fault: somethingWentWrong })
    })
    const run = await train(cloud, long)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(run.log).toContain('could not be renewed yet')
    expect(run.log).toContain('API rate limit exceeded for installation ID')
    expect(run.outputs['decision']).toBe('allow')
  })

  test('a page of a filter in place of the rules leaves the job running, and names it', {
    timeout: 60_000,
  }, async () => {
    await using cloud = await directWorld(60 * minutes)
    onceWatched(cloud, () => cloud.faults.add({ host: api, path: rules, times: Infinity, fault: page }))
    const run = await train(cloud, long)
    expect(run.exitCode).toBe(1)
    const [job] = cloud.google.vertex.all
    expect(job?.cancelledAt).toBeUndefined()
    expect(run.log).toContain('(EVIDENCE_UNAVAILABLE, at: decision)')
    expect(run.log).toContain('GitHub answered 200: a page with the title "Access to this site is filtered"')
    const message = `${job?.name}: check it in the console`
    expect(run.annotations).toContainEqual(expect.objectContaining({ title: 'May still run', message }))
    expect(run.summary).not.toContain('Denied')
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
  })

  test('a repository that is renamed during the run is followed', { timeout: 60_000 }, async () => {
    await using cloud = await directWorld(20 * minutes)
    onceWatched(cloud, () => {
      cloud.github.repository(acme.repository).rename('acme/fraud-detection')
      // Another repository takes the name, with a policy that would deny.
      const other = cloud.github.addRepository('acme/fraud', { id: 666 })
      other.commit({ [policyPath]: changed(directPolicy, '  train:\n', '  retrain:\n') })
    })
    const run = await train(cloud, long)
    expect(run.conclusion, run.log).toBe('success')
    expect(eventsOf(run, 'credential.renewed').length).toBeGreaterThanOrEqual(4)
  })
})

describe('what no longer holds at a renewal', () => {
  test('a grant that is taken back meanwhile stops the job', async () => {
    await using cloud = await directWorld(60 * minutes)
    const withdrawn = changed(directPolicy, '  train:\n', '  retrain:\n')
    onceWatched(cloud, () => cloud.github.repository(acme.repository).commit({ [policyPath]: withdrawn }))
    const run = await train(cloud, long)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Grant train was revoked during this run: the policy no longer has grant train')
    expect(run.log).toContain('(DENIED, at: decision)')
    const [job] = cloud.google.vertex.all
    expect(job?.cancelledAt).toBeTypeOf('number')
    expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'DENIED', cancelled: [job?.name], left_running: [] }])
    expect(run.summary).toContain('## ⛔ Denied: grant `train` was revoked during this run')
    expect(run.summary).toContain('**Asked to stop:** `train`, [`customJobs/')
    expect(run.summary).not.toContain('Failed condition')
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { code: 'DENIED' } })
    expect(cloud.google.identity.expiredTokensSeen).toBe(0)
  })

  test('a condition that no longer holds at a renewal stops the job', async () => {
    await using cloud = await directWorld(60 * minutes)
    onceWatched(cloud, () => {
      cloud.github.repository(acme.repository).rules['main'] = [{ type: 'pull_request' }]
    })
    const run = await train(cloud, long)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('The policy denies grant train: branch.rules is pull_request, needs')
    expect(eventsOf(run, 'decision.made').map(({ verdict }) => verdict)).toEqual(['allow', 'deny'])
    expect(run.outputs['decision']).toBe('deny')
    expect(cloud.google.vertex.all[0]?.cancelledAt).toBeTypeOf('number')
  })

  test('a hostile token at a renewal stops the job', async () => {
    await using cloud = await directWorld(60 * minutes)
    onceWatched(cloud, () => {
      cloud.github.tamper = ({ claims, issuer }) => issuer.sign({ ...claims, run_id: '17000000001' })
    })
    const run = await train(cloud, long)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain("it is another run's")
    expect(run.log).toContain('(TOKEN_REJECTED, at: token)')
    expect(cloud.requestsTo('sts.googleapis.com')).toHaveLength(1)
    expect(cloud.google.vertex.all[0]?.cancelledAt).toBeTypeOf('number')
  })
})
