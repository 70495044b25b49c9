import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, fraud, policyPath, policyText, type Training, trainHere } from './harness.ts'
import { customJob, stepsFile } from './steps.ts'

/** Plans a pull request that proposes a policy. Google must get no request. */
async function propose(
  cloud: Emulator,
  files: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<Training> {
  const repository = cloud.github.repository(acme.repository)
  const headSha = repository.commit(files, { branch: 'change' })
  const pull = repository.addPull({ head: 'change', headSha }).number
  const run = await trainHere(cloud, {
    permissions: { contents: 'read' },
    job: { event: 'pull_request', pull },
    inputs: { mode: 'plan', ...inputs },
  })
  expect(cloud.hosts().filter(host => host !== 'api.github.com')).toEqual([])
  return run
}

const policy = (text: string): Record<string, string> => ({ [policyPath]: text })
const warnings = (run: Training): readonly object[] =>
  run.annotations.filter(({ type, title }) => type === 'warning' && title?.includes('This change widens'))

test('a pull request that widens the policy gets a warning at its line, a table of what changes, and no green heading', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const text = changed(
    changed(
      changed(policyText, 'us-docker.pkg.dev/acme-ml/train/*@sha256:*', '"**"'),
      'gs://acme-models/fraud/**',
      'gs://**',
    ),
    `service_account: ${acme.trainer}`,
    'service_account: owner@acme-ml.iam.gserviceaccount.com',
  )
  const run = await propose(cloud, policy(text))
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ policy_change: 'widened', decision: 'would-allow' })
  expect(run.summary).toContain('## ⚠️ Plan: widens grant `train`')
  expect(run.summary).not.toContain('## ✅')
  expect(run.summary).toContain(
    `| \`service_account\` | \`${acme.trainer}\` | \`owner@acme-ml.iam.gserviceaccount.com\` | ⚠️ widened |`,
  )
  expect(run.summary).toContain('| `allow.images` | `us-docker.pkg.dev/acme-ml/train/*@sha256:*` | `**` | ⚠️ widened |')
  expect(run.summary).toContain('It acts as `owner@acme-ml.iam.gserviceaccount.com`, by `projects/123456789/')
  expect(run.log).toContain('Grant train acts as owner@acme-ml.iam.gserviceaccount.com, by projects/123456789/')
  const line = text.split('\n').findIndex(one => one.includes('owner@')) + 1
  expect(warnings(run)).toEqual([
    expect.objectContaining({
      title: 'This change widens grant train',
      file: policyPath,
      line,
      message: expect.stringContaining('grant train, allow.storage: gs://acme-models/fraud/** → gs://**'),
    }),
  ])
})

test('a pull request that changes when shows a token that the grant newly admits, and one that it newly refuses', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const text = changed(policyText, 'event_name: [push, workflow_dispatch]', 'event_name: [push, schedule]')
  const run = await propose(cloud, policy(text))
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['policy_change']).toBe('widened')
  expect(run.log).toContain(
    'newly admits: event_name is schedule (before: any of push, workflow_dispatch), otherwise as before',
  )
  expect(run.log).toMatch(/ {4}event_name schedule, ref refs\/heads\/main, .*repository_id 512345678/)
  expect(run.log).toContain('newly refuses: event_name is workflow_dispatch (now: any of push, schedule)')
  expect(run.summary).toContain(
    '- ⚠️ Newly admits: `event_name` is `schedule` (before: `any of push, workflow_dispatch`), otherwise as before\n',
  )
  expect(run.summary).toContain('<details><summary>The whole tokens</summary>')
  expect(run.summary).toMatch(/^\{ .*"event_name": "schedule".* \}$/m)
  expect(run.summary).toContain('- Newly refuses: `event_name` is `workflow_dispatch` (now: `any of push, schedule`)')
  expect(warnings(run)).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(
        'grant train newly admits: event_name is schedule (before: any of push, workflow_dispatch), otherwise as before',
      ),
    }),
  ])
})

test.each([
  ['nothing', policyText, 'none'],
  [
    'how a list of globs is written',
    changed(policyText, 'ref: refs/heads/main', 'ref: [{ glob: refs/heads/main }, refs/heads/main]'),
    'none',
  ],
  [
    'a condition more',
    changed(policyText, 'ref_protected: true', 'ref_protected: true\n      ref_type: branch'),
    'narrowed',
  ],
  ['the line ends of a checkout on Windows', policyText.replaceAll('\n', '\r\n'), 'none'],
  ['a comment', `# Reviewed\n${policyText}`, 'none'],
  ['fewer replicas', policyText.replace('replicas: 4', 'replicas: 1'), 'narrowed'],
  [
    'a grant more',
    `${policyText}\n  more:\n${(policyText.split('  train:\n')[1] ?? '').replace('refs/heads/main', 'refs/heads/next')}`,
    'widened',
  ],
  [
    'an issuer',
    policyText.replace('providers:', 'issuer: https://token.actions.githubusercontent.com/acme\nproviders:'),
    'widened',
  ],
])('a pull request that changes %s in the policy', async (_, text, effect) => {
  await using cloud = await fraud({ virtualTime: true })
  const run = await propose(cloud, policy(text))
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['policy_change']).toBe(effect)
  expect(run.log.includes('Proposed policy:')).toBe(text.replaceAll('\r\n', '\n') !== policyText)
  expect(warnings(run)).toHaveLength(effect === 'widened' ? 1 : 0)
  expect(run.summary.includes('⚠️ Plan: widens ')).toBe(effect === 'widened')
})

test('a first policy is a widening, as nothing was allowed before', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const run = await propose(cloud, { 'vertex/policy.yml': policyText }, { policy: 'vertex/policy.yml' })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ policy_change: 'widened', decision: 'would-deny' })
  expect(run.summary).toContain('Grant `train`, which is new: ⚠️ widened')
})

test('steps that only the proposed policy admits are said to be refused by the one in force', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const text = changed(policyText, 'types: [n1-standard-8', 'types: [n1-standard-16, n1-standard-8')
  const steps = stepsFile({ big: customJob('big') }).replace('n1-standard-8', 'n1-standard-16')
  const run = await propose(
    cloud,
    { ...policy(text), 'vertex/big.yml': steps },
    { steps: 'vertex/big.yml', variables: '' },
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ policy_change: 'widened', decision: 'would-allow' })
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      type: 'warning',
      title: 'The current policy refuses these steps',
      file: 'vertex/big.yml',
      line: expect.any(Number),
      message: expect.stringMatching(
        /vertex\/big\.yml:\d+:\d+ .*n1-standard-16.*is outside allow\.machines\.types[\s\S]*after the merge\.$/,
      ),
    }),
  )
  expect(run.summary).toContain('The current policy refuses these steps; the proposed one allows them')
})

test('a widening is told, too, where the steps fail', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const text = changed(policyText, 'gs://acme-models/fraud/**', 'gs://**')
  const run = await propose(cloud, policy(text), { steps: 'version: 1\nsteps: {}\n', variables: '' })
  expect(run.exitCode).toBe(1)
  expect(run.outputs['policy_change']).toBe('widened')
  expect(warnings(run)).toHaveLength(1)
  expect(run.summary).toContain('### What changes in the policy')
})

test('the checkout’s own policy is compared with nothing, and counts as widened', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const run = await propose(cloud, policy(policyText), { policy: `./${policyPath}` })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['policy_change']).toBe('widened')
  expect(run.log).toContain('does not compare a policy of the checkout')
  expect(cloud.requests).toEqual([])
})

test('steps with the line ends of Windows are the same steps, with the same digest', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const steps = stepsFile({ one: customJob('one') })
  const runs = [steps, steps.replaceAll('\n', '\r\n')].map(text =>
    propose(cloud, { 'vertex/one.yml': text }, { steps: 'vertex/one.yml', variables: '' }),
  )
  const [unix, windows] = [await runs[0], await runs[1]]
  expect(windows?.exitCode, windows?.log).toBe(0)
  expect(windows?.outputs['steps_sha256']).toBe(unix?.outputs['steps_sha256'])
})

test('an abstract grant of the policy in force is named as such', async () => {
  await using cloud = await fraud({
    virtualTime: true,
    policy: changed(policyText, '  train:\n', '  train:\n    abstract: true\n').concat(
      '\n  other: { extends: train }\n',
    ),
  })
  const run = await propose(cloud, { 'README.md': 'more' })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('grant train is abstract: it is only a parent of other grants, and no workflow can use it')
  expect(run.log).toContain('Name one of the grants that can: other.')
})
