import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { JobOptions } from '../../emulator/github/jobs.ts'
import type { Repository } from '../../emulator/github/repositories.ts'
import {
  acme,
  changed,
  eventsOf,
  expectRefused,
  files,
  fraud,
  policyPath,
  policyText,
  throughDist,
  train,
} from './harness.ts'

interface Attack {
  readonly name: string
  /** Replaces the example's policy. */
  readonly policy?: string
  readonly job: (repository: Repository, cloud: Emulator) => JobOptions
  /** Conditions that are not met, each with the actual value. */
  readonly fails: Readonly<Record<string, string | undefined>>
  /** Text of the hint. */
  readonly hint?: string
}

const pinEnvironment = changed(
  policyText,
  '      ref: refs/heads/main',
  '      ref: refs/heads/main\n      environment: production',
)

const attacks: readonly Attack[] = [
  {
    name: 'a push to another branch',
    job: repository => {
      repository.rules['release'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
      repository.commit({}, { branch: 'release' })
      return { ref: 'refs/heads/release' }
    },
    fails: { 'when.ref': 'refs/heads/release' },
  },
  {
    name: 'a branch whose name begins with the allowed one',
    job: repository => {
      repository.commit({}, { branch: 'main-evil' })
      return { ref: 'refs/heads/main-evil' }
    },
    fails: { 'when.ref': 'refs/heads/main-evil', 'when.ref_protected': 'false' },
    hint: 'Begins like refs/heads/main, but the whole value is compared.',
  },
  {
    name: 'a branch that holds the allowed ref in its name',
    job: repository => {
      repository.commit({}, { branch: 'x/refs/heads/main' })
      return { ref: 'refs/heads/x/refs/heads/main' }
    },
    fails: { 'when.ref': 'refs/heads/x/refs/heads/main', 'when.ref_protected': 'false' },
  },
  {
    name: 'a tag that is called main',
    job: repository => {
      repository.tag('main', repository.head)
      return { ref: 'refs/tags/main' }
    },
    fails: { 'when.ref': 'refs/tags/main', 'when.ref_protected': 'false' },
    hint: 'A tag named like the branch: refs/tags/main is not main itself.',
  },
  {
    name: 'a pull request of a colleague',
    job: repository => {
      const headSha = repository.commit({ 'vertex/train.yml': files['vertex/train.yml'] ?? '' }, { branch: 'topic' })
      return { event: 'pull_request', pull: repository.addPull({ head: 'topic', headSha }).number }
    },
    fails: { 'when.event_name': 'pull_request', 'when.ref': 'refs/pull/1/merge', 'when.ref_protected': 'false' },
    hint: 'Not merged yet. To check a pull request use mode: plan;',
  },
  {
    name: 'pull_request_target, whose ref looks like a merge to main',
    job: repository => {
      const headSha = repository.commit({}, { branch: 'topic' })
      return { event: 'pull_request_target', pull: repository.addPull({ head: 'topic', headSha }).number }
    },
    fails: { 'when.event_name': 'pull_request_target' },
    hint: 'Its ref is the default branch although it may run code that is not merged',
  },
  {
    name: 'workflow_run after a pull request',
    job: () => ({ event: 'workflow_run' }),
    fails: { 'when.event_name': 'workflow_run' },
    hint: 'Its ref is the default branch although it may run code that is not merged',
  },
  {
    name: 'a comment, which anybody may write',
    job: () => ({ event: 'issue_comment' }),
    fails: { 'when.event_name': 'issue_comment' },
  },
  {
    name: 'another repository, with a copy of the policy',
    job: (_, cloud) => {
      const other = cloud.github.addRepository('mallory/fraud', { id: 666, ownerId: 667, visibility: 'public' })
      other.commit(files)
      other.rules['main'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
      return { repository: 'mallory/fraud' }
    },
    fails: { 'when.repository': 'mallory/fraud', 'when.repository_id': '666', 'when.repository_owner_id': '667' },
  },
  {
    name: 'a repository whose name was registered again',
    policy: changed(policyText, 'repository_id: "512345678"', 'repository_id: "512345670"'),
    job: () => ({}),
    fails: { 'when.repository_id': '512345678' },
    hint: 'The same name, but another repository: the name was registered again.',
  },
  {
    name: 'a repository that was renamed',
    policy: changed(policyText, 'repository: acme/fraud', 'repository: acme/old-name'),
    job: () => ({}),
    fails: { 'when.repository': 'acme/fraud' },
    hint: 'The same repository under another name: it was renamed or transferred. Change the name in the policy.',
  },
  {
    name: 'a name that differs only in case',
    policy: changed(policyText, 'repository: acme/fraud', 'repository: Acme/fraud'),
    job: () => ({}),
    fails: { 'when.repository': 'acme/fraud' },
    hint: 'Differs only in case: GitHub ignores case, Google does not.',
  },
  {
    name: 'a job without the environment',
    policy: pinEnvironment,
    job: () => ({}),
    fails: { 'when.environment': undefined },
    hint: 'The job names no environment. Add environment: production to the job in the workflow.',
  },
  {
    name: 'a job of another environment',
    policy: pinEnvironment,
    job: () => ({ environment: 'production-eu' }),
    fails: { 'when.environment': 'production-eu' },
    hint: 'Begins like production, but the whole value is compared.',
  },
  {
    name: 'a branch that nothing protects',
    job: repository => {
      repository.rules['main'] = []
      return {}
    },
    fails: { 'when.ref_protected': 'false' },
    hint: 'The branch has neither a ruleset nor branch protection.',
  },
  {
    name: 'a self-hosted runner',
    job: () => ({ runner: 'self-hosted' }),
    fails: { 'when.runner_environment': 'self-hosted' },
    hint: 'A self-hosted runner may keep what earlier jobs left on it.',
  },
  {
    name: 'a custom property that the repository does not have',
    policy: changed(
      policyText,
      '      ref: refs/heads/main',
      '      ref: refs/heads/main\n      repo_property_tier: gold',
    ),
    job: () => ({}),
    fails: { 'when.repo_property_tier': undefined },
    hint: 'The repository does not have this custom property.',
  },
]

test.concurrent.each(attacks)('denied, without a word to Google: $name', async ({ policy, job, fails, hint }) => {
  await using cloud = await fraud({ ...(policy === undefined ? {} : { policy }) })
  const options = job(cloud.github.repository(acme.repository), cloud)
  const run = await train(cloud, { job: options })

  expectRefused(cloud, run, 'DENIED')
  expect(cloud.hosts()).not.toContain('sts.googleapis.com')
  const [decision, ...more] = eventsOf(run, 'decision.made')
  expect(more).toEqual([])
  expect(decision).toMatchObject({ verdict: 'deny', grant: 'train' })
  const whens = decision?.conditions.filter(({ condition, holds }) => !holds && condition.startsWith('when.')) ?? []
  expect(Object.fromEntries(whens.map(({ condition, actual }) => [condition, actual]))).toEqual(fails)
  expect(run.outputs).toMatchObject({ decision: 'deny', grant: 'train' })
  for (const name of ['principal', 'service_account', 'results']) expect(run.outputs).not.toHaveProperty(name)

  const refusal = `The policy denies grant train: ${Object.keys(fails)[0]}`
  expect(run.log).toContain(`\n  ${refusal}`)
  expect(run.annotations).toMatchObject([{ type: 'error', message: expect.stringContaining(refusal) }])
  expect(run.summary).toContain('## ⛔ Denied: grant train · ')
  expect(run.summary).toContain('**Google was never called.**')
  for (const [condition, actual] of Object.entries(fails)) {
    expect(run.log).toMatch(new RegExp(`✗ ${condition.replace('.', '\\.')} .*${actual ?? '\\(absent\\)'}$`, 'm'))
    const shown = actual === undefined ? '\\*\\(absent\\)\\*' : `\`${actual}\``
    expect(run.summary).toMatch(new RegExp(`\\| ❌ \\| \`${condition}\` \\| .* \\| ${shown} \\|`))
  }
  if (hint !== undefined) expect(run.log).toContain(hint)
})

test('a pull request that widens the policy is held against the one at main', async () => {
  await using cloud = await fraud(throughDist)
  const repository = cloud.github.repository(acme.repository)
  const widened = changed(policyText, 'event_name: [push, workflow_dispatch]', 'event_name: [push, merge_group]')
  const headSha = repository.commit({ [policyPath]: widened }, { branch: 'topic' })
  const { number } = repository.addPull({ head: 'topic', headSha })
  const run = await train(cloud, { job: { event: 'pull_request', pull: number } })
  expectRefused(cloud, run, 'DENIED')
  expect(run.outputs['policy_commit']).toBe(repository.head)
})

test('a denied run is told which other grant its claims fit', async () => {
  const grants = `
  nightly:
    provider: internal
    when: { repository_id: "512345678", event_name: schedule, ref: refs/heads/main }
    service_account: ${acme.trainer}
    allow: { steps: [customJob] }
`
  await using cloud = await fraud({ policy: policyText + grants })
  const run = await train(cloud, { job: { event: 'schedule' } })
  expectRefused(cloud, run, 'DENIED')
  expect(run.log).toContain(
    'These claims fit the `when` of nightly: if you meant that grant, name it as the input `grant`.',
  )
  expect(run.summary).toContain('This run would get `nightly`: name that grant if you mean it.')
})

test('a grant that the policy does not have is named with those it has, before any token is asked for', async () => {
  await using cloud = await fraud()
  const run = await train(cloud, { inputs: { grant: 'trian' } })
  expectRefused(cloud, run, 'GRANT_UNKNOWN')
  expect(run.log).toContain('train')
  expect(cloud.hosts()).not.toContain('pipelines.actions.githubusercontent.com')
})
