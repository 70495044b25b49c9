import { expect, test } from 'vitest'
import { acme, changed, eventsOf, fraud, image, policyText, throughDist } from './harness.ts'
import { customJob, jobsOf, resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const key = 'projects/acme-ml/locations/us-central1/keyRings/ml/cryptoKeys/models'
/** The example's grant, with the key and the network that the steps of this file name. */
const policy = changed(
  policyText,
  '      timeout: 6h\n',
  `      timeout: 6h\n      kms_keys: [${key}]\n      networks: [projects/123456789/global/networks/ml]\n`,
)

test('a body reaches Vertex AI as it was written, with the defaults under it, the timeout in it, and our labels', async () => {
  await using cloud = await fraud({ ...throughDist, policy })
  const steps = {
    plain: customJob('plain', { wait: false }),
    own: {
      customJob: {
        displayName: 'own words',
        labels: { 'cost-center': 'own', team: 'risk' },
        jobSpec: {
          workerPoolSpecs: [
            {
              machineSpec: { machineType: 'n1-standard-8' },
              replicaCount: 1,
              diskSpec: { bootDiskSizeGb: 200 },
              containerSpec: { imageUri: image, args: ['--fast', '$${HOME}'], env: [{ name: 'A', value: 'b' }] },
            },
            { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 3, containerSpec: { imageUri: image } },
          ],
          scheduling: { restartJobOnWorkerRestart: true },
          baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/${run.id}' },
        },
      },
      timeout: '90m',
      wait: false,
    },
  }
  const defaults = {
    serviceAccount: acme.runtime,
    network: 'projects/123456789/global/networks/ml',
    encryptionSpec: { kmsKeyName: key },
    labels: { 'cost-center': 'fraud' },
  }
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps, { defaults }) } })
  expect(run.conclusion, run.log).toBe('success')

  const [plain, own] = ['plain', 'own words'].map(
    name => cloud.google.vertex.all.find(({ resource }) => resource['displayName'] === name)?.resource,
  )
  const ours = {
    'keyless-repository': 'acme-fraud',
    'keyless-repository-id': '512345678',
    'keyless-sha': run.job.sha,
    'keyless-run-id': run.job.runId,
    'keyless-run-attempt': '1',
    'keyless-actor': 'octocat',
    'keyless-workflow': 'train',
    'keyless-grant': 'train',
    'keyless-policy': run.outputs['policy_sha256']?.slice(0, 32),
    'keyless-key': expect.stringMatching(/^[0-9a-f]{40}$/),
  }
  const worker = { machineSpec: { machineType: 'n1-standard-8' }, containerSpec: { imageUri: image } }
  const shared = {
    serviceAccount: acme.runtime,
    network: 'projects/123456789/global/networks/ml',
  }
  // Vertex AI fills in the disk.
  const diskSpec = { bootDiskType: 'pd-ssd', bootDiskSizeGb: 100 }
  expect(plain).toEqual({
    displayName: 'plain',
    labels: { 'cost-center': 'fraud', ...ours, 'keyless-step': 'plain' },
    encryptionSpec: { kmsKeyName: key },
    // The step has no timeout. It gets the grant's, because Vertex AI's default is a week.
    jobSpec: {
      ...shared,
      workerPoolSpecs: [{ ...worker, diskSpec, replicaCount: '1' }],
      scheduling: { timeout: '21600s' },
    },
  })
  expect(own).toEqual({
    displayName: 'own words',
    labels: { 'cost-center': 'own', team: 'risk', ...ours, 'keyless-step': 'own' },
    encryptionSpec: { kmsKeyName: key },
    jobSpec: {
      ...shared,
      workerPoolSpecs: [
        {
          ...worker,
          replicaCount: '1',
          diskSpec: { ...diskSpec, bootDiskSizeGb: 200 },
          containerSpec: { imageUri: image, args: ['--fast', '${HOME}'], env: [{ name: 'A', value: 'b' }] },
        },
        { ...worker, diskSpec, replicaCount: '3' },
      ],
      scheduling: { restartJobOnWorkerRestart: true, timeout: '5400s' },
      baseOutputDirectory: { outputUriPrefix: `gs://acme-models/fraud/${run.job.runId}` },
    },
  })

  // Not waited for: left running, by post too, and reported as such.
  expect(resultsOf(run)).toMatchObject({ plain: { state: 'PENDING', finished_at: null }, own: { state: 'PENDING' } })
  expect(vertexCalls(cloud).filter(call => /^GET customJobs\/|:cancel$/.test(call))).toEqual([])
  expect(jobsOf(cloud).map(({ cancelled }) => cancelled)).toEqual([false, false])
  expect(run.summary).toContain('pending')
})

test('every way in which a job can end is told as what it is, and only success is one', async () => {
  await using cloud = await fraud()
  const { vertex } = cloud.google
  const error = { code: 3, message: 'The replica workerpool0-0 exited with a non-zero status of 137.' }
  vertex.script({ runningMs: 10_000 }, { displayName: 'succeeded' })
  vertex.script({ runningMs: 10_000, pausedMs: 90_000 }, { displayName: 'paused' })
  vertex.script({ runningMs: 10_000, outcome: { state: 'FAILED', error } }, { displayName: 'failed' })
  vertex.script({ runningMs: 10_000, outcome: { state: 'CANCELLED' } }, { displayName: 'cancelled' })
  vertex.script({ outcome: { state: 'EXPIRED' } }, { displayName: 'expired' })
  vertex.script({ runningMs: 10_000, outcome: { state: 'PARTIALLY_SUCCEEDED' } }, { displayName: 'partly' })
  const names = ['succeeded', 'paused', 'failed', 'cancelled', 'expired', 'partly']
  const run = await runSteps(cloud, Object.fromEntries(names.map(name => [name, customJob(name)])))

  expect(run).toMatchObject({ exitCode: 1, conclusion: 'failure' })
  expect(Object.entries(resultsOf(run)).map(([id, { state }]) => [id, state])).toEqual([
    ['succeeded', 'SUCCEEDED'],
    ['paused', 'SUCCEEDED'],
    ['failed', 'FAILED'],
    ['cancelled', 'CANCELLED'],
    ['expired', 'EXPIRED'],
    ['partly', 'PARTIALLY_SUCCEEDED'],
  ])
  const finished = eventsOf(run, 'step.finished').map(({ step, state, reason }) => [step, [state, reason]])
  expect(Object.fromEntries(finished)).toEqual({
    succeeded: ['JOB_STATE_SUCCEEDED', null],
    paused: ['JOB_STATE_SUCCEEDED', null],
    failed: ['JOB_STATE_FAILED', 'code 3'],
    cancelled: ['JOB_STATE_CANCELLED', 'code 1'],
    expired: ['JOB_STATE_EXPIRED', 'code 4'],
    partly: ['JOB_STATE_PARTIALLY_SUCCEEDED', null],
  })
  // Each change is a line, with the time since the start.
  for (const line of [/^paused {2}PAUSED {2}/m, /^paused {2}SUCCEEDED +\dm/m, /^expired {2}EXPIRED {2}/m])
    expect(run.log).toMatch(line)
  expect(run.log.match(/^succeeded {2}RUNNING/gm)).toHaveLength(1)

  // The first failure in the file's order is the run's, with Google's words, the likely cause and the advice.
  expect(run.log).toContain('A step failed: Step failed ended as FAILED: projects/123456789/')
  expect(run.log).toContain(`Google said (aiplatform.googleapis.com, code 3):\n  │ ${error.message}`)
  expect(run.log).toMatch(/Likely cause: .*was killed/)
  expect(run.log).toMatch(/What to do: .+/)
  expect(run.log).toContain('(STEP_FAILED, at: step)')
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      type: 'error',
      title: 'failed failed: killed, probably out of memory (exit code 137)',
      message: expect.stringContaining(error.message),
    }),
  )
  // The report also shows the other failures.
  expect(run.log).toContain('Step expired ended as EXPIRED')
  expect(run.log).toContain('Step partly ended as PARTIALLY_SUCCEEDED')
  expect(run.summary).toContain('partially succeeded')
  expect(eventsOf(run, 'run.finished')).toEqual([
    expect.objectContaining({ conclusion: 'failure', code: 'STEP_FAILED' }),
  ])
})

test('a job past its timeout is cancelled, and the run says so', async () => {
  await using cloud = await fraud()
  cloud.google.vertex.script({ runningMs: 3_600_000 }, { displayName: 'slow' })
  const run = await runSteps(cloud, {
    slow: customJob('slow', { timeout: '60s' }),
    after: customJob('after', { needs: ['slow'] }),
  })
  expect(run.exitCode).toBe(1)
  expect(jobsOf(cloud)).toEqual([{ step: 'slow', displayName: 'slow', cancelled: true }])
  expect(vertexCalls(cloud)).toContainEqual(expect.stringMatching(/^POST customJobs\/\d+:cancel$/))
  expect(run.log).toContain('its timeout of 60 s is over: cancelling projects/123456789/')
  expect(run.log).toMatch(
    /A step ran out of time: Step slow took longer than its timeout of 60 s: .*\/customJobs\/\d+\. It was cancelled\./,
  )
  expect(run.log).toContain('Raise `timeout` of steps.slow')
  expect(run.log).toContain('(STEP_TIMEOUT, at: step)')
  expect(resultsOf(run)).toMatchObject({
    slow: {
      state: 'TIMED_OUT',
      name: expect.stringContaining('/customJobs/'),
      console_url: expect.stringContaining('https://console.cloud.google.com/'),
    },
    after: { state: 'SKIPPED', name: null },
  })
  expect(eventsOf(run, 'step.finished')).toEqual([
    expect.objectContaining({ step: 'slow', state: 'TIMED_OUT', reason: 'STEP_TIMEOUT' }),
  ])
})

test('steps run as their graph allows: side by side, after what they need, and never after what failed', async () => {
  await using cloud = await fraud()
  const { vertex } = cloud.google
  vertex.script({ runningMs: 30_000 })
  vertex.script({ runningMs: 10_000, outcome: { state: 'FAILED' } }, { displayName: 'broken' })
  const run = await runSteps(cloud, {
    left: customJob('left'),
    broken: customJob('broken'),
    skipped: customJob('skipped', { needs: ['broken'] }),
    'skipped-too': customJob('skipped too', { needs: ['skipped', 'left'] }),
    after: customJob('after ${steps.left.displayName}', { needs: [] }),
    alone: customJob('alone'),
  })
  expect(run.exitCode).toBe(1)
  expect(
    jobsOf(cloud)
      .map(({ displayName }) => displayName)
      .sort(),
  ).toEqual(['after left', 'alone', 'broken', 'left'])
  const at = (name: string) => {
    const job = vertex.all.find(({ resource }) => resource['displayName'] === name)
    if (job === undefined) throw new Error(`no job ${name}`)
    const resource = vertex.resource(job)
    return { from: Date.parse(String(resource['createTime'])), to: Date.parse(String(resource['endTime'])) }
  }
  expect(at('alone').from).toBeLessThan(at('left').to)
  expect(at('broken').from).toBeLessThan(at('left').to)
  expect(at('after left').from).toBeGreaterThanOrEqual(at('left').to)
  expect(resultsOf(run)).toMatchObject({
    left: { state: 'SUCCEEDED' },
    broken: { state: 'FAILED' },
    skipped: { state: 'SKIPPED' },
    'skipped-too': { state: 'SKIPPED' },
    after: { state: 'SUCCEEDED' },
    alone: { state: 'SUCCEEDED' },
  })
  expect(run.log).toContain('skipped: not run, because broken did not succeed')
  expect(run.log).toContain('skipped-too: not run, because skipped did not succeed')
  expect(run.log).toContain('A step failed: Step broken ended as FAILED')
})

test('what Vertex AI refuses is told in its words, with the cause and the command that mends it', async () => {
  await using cloud = await fraud()
  const { identity } = cloud.google
  const account = identity.serviceAccounts[acme.runtime]
  if (account === undefined) throw new Error('acme has no runtime account')
  identity.serviceAccounts[acme.runtime] = { ...account, bindings: [] }
  const run = await runSteps(cloud, { train: customJob('fraud') })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain(`You do not have permission to act as service_account: ${acme.runtime}`)
  expect(run.log).toContain(
    `Likely cause: serviceAccount:${acme.trainer} may not start jobs that run as ${acme.runtime}`,
  )
  expect(run.log).toContain(`gcloud iam service-accounts add-iam-policy-binding ${acme.runtime}`)
  expect(run.log).toContain(`serviceAccount:${acme.trainer}`)
  expect(run.log).toContain('(STEP_REJECTED, at: step)')
  expect(resultsOf(run)).toMatchObject({ train: { state: 'REJECTED', name: null } })
  expect(cloud.google.vertex.all).toEqual([])
})
