import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  directPolicy,
  type FraudOptions,
  fraud,
  policyText,
  type Training,
  type TrainOptions,
  trainHere,
} from './harness.ts'
import { released, rollout } from './rollouts.ts'
import { customJob, runSteps, stepsFile } from './steps.ts'

const one: TrainOptions = { inputs: { steps: stepsFile({ train: customJob('fraud') }), variables: '' } }
const host = 'us-central1-aiplatform.googleapis.com'
const metrics = 'gs://acme-models/fraud/metrics.json'
const gate: TrainOptions = {
  inputs: { steps: stepsFile({ check: { gate: { metrics, require: { auc: { min: 0.92 } } } } }), variables: '' },
}
const gating = changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [customJob, pipelineJob, gate]')
const runId = '17000000001'
const deploying = changed(
  changed(policyText, '      ref_protected: true\n', '      environment: production\n'),
  '    branch:\n      rules: [pull_request, required_status_checks]\n',
  '    approval: { reviewers: 1, not_by: [actor] }\n',
)
const inProduction: TrainOptions = {
  ...one,
  job: { environment: 'production', runId },
  permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
}

/** Removes a role on the project from everyone. */
function without(cloud: Emulator, role: string): void {
  const bindings = cloud.google.identity.projects[0]?.bindings ?? []
  bindings.splice(0, bindings.length, ...bindings.filter(one => one.role !== role))
}

const approved = (cloud: Emulator, ...users: { login: string; id: number }[]): void => {
  cloud.github.repository(acme.repository).approvals[runId] = users.map(user => ({
    environment: 'production',
    state: 'approved',
    user,
  }))
}

interface Failure {
  readonly name: string
  readonly options?: FraudOptions
  readonly arrange?: (cloud: Emulator) => void
  readonly run?: TrainOptions
  /** The annotation's title. */
  readonly title: RegExp
  /** On the first screen of the summary, next to the title. */
  readonly next: RegExp
}

const failures: readonly Failure[] = [
  {
    name: 'a provider that is misspelled',
    options: { policy: changed(policyText, 'providers/internal', 'providers/internol'), setUp: policyText },
    title: /^There is no provider internol, or it is disabled or deleted$/,
    next: /providers\.internal\.resource` of the policy is misspelled.*\n\n```sh\ngcloud iam workload-identity-pools providers list/,
  },
  {
    name: 'an account that is not bound',
    arrange: ({ google }) => void google.identity.serviceAccounts[acme.trainer]?.bindings.splice(0),
    title: /^Tokens of grant train may not impersonate trainer@acme-ml\.iam/,
    next: /```sh\ngcloud iam service-accounts add-iam-policy-binding trainer@/,
  },
  {
    name: 'an API that is off',
    arrange: ({ google }) =>
      void Object.assign(google.identity.projects[0] ?? {}, { disabledServices: ['aiplatform.googleapis.com'] }),
    title: /^train: aiplatform\.googleapis\.com is not enabled in acme-ml$/,
    next: /```sh\ngcloud services enable aiplatform\.googleapis\.com --project=acme-ml\n```/,
  },
  {
    name: 'a quota that is used up',
    options: { jobs: { refusal: 'QUOTA' } },
    title: /^train: the quota aiplatform\.googleapis\.com\/custom_model_training_cpus is used up$/,
    next: /can list others under `fallback`[\s\S]*This shows the quota:\n\n```sh\ngcloud beta quotas info list/,
  },
  {
    name: 'no machines',
    options: { jobs: { refusal: 'STOCKOUT' } },
    title: /^train: Google has no such machine free in us-central1$/,
    next: /can list others under `fallback`/,
  },
  {
    name: 'a role that is missing',
    arrange: cloud => without(cloud, 'roles/aiplatform.user'),
    title: /^train: serviceAccount:trainer@\S+ lacks aiplatform\.customJobs\.list$/,
    next: /```sh\ngcloud projects add-iam-policy-binding acme-ml/,
  },
  {
    name: 'an image by its tag',
    run: { inputs: { variables: 'image=us-docker.pkg.dev/acme-ml/train/fraud:latest' } },
    title: /^The steps exceed the limits of the grant$/,
    next: /The value comes from `variables\.image`\. Name it by digest\.\*\*\n\n {2}This prints the digest:\n\n {2}```sh\n {2}gcloud artifacts/,
  },
  {
    name: 'a job that is not done in time',
    options: { jobs: { queuedMs: 86_400_000 } },
    run: { inputs: { steps: stepsFile({ train: customJob('fraud', { timeout: '30m' }) }), variables: '' } },
    title: /^train: not done within its timeout of 1800 s$/,
    next: /Raise `timeout` of `steps\.train`/,
  },
  {
    name: 'metrics that are not good enough',
    options: { policy: gating },
    arrange: ({ google }) => google.storage.put(metrics, '{"auc":0.8}', acme.project),
    run: gate,
    title: /^check: auc is 0\.8, expected at least 0\.92$/,
    next: /change it in `steps\.check\.gate`/,
  },
  {
    name: 'metrics that may not be read',
    options: { policy: gating },
    arrange: cloud => {
      cloud.google.storage.put(metrics, '{"auc":0.95}', acme.project)
      cloud.google.storage.buckets.get(acme.bucket)?.bindings.splice(0)
    },
    run: gate,
    title: /^check: serviceAccount:trainer@\S+ may not use the bucket gs:\/\/acme-models$/,
    next: /```sh\ngcloud storage buckets add-iam-policy-binding gs:\/\/acme-models/,
  },
  {
    name: 'an approval that is missing',
    options: { policy: deploying },
    arrange: cloud => approved(cloud),
    run: inProduction,
    title: /^Denied: No person approved this run for this environment$/,
    next: /Start a new run, and have a reviewer approve it/,
  },
  {
    name: 'an approval of one’s own run',
    options: { policy: deploying },
    arrange: cloud => approved(cloud, { login: 'octocat', id: 583_231 }),
    run: inProduction,
    title: /^Denied: The person who starts a run may not approve it$/,
    next: /have someone else approve it/,
  },
  {
    name: 'approvals that may not be read',
    options: { policy: deploying },
    arrange: cloud => approved(cloud, { login: 'alice', id: 1_001 }),
    run: { ...inProduction, permissions: { contents: 'read', 'id-token': 'write' } },
    title: /^Cannot read the environment production and the approvals of this run: add `actions: read`$/,
    next: /```\npermissions:\n {2}contents: read\n {2}id-token: write\n {2}actions: read\n```/,
  },
  {
    name: 'a branch without protection',
    arrange: ({ github }) => {
      github.repository(acme.repository).rules['main'] = []
    },
    title: /^Denied: The branch has neither a ruleset nor branch protection$/,
    next: /Add an active ruleset/,
  },
  {
    name: 'a perimeter',
    arrange: ({ faults }) => {
      const message = "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abcd1234_x"
      const body = { error: { code: 403, status: 'PERMISSION_DENIED', message } }
      faults.add({ host, method: 'POST', times: Infinity, fault: { status: 403, body } })
    },
    title: /^train: VPC Service Controls refuse this run$/,
    next: /```sh\ngcloud logging read/,
  },
]

/** Returns the blocks of the summary that a user copies. */
const blocksOf = (summary: string): string[] =>
  [...summary.matchAll(/^( *)```sh\n([\s\S]*?)\n *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

/** Expects that each block is one command without placeholders that a shell can parse. */
function expectCommands(run: Training): void {
  for (const block of blocksOf(run.summary)) {
    execFileSync('bash', ['-n', '-c', block])
    expect(block, 'a placeholder').not.toMatch(/…|\bOWNER\b|\b(PRINCIPAL|ROLE|PROJECT|NAME|VALUE)\b|<[a-z]|undefined/)
    expect(block.replaceAll('\\\n', '').trim().split('\n'), 'one command').toHaveLength(1)
  }
}

describe('the first screen tells the cause and the next step', () => {
  test.each(failures)('$name', async ({ options, arrange, run: how = one, title, next }) => {
    await using cloud = await fraud({ virtualTime: true, ...options })
    void cloud.google.vertex
    arrange?.(cloud)
    const run = await trainHere(cloud, how)
    expect(run.exitCode).toBe(1)
    const [error, ...others] = run.annotations.filter(({ type }) => type === 'error')
    expect(others).toEqual([])
    expect(error?.title).toMatch(title)
    const [screen = ''] = run.summary.split('\n### Steps')
    expect(screen).toMatch(next)
    if (!error?.title?.startsWith('Denied'))
      expect(screen.replaceAll('`', '')).toContain(`## ❌ ${error?.title?.replaceAll('`', '')}`)
    expectCommands(run)
    // Another grant would not help against a missing approval.
    expect(run.log + run.summary).not.toMatch(/if you meant that grant/i)
  })

  test('a rollout that was undone says so in its title', async () => {
    await using cloud = await released({ virtualTime: true })
    const probe = { instances: [{ amount: 1 }], expect: { 'predictions[0].score': { min: 2 } } }
    const run = await runSteps(cloud, rollout({ probe }))
    expect(run.annotations.map(({ type, title }) => `${type}: ${title}`)).toEqual([
      'warning: release: restoring projects/acme-ml/locations/us-central1/endpoints/fraud',
      'error: release: the probe failed; rolled back',
    ])
    expect(run.summary).toContain('## ❌ release: the probe failed; rolled back\n')
    expect(run.log).toContain('release: the probe failed; rolled back\n  A step failed: Step release: the probe')
  })
})

test.each([
  ['run', /^principalSet:\/\/iam\.googleapis\.com\/\S+\/attribute\.train_512345678\/true$/],
  ['sub', /^principal:\/\/iam\.googleapis\.com\/\S+\/subject\/repo:acme\/fraud:ref:refs\/heads\/main$/],
  ['other', /^principalSet:\/\/iam\.googleapis\.com\/\S+\/attribute\.train_512345678\/true$/],
])('with direct access and subject: %s, a role is granted to what the next run is, too', async (subject, member) => {
  const policy = changed(directPolicy, 'trust: internal', `trust: internal\n    subject: ${subject}`)
  // Google's side is still set up for an account.
  await using cloud = await fraud({ virtualTime: true, policy, setUp: policyText })
  const run = await trainHere(cloud, { inputs: { mode: 'check', ...one.inputs } })
  expect(run.exitCode).toBe(1)
  const members = blocksOf(run.summary).flatMap(block => / --member='?(\S+?)'?$/.exec(block)?.[1] ?? [])
  const own = members.filter(one => !one.includes('train-runtime@'))
  expect(own.length).toBeGreaterThan(1)
  for (const one of own) expect(one).toMatch(member)
  expectCommands(run)
})
