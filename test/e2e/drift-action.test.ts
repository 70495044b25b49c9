import { expect, test } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../emulator/emulator.ts'
import { liveAccount, liveProvider, setUpByCompile } from './drifts.ts'
import { acme, eventsOf, fraud, type Training, throughDist, train, trainHere } from './harness.ts'

/** What the account of the grant needs, so that the action can compare its own set-up. */
const viewers = ['roles/iam.workloadIdentityPoolViewer', 'roles/iam.serviceAccountViewer']

/** Starts a cloud that was set up by `compile`, in which the account of the grant may read its set-up. */
async function started(options: EmulatorOptions = {}): Promise<Emulator> {
  const cloud = await fraud(options)
  await setUpByCompile(cloud)
  const [project] = cloud.google.identity.projects
  for (const role of viewers) project?.bindings.push({ role, members: [`serviceAccount:${acme.trainer}`] })
  return cloud
}

const withKey = (cloud: Emulator): void => {
  liveAccount(cloud, acme.trainer).keys = [{ id: 'ab'.repeat(20), createdAt: '2026-01-02T03:04:05Z' }]
}

const jobsOf = (cloud: Emulator): string[] =>
  cloud.requests.filter(({ host, method }) => host.includes('aiplatform') && method === 'POST').map(({ path }) => path)

const run = (cloud: Emulator, drift: string, mode = 'run'): Promise<Training> =>
  trainHere(cloud, { inputs: { drift, mode } })

test('off, the default, reads nothing of the set-up', async () => {
  await using cloud = await started()
  withKey(cloud)
  const result = await trainHere(cloud, {})
  expect(result.exitCode, result.log).toBe(0)
  expect(cloud.hosts()).not.toContain('iam.googleapis.com')
  expect(eventsOf(result, 'setup.compared')).toEqual([])
})

test('without drift, a run goes on, and the record says that it was compared', async () => {
  await using cloud = await started()
  const result = await run(cloud, 'fail')
  expect(result.exitCode, result.log).toBe(0)
  expect(result.annotations).toEqual([])
  expect(eventsOf(result, 'setup.compared')).toEqual([
    { provider: acme.provider, service_account: acme.trainer, differences: [] },
  ])
  expect(result.summary).toContain('### Set-up at Google')
})

test('warn: a stored key is one warning with its command, in log and summary, and the run goes on', async () => {
  await using cloud = await started()
  withKey(cloud)
  const result = await run(cloud, 'warn')
  expect(result.exitCode, result.log).toBe(0)
  expect(result.annotations).toMatchObject([
    { type: 'warning', title: expect.stringContaining('1 let in more than the policy') },
  ])
  expect(result.log).toContain('gcloud iam service-accounts keys delete')
  expect(result.summary).toContain('gcloud iam service-accounts keys delete')
  expect(eventsOf(result, 'setup.compared')).toMatchObject([
    { differences: [{ rule: 'account-key', effect: 'lets in', on: acme.trainer }] },
  ])
  expect(jobsOf(cloud)).not.toEqual([])
})

test.each(['run', 'check'])('fail, mode %s: the run ends before any step, with the fix', async mode => {
  await using cloud = await started()
  liveAccount(cloud, acme.trainer).bindings.push({ role: 'roles/iam.workloadIdentityUser', members: ['allUsers'] })
  const result = await run(cloud, 'fail', mode)
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('(SETUP_DRIFTED, at: setup)')
  expect(result.log).toContain('allUsers')
  expect(result.log).toContain('remove-iam-policy-binding')
  expect(jobsOf(cloud)).toEqual([])
  expect(result.record.at(-1)).toMatchObject({
    type: 'run.finished',
    data: { conclusion: 'failure', code: 'SETUP_DRIFTED' },
  })
})

test('fail: what the account may not read is unknown, which fails too, and says which role is missing', async () => {
  await using cloud = await started()
  const [project] = cloud.google.identity.projects
  if (project) project.bindings = project.bindings.filter(({ role }) => !viewers.includes(role))
  const result = await run(cloud, 'fail')
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('unknown')
  for (const role of viewers) expect(result.log).toContain(`--role=${role} --member=serviceAccount:${acme.trainer}`)
  expect(jobsOf(cloud)).toEqual([])
  const warned = await run(cloud, 'warn')
  expect(warned.exitCode, warned.log).toBe(0)
  expect(warned.annotations).toMatchObject([{ type: 'warning', title: expect.stringContaining('unknown') }])
})

test('a provider that other policies use, too, is no drift of this grant', async () => {
  await using cloud = await started()
  const provider = liveProvider(cloud)
  provider.attributeMapping['attribute.churn_777'] = "assertion.repository_id == '777' ? 'true' : 'false'"
  provider.attributeCondition =
    "assertion.repository_id in ['512345678', '777'] && (attribute.train_512345678 == 'true' || attribute.churn_777 == 'true')"
  const result = await run(cloud, 'fail')
  expect(result.exitCode, result.log).toBe(0)
  expect(result.log).toContain('with the same meaning for this grant')
})

test('a hostile name at Google becomes no workflow command', async () => {
  await using cloud = await started()
  liveAccount(cloud, acme.trainer).bindings.push({
    role: 'roles/iam.serviceAccountTokenCreator',
    members: ['user:x@evil.example\n::error::owned\r##[error]owned'],
  })
  const result = await run(cloud, 'warn')
  expect(result.annotations).toHaveLength(1)
  expect(result.log).not.toMatch(/^\s*(::error::|##\[error\])owned/m)
  expect(result.log).toContain('invisible characters')
})

test('the bundle compares, too, and no token shows', async () => {
  await using cloud = await started(throughDist)
  withKey(cloud)
  const result = await train(cloud, { inputs: { drift: 'fail' } })
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('SETUP_DRIFTED')
})

test('an unknown value of the input is an error', async () => {
  await using cloud = await started()
  const result = await run(cloud, 'maybe')
  expect(result.log).toContain('use off, warn or fail')
})
