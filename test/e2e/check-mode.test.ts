import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { wrapCommand } from '../../src/report/wrap-command.ts'
import { acme, changed, fraud, policyText, type Training, type TrainOptions, trainHere } from './harness.ts'
import { agentFraud } from './lending.ts'
import { customJob, stepsFile } from './steps.ts'

/** Runs `mode: check`, and expects that it creates and changes nothing. */
async function check(cloud: Emulator, options: TrainOptions = {}): Promise<Training> {
  const run = await trainHere(cloud, { ...options, inputs: { mode: 'check', ...options.inputs } })
  const changing = cloud.requests.filter(
    ({ host, method, path }) =>
      host.endsWith('.googleapis.com') &&
      method !== 'GET' &&
      !/^(sts|iamcredentials)\./.test(host) &&
      !path.endsWith(':testIamPermissions'),
  )
  expect(changing.map(({ host, path }) => `${host}${path}`)).toEqual([])
  expect(cloud.hosts().filter(host => host.includes('aiplatform'))).toEqual([])
  expect(run.log + run.summary).not.toMatch(/set-up works/i)
  return run
}

const bindingsOf = ({ google }: Emulator) =>
  google.identity.projects.find(({ id }) => id === acme.project)?.bindings ?? []

/** Removes a role on the project from everyone. */
function without(cloud: Emulator, role: string): void {
  const bindings = bindingsOf(cloud)
  const at = bindings.findIndex(one => one.role === role)
  expect(at).not.toBe(-1)
  bindings.splice(at, 1)
}

test('a set-up with all that the steps need: each is told as a yes, and what other accounts need as not tested', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const run = await check(cloud)
  expect(run.exitCode, run.log).toBe(0)
  expect(run.annotations).toEqual([])
  expect(run.log).toMatch(
    /✓ yes +API aiplatform\.googleapis\.com enabled on project acme-ml, for step features, step train/,
  )
  expect(run.log).toMatch(/✓ yes +aiplatform\.customJobs\.create on project acme-ml, for step train/)
  expect(run.log).toMatch(/✓ yes +aiplatform\.pipelineJobs\.create on project acme-ml, for step features/)
  expect(run.log).toMatch(/✓ yes +iam\.serviceAccounts\.actAs on train-runtime@acme-ml\.iam\.gserviceaccount\.com/)
  expect(run.log).toMatch(/✓ yes +logging\.logEntries\.list on project acme-ml/)
  expect(run.log).toContain('not tested: train-runtime@acme-ml.iam.gserviceaccount.com: what its code reads and writes')
  expect(run.log).toContain(
    'gcloud storage buckets add-iam-policy-binding gs://acme-models --role=roles/storage.objectUser --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com',
  )
  expect(run.summary).toMatch(/## ✅ Check: grant `train` has what its steps need \(\d+ yes\)/)
  expect(run.summary).toContain(
    '| ✅ yes | `iam.serviceAccounts.actAs` | `train-runtime@acme-ml.iam.gserviceaccount.com` | step features, step train |',
  )
  expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'success' } })
})

const gate = stepsFile({
  check: { gate: { metrics: 'gs://acme-models/fraud/metrics.json', require: { auc: { min: 0.9 } } } },
})
const gating = changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [customJob, pipelineJob, gate]')
const auditing = policyText.replace(
  'providers:',
  'audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\nproviders:',
)
const trainer = `serviceAccount:${acme.trainer}`
const onProject = (role: string): string =>
  `gcloud projects add-iam-policy-binding acme-ml --condition=None --role=${role} --member=${trainer}`

interface Lack {
  readonly name: string
  readonly policy?: string
  readonly steps?: string
  readonly lack: (cloud: Emulator) => void
  readonly missing: string
  readonly command: string
}

const lacks: readonly Lack[] = [
  {
    name: 'the Vertex AI API',
    lack: cloud =>
      void Object.assign(cloud.google.identity.projects[0] ?? {}, { disabledServices: ['aiplatform.googleapis.com'] }),
    missing: 'API aiplatform.googleapis.com enabled on project acme-ml',
    command: 'gcloud services enable aiplatform.googleapis.com --project=acme-ml',
  },
  {
    name: 'the role for Vertex AI',
    lack: cloud => without(cloud, 'roles/aiplatform.user'),
    missing: 'aiplatform.customJobs.create on project acme-ml',
    command: onProject('roles/aiplatform.user'),
  },
  {
    name: 'acting as the account of the jobs',
    lack: ({ google }) => void google.identity.serviceAccounts[acme.runtime]?.bindings.splice(0),
    missing: `iam.serviceAccounts.actAs on ${acme.runtime}`,
    command: `gcloud iam service-accounts add-iam-policy-binding ${acme.runtime} --project=acme-ml --role=roles/iam.serviceAccountUser --member=${trainer}`,
  },
  {
    name: 'the account of the jobs itself',
    lack: ({ google }) => void delete google.identity.serviceAccounts[acme.runtime],
    missing: `iam.serviceAccounts.actAs on ${acme.runtime}`,
    command: `gcloud iam service-accounts add-iam-policy-binding ${acme.runtime} --project=acme-ml --role=roles/iam.serviceAccountUser --member=${trainer}`,
  },
  {
    name: 'reading of training logs',
    lack: cloud => without(cloud, 'roles/logging.viewer'),
    missing: 'logging.logEntries.list on project acme-ml',
    command: onProject('roles/logging.viewer'),
  },
  {
    name: 'writing of the copy of the record',
    policy: auditing,
    lack: cloud => without(cloud, 'roles/logging.logWriter'),
    missing: 'logging.logEntries.create on project acme-ml, for audit.cloud_logging',
    command: onProject('roles/logging.logWriter'),
  },
  {
    name: 'reading of the metrics',
    policy: gating,
    steps: gate,
    lack: ({ google }) => void google.storage.buckets.get(acme.bucket)?.bindings.splice(0),
    missing: 'storage.objects.get on gs://acme-models, for step check',
    command: `gcloud storage buckets add-iam-policy-binding gs://acme-models --role=roles/storage.objectViewer --member=${trainer}`,
  },
  {
    name: 'the bucket itself',
    policy: gating,
    steps: gate,
    lack: ({ google }) => void google.storage.buckets.delete('acme-models'),
    missing: 'storage.objects.get on gs://acme-models, for step check',
    command: `gcloud storage buckets add-iam-policy-binding gs://acme-models --role=roles/storage.objectViewer --member=${trainer}`,
  },
]

test.each(lacks)(
  'what is missing is a no, with the command that grants it: $name',
  async ({ policy, steps, lack, missing, command }) => {
    await using cloud = await fraud({ virtualTime: true, ...(policy && { policy }) })
    lack(cloud)
    const run = await check(cloud, { inputs: { ...(steps && { steps, variables: '' }) } })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log.replace(/ +/g, ' ')).toContain(`✗ no ${missing}`)
    expect(run.log).toContain('(CHECK_FAILED, at: check)')
    // On a line of its own, so that a user can copy it whole.
    expect(run.log.split('\n').map(line => line.trim())).toContain(command)
    expect(run.summary).toContain(`\`\`\`sh\n${wrapCommand(command)}\n\`\`\``)
    expect(run.summary).toContain('❌ no')
    const [error] = run.annotations.filter(({ type }) => type === 'error')
    expect(error?.message).toContain(command)
    expect(run.record.at(-1)).toMatchObject({
      type: 'run.finished',
      data: { conclusion: 'failure', code: 'CHECK_FAILED' },
    })
  },
)

const hosts = {
  'serviceusage.googleapis.com': /API \S+ enabled on project acme-ml/,
  'cloudresourcemanager.googleapis.com': /aiplatform\.customJobs\.create on project acme-ml/,
  'iam.googleapis.com': /iam\.serviceAccounts\.actAs on/,
} as const

const noAnswers: readonly (readonly [
  string,
  { status: number; headers?: Record<string, string>; body: string | object },
])[] = [
  [
    'a 403',
    {
      status: 403,
      body: { error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
    },
  ],
  ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
  ['nothing', { status: 200, body: '' }],
  ['an array', { status: 200, body: '[]' }],
  ['permissions that were not asked for', { status: 200, body: { permissions: ['*'], state: 'ON' } }],
  ['permissions of another shape', { status: 200, body: { permissions: 'all', state: true } }],
  ['an error as success', { status: 200, body: { error: { code: 500, message: 'x' } } }],
  [
    'a page that says not found',
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>Not Found</html>' },
  ],
  ['500', { status: 500, body: 'oops' }],
]
const unreadable = Object.keys(hosts).flatMap(host => noAnswers.map(([what, response]) => ({ host, what, response })))

test.each(unreadable)('an answer that cannot be read is unknown: $what of $host', async ({ host, response }) => {
  await using cloud = await fraud({ virtualTime: true })
  cloud.faults.add({ host, times: Infinity, fault: response })
  const run = await check(cloud)
  expect(run.exitCode, run.log).toBe(0)
  const pattern = Object.entries(hosts).find(([name]) => name === host)?.[1] ?? /never/
  const line = run.log.split('\n').find(one => pattern.test(one) && /yes|no|unknown/.test(one))
  expect(line).toMatch(/\? unknown/)
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      type: 'warning',
      title: expect.stringMatching(/^Could not test \d+ of what the steps need$/),
    }),
  )
  expect(run.summary).toContain('## ⚠️ Check: grant `train` may lack what its steps need')
  // What was not tested is a list, too: without words between them, both would be one.
  expect(run.summary).toContain('The way to the credential:\n\n- ✅ Policy read')
})

test('an API that the account may not look at: the role that shows it, then the command that enables it', async () => {
  await using cloud = await fraud({ virtualTime: true })
  without(cloud, 'roles/serviceusage.serviceUsageViewer')
  const run = await check(cloud)
  expect(run.exitCode, run.log).toBe(0)
  const look = `This lets the next check see which APIs are enabled:\n${onProject('roles/serviceusage.serviceUsageViewer')}`
  const enable =
    'If the API aiplatform.googleapis.com is not enabled:\ngcloud services enable aiplatform.googleapis.com --project=acme-ml'
  const [warning] = run.annotations.filter(({ type }) => type === 'warning')
  for (const advice of [look, enable]) {
    expect(warning?.message).toContain(advice)
    const [when = '', command = ''] = advice.split('\n')
    expect(run.summary.replaceAll('`', '')).toContain(`${when}\n\nsh\n${wrapCommand(command)}\n`)
  }
})

test('a machine, a job or a record is not made where the copy of the record would be refused', async () => {
  await using cloud = await fraud({ virtualTime: true, policy: auditing })
  bindingsOf(cloud).push({ role: 'roles/logging.logWriter', members: [trainer] })
  const run = await check(cloud)
  expect(run.exitCode, run.log).toBe(0)
  expect(cloud.google.logging.entries).toEqual([])
})

test('steps that ask for more than the grant allows are refused before any token', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const steps = stepsFile({ big: customJob('big') }).replace('n1-standard-8', 'n1-standard-96')
  const run = await check(cloud, { inputs: { steps, variables: '' } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('(LIMITS_EXCEEDED, at: steps)')
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})

test('mode auth says what has become of it', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const run = await trainHere(cloud, { inputs: { mode: 'auth' } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('mode: auth is now check, which also tests what the steps need; write mode: check')
  expect(run.log).toContain('(INPUT_INVALID, at: inputs)')
  expect(cloud.requests).toEqual([])
})

test('a grant that lends needs no steps: each call of its gateway is tested', async () => {
  await using cloud = await agentFraud({
    lend: 'gateway: { calls: [generateContent, rawPredict, countTokens, GenAiCacheService.CreateCachedContent] }',
  })
  const inputs = { grant: 'agent', steps: '', variables: '' }
  const run = await check(cloud, { inputs })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('only the credential, what the grant lends, and the record were tested.')
  expect(run.log).toMatch(/✓ yes +API aiplatform\.googleapis\.com enabled on project acme-ml, for lend\.gateway/)
  expect(run.log.match(/aiplatform\.endpoints\.\w+ on project acme-ml, for lend\.gateway/g)).toEqual([
    'aiplatform.endpoints.predict on project acme-ml, for lend.gateway',
    'aiplatform.endpoints.computeTokens on project acme-ml, for lend.gateway',
  ])

  without(cloud, 'roles/aiplatform.user')
  const failing = await check(cloud, { inputs })
  expect(failing.exitCode).toBe(1)
  expect(failing.log).toContain('lacks what it needs')
  expect(failing.log).toContain(
    'gcloud projects add-iam-policy-binding acme-ml --condition=None --role=roles/aiplatform.user --member=serviceAccount:triage@acme-ml.iam.gserviceaccount.com',
  )
})
