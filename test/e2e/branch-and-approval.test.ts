import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { JobOptions, Permissions } from '../../emulator/github/jobs.ts'
import type { Repository } from '../../emulator/github/repositories.ts'
import {
  acme,
  changed,
  eventsOf,
  expectRefused,
  fraud,
  policyText,
  type Training,
  throughDist,
  train,
} from './harness.ts'

const rules = '      rules: [pull_request, required_status_checks]\n'
const merged = changed(policyText, rules, '      merged: true\n')
const approval = (requirement: string): string =>
  changed(
    changed(policyText, '      ref: refs/heads/main', '      ref: refs/heads/main\n      environment: production'),
    `    branch:\n${rules}`,
    `    approval: ${requirement}\n`,
  )
const twoOthers = approval('{ reviewers: 2, not_by: [actor] }')

const base: Permissions = { contents: 'read', 'id-token': 'write' }
const readsPulls: Permissions = { ...base, 'pull-requests': 'read' }
const readsActions: Permissions = { ...base, actions: 'read' }

const runId = '17012345678'
const [alice, bob, octocat] = [
  { login: 'alice', id: 1_001 },
  { login: 'bob', id: 1_002 },
  { login: 'octocat', id: 583_231 },
]

interface Case {
  readonly name: string
  readonly policy: string
  readonly permissions?: Permissions
  readonly arrange?: (repository: Repository, cloud: Emulator) => JobOptions | undefined
  readonly condition: string
  readonly actual?: string
  readonly hint: string
}

const approvedBy =
  (...users: readonly { login: string; id: number }[]) =>
  (repository: Repository): undefined => {
    repository.approvals[runId] = users.map(user => ({ environment: 'production', state: 'approved' as const, user }))
  }

const denials: readonly Case[] = [
  {
    name: 'a rule that is missing on the branch',
    policy: policyText,
    arrange: repository => {
      repository.rules['main'] = [{ type: 'pull_request' }, { type: 'non_fast_forward' }]
      return undefined
    },
    condition: 'branch.rules',
    actual: 'pull_request, non_fast_forward',
    hint: 'No active ruleset of the branch has required_status_checks. Add it',
  },
  {
    name: 'classic branch protection, which no rules reply shows',
    policy: policyText,
    arrange: repository => {
      repository.rules['main'] = []
      repository.classicProtection.push('main')
      return undefined
    },
    condition: 'branch.rules',
    hint: 'No ruleset is active for the branch, and classic branch protection does not count.',
  },
  {
    name: 'a commit that was pushed without a pull request',
    policy: merged,
    permissions: readsPulls,
    condition: 'branch.merged',
    hint: 'No pull request was merged as this commit',
  },
  {
    name: 'a pull request that is open still',
    policy: merged,
    permissions: readsPulls,
    arrange: repository => {
      repository.addPull({ head: 'topic', headSha: repository.head })
      return undefined
    },
    condition: 'branch.merged',
    hint: 'No pull request was merged as this commit',
  },
  {
    name: 'a pull request that was merged into another branch',
    policy: merged,
    permissions: readsPulls,
    arrange: repository => {
      const { head } = repository
      repository.addPull({
        head: 'topic',
        headSha: head,
        base: 'playground',
        state: 'closed',
        mergedAt: '2026-08-01T00:00:00Z',
        mergeCommitSha: head,
      })
      return undefined
    },
    condition: 'branch.merged',
    hint: 'No pull request was merged as this commit',
  },
  {
    name: 'no approval',
    policy: twoOthers,
    permissions: readsActions,
    condition: 'approval.reviewers',
    hint: 'No person approved this run for the environment production. Start a new run',
  },
  {
    name: 'the same person twice, under two names',
    policy: twoOthers,
    permissions: readsActions,
    arrange: approvedBy(alice, { login: 'alice-renamed', id: alice.id }),
    condition: 'approval.reviewers',
    actual: 'alice (1001)',
    hint: 'Each person counts once.',
  },
  {
    name: 'approved by whoever started the run, among others',
    policy: twoOthers,
    permissions: readsActions,
    arrange: approvedBy(alice, octocat),
    condition: 'approval.not_by',
    actual: 'alice (1001), octocat (583231)',
    hint: 'triggered and approved this run; another person must approve.',
  },
  {
    name: 'an approval for another environment',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      repository.approvals[runId] = [{ environment: 'staging', state: 'approved', user: alice }]
      return undefined
    },
    condition: 'approval.reviewers',
    hint: 'No person approved this run for the environment production. Start a new run',
  },
  {
    name: 'a review that rejected it',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      repository.approvals[runId] = [{ environment: 'production', state: 'rejected', user: alice }]
      return undefined
    },
    condition: 'approval.reviewers',
    hint: 'No person approved this run for the environment production. Start a new run',
  },
  {
    name: 'required reviewers that were taken away since',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      repository.visibility = 'public'
      repository.environments['production'] = { reviewers: [] }
      return approvedBy(alice)(repository)
    },
    condition: 'approval.environment',
    actual: 'production',
    hint: 'The environment production has no required reviewers. Add them (Settings, Environments, production).',
  },
  {
    name: 'a private repository, whose plan may have no required reviewers',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      repository.environments['production'] = { reviewers: [] }
      return approvedBy(alice)(repository)
    },
    condition: 'approval.environment',
    actual: 'production',
    hint: 'On repositories that are not public, required reviewers need GitHub Enterprise.',
  },
  {
    name: 'an environment that does not exist',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      delete repository.environments['production']
      return approvedBy(alice)(repository)
    },
    condition: 'approval.environment',
    actual: 'production',
    hint: 'There is no environment production. Add it with required reviewers',
  },
  {
    name: 'a second attempt, on the first one’s approval',
    policy: approval('{ reviewers: 1 }'),
    permissions: readsActions,
    arrange: repository => {
      approvedBy(alice)(repository)
      return { runAttempt: '2' }
    },
    condition: 'approval.attempt',
    actual: '2',
    hint: 'Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true.',
  },
]

test.concurrent.each(denials)('denied, without a word to Google: $name', async denial => {
  const { policy, permissions = base, arrange, condition, actual, hint } = denial
  await using cloud = await fraud({ policy })
  const repository = cloud.github.repository(acme.repository)
  const options = arrange?.(repository, cloud)
  const environment = policy.includes('environment: production') ? { environment: 'production' } : {}
  const run = await train(cloud, { job: { runId, ...environment, ...options }, permissions })
  expectRefused(cloud, run, 'DENIED')
  expect(verdictOn(run, condition)).toMatchObject({ holds: false, hint: expect.stringContaining(hint) })
  expect(verdictOn(run, condition)?.actual).toBe(actual)
  expect(run.log).toContain(hint)
  expect(run.summary).toContain(`| ❌ | \`${condition}\` |`)
  expect(run.outputs['decision']).toBe('deny')
})

const unanswered: readonly Case[] = [
  {
    name: 'rules that the token may not read',
    policy: policyText,
    arrange: (_, { faults }) => {
      const body = { message: 'Resource not accessible by integration' }
      faults.add({ host: 'api.github.com', path: /\/rules\/branches\//, fault: { status: 403, body } })
      return undefined
    },
    condition: 'branch.rules',
    hint: 'GitHub answered 403: Resource not accessible by integration. Add `contents: read` to the permissions of this job.',
  },
  {
    name: 'rules that GitHub fails to tell',
    policy: policyText,
    arrange: (_, { faults }) => {
      faults.add({ host: 'api.github.com', path: /\/rules\/branches\//, times: Infinity, fault: { status: 502 } })
      return undefined
    },
    condition: 'branch.rules',
    hint: 'GitHub answered 502: ',
  },
  {
    name: 'pull requests that the token may not read',
    policy: merged,
    condition: 'branch.merged',
    hint: 'GitHub answered 403: Resource not accessible by integration. Add `pull-requests: read` to the permissions of this job.',
  },
  {
    name: 'approvals that the token may not read',
    policy: approval('{ reviewers: 1 }'),
    arrange: approvedBy(alice),
    condition: 'approval.reviewers',
    hint: 'GitHub answered 403: Resource not accessible by integration. Add `actions: read` to the permissions of this job.',
  },
]

test.concurrent.each(unanswered)('not decided, without a word to Google: $name', async question => {
  const { policy, permissions = base, arrange, condition, hint } = question
  await using cloud = await fraud({ policy })
  const options = arrange?.(cloud.github.repository(acme.repository), cloud)
  const environment = policy.includes('environment: production') ? { environment: 'production' } : {}
  const run = await train(cloud, { job: { runId, ...environment, ...options }, permissions })
  expectRefused(cloud, run, 'EVIDENCE_UNAVAILABLE')
  expect(run.log).toContain('(EVIDENCE_UNAVAILABLE, at: decision)')
  expect(verdictOn(run, condition)).toMatchObject({
    holds: false,
    result: 'unknown',
    hint: expect.stringContaining(hint),
  })
  // However many conditions depend on it, the cause appears once in the explanation and once in the error.
  expect(run.log.split(hint).length - 1).toBeLessThanOrEqual(3)
  expect(run.summary).toContain(`| ❔ | \`${condition}\` |`)
  expect(run.outputs['decision']).toBe('unknown')
  expect(eventsOf(run, 'decision.made')).toMatchObject([{ verdict: 'unknown' }])
})

const verdictOn = (run: Training, wanted: string) =>
  eventsOf(run, 'decision.made')[0]?.conditions.find(({ condition }) => condition === wanted)

/** Request reasons of all requests to Google. */
const reasons = (cloud: Emulator): (string | undefined)[] =>
  cloud.requests
    .filter(({ host }) => host.endsWith('googleapis.com'))
    .map(({ headers }) => headers['x-goog-request-reason'])

test('a merge by a pull request is allowed, and the pull request is named in record and summary', async () => {
  await using cloud = await fraud({ policy: merged })
  const repository = cloud.github.repository(acme.repository)
  const headSha = repository.commit({ 'README.md': '# Better\n' }, { branch: 'topic' })
  repository.merge(repository.addPull({ head: 'topic', headSha }).number)
  const run = await train(cloud, { permissions: readsPulls, inputs: { mode: 'check' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(eventsOf(run, 'decision.made')).toMatchObject([{ verdict: 'allow', merged_pull_request: 1 }])
  expect(verdictOn(run, 'branch.merged')).toMatchObject({ holds: true, actual: '#1' })
  expect(run.summary).toContain('**Pull request:** [#1](https://github.com/acme/fraud/pull/1)')
})

test('who approved goes into decision, record, summary and the reason of every request to Google', async () => {
  await using cloud = await fraud({ ...throughDist, policy: twoOthers })
  approvedBy(alice, bob)(cloud.github.repository(acme.repository))
  // GitHub ignores the case of environment names, and so do approvals.
  cloud.github
    .repository(acme.repository)
    .approvals[runId]?.push({ environment: 'Production', state: 'approved', user: alice })
  const run = await train(cloud, {
    job: { runId, environment: 'production' },
    permissions: readsActions,
    inputs: { mode: 'check', steps: '', variables: '' },
  })
  expect(run.conclusion, run.log).toBe('success')
  expect(eventsOf(run, 'decision.made')).toMatchObject([
    { verdict: 'allow', approvers: ['alice (1001)', 'bob (1002)'] },
  ])
  expect(run.log).toMatch(/✓ approval\.reviewers +approved by 2 people +alice \(1001\), bob \(1002\)/)
  expect(run.summary).toContain('**Approved by:** `alice` (id 1001), `bob` (id 1002)')
  expect(reasons(cloud)).toHaveLength(2)
  for (const reason of reasons(cloud)) expect(reason).toMatch(/ grant train approved by alice, bob$/)
})

test('a second attempt is allowed where the grant lets reruns live on an approval', async () => {
  await using cloud = await fraud({ policy: approval('{ reviewers: 1, reruns: true }') })
  approvedBy(alice)(cloud.github.repository(acme.repository))
  const run = await train(cloud, {
    job: { runId, runAttempt: '2', environment: 'production' },
    permissions: readsActions,
    inputs: { mode: 'check' },
  })
  expect(run.conclusion, run.log).toBe('success')
  for (const reason of reasons(cloud)) expect(reason).toMatch(/ attempt 2 .* approved by alice$/)
})

test('GitHub is asked for no evidence where the claims alone deny', async () => {
  await using cloud = await fraud({ policy: twoOthers })
  const run = await train(cloud, { job: { environment: 'staging' }, permissions: readsActions })
  expectRefused(cloud, run, 'DENIED')
  expect(cloud.requestsTo('api.github.com').map(({ path }) => path)).toEqual(['/graphql'])
})
