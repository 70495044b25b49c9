import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { Approval, Environment } from '../../emulator/github/repositories.ts'
import { acme, changed, fraud, policyText, type Training, trainHere } from './harness.ts'

const reviewed = (reviews: number): string =>
  changed(policyText, '      rules: [pull_request, required_status_checks]', `      reviews: ${reviews}`)

const rule = (count: unknown) => ({ type: 'pull_request', parameters: { required_approving_review_count: count } })
const check = (cloud: Emulator, more: object = {}): Promise<Training> =>
  trainHere(cloud, { inputs: { mode: 'check', steps: '', variables: '' }, ...more })

describe('branch.reviews: a rule pull_request alone demands no review', () => {
  test.each([
    ['a ruleset that requires as many', 2, [rule(2)], 'allow'],
    ['a ruleset that requires more', 1, [rule(2)], 'allow'],
    ['several rulesets: the strictest counts', 2, [rule(0), rule(2), rule(1)], 'allow'],
    ['a ruleset that requires none', 1, [rule(0)], 'deny'],
    ['a ruleset that requires fewer', 2, [rule(1)], 'deny'],
    ['other rules alone', 1, [{ type: 'deletion' }], 'deny'],
    ['no rules', 1, [], 'deny'],
    ['a count that is none', 1, [rule('2')], 'unknown'],
    ['a negative count', 1, [rule(-1)], 'unknown'],
    ['half a review', 1, [rule(1.5)], 'unknown'],
    ['no count', 1, [rule(null)], 'unknown'],
    ['one readable rule and one that is not', 1, [rule(3), rule({})], 'unknown'],
  ])('%s', async (_, wanted, rules, decision) => {
    await using cloud = await fraud({ virtualTime: true, policy: reviewed(wanted) })
    cloud.github.repository(acme.repository).rules['main'] = rules
    const run = await check(cloud)
    expect(run.outputs['decision'], run.log).toBe(decision)
    if (decision === 'allow') return
    expect(run.exitCode).toBe(1)
    expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
    // Without any rule the branch is not even protected, so no hint appears.
    if (decision === 'deny' && rules.length > 0) expect(run.log).toContain('Set "Required approvals" to')
  })

  test('branch.rules: [pull_request] still holds without any, as documented', async () => {
    await using cloud = await fraud({ virtualTime: true })
    cloud.github.repository(acme.repository).rules['main'] = [rule(0), { type: 'required_status_checks' }]
    expect((await check(cloud)).outputs['decision']).toBe('allow')
  })
})

const deploy = (approval: string): string =>
  changed(
    changed(policyText, '      ref_protected: true\n', '      environment: production\n'),
    '    branch:\n      rules: [pull_request, required_status_checks]\n',
    `    approval: { ${approval} }\n`,
  )
const alice = { login: 'alice', id: 1_001 }
const bob = { login: 'bob', id: 1_002 }
const gate = { login: 'gate[bot]', id: 9_001, type: 'Bot' } as const
const team = (...members: (typeof alice)[]) => ({ slug: 'release', id: 77, members })

describe('approvals are people’s', () => {
  const approve = (cloud: Emulator, environment: Environment, users: readonly Approval['user'][]): void => {
    const repository = cloud.github.repository(acme.repository)
    repository.environments['production'] = environment
    repository.approvals['17000000001'] = users.map(user => ({ environment: 'production', state: 'approved', user }))
  }
  const job = { environment: 'production', runId: '17000000001' }
  const permissions = { contents: 'read', 'id-token': 'write', actions: 'read' } as const

  test.each([
    ['a person', 'reviewers: 1', { reviewers: [alice] }, [alice], 'allow'],
    ['a bot', 'reviewers: 1', { reviewers: [alice] }, [gate], 'deny'],
    ['a bot and one of two people', 'reviewers: 2', { reviewers: [alice] }, [gate, alice], 'deny'],
    ['a person who is not a reviewer now', 'reviewers: 1', { reviewers: [alice] }, [bob], 'allow'],
    ['a reviewer', 'reviewers: 1, among: reviewers', { reviewers: [alice] }, [alice], 'allow'],
    ['someone else among: reviewers', 'reviewers: 1, among: reviewers', { reviewers: [alice] }, [bob], 'deny'],
    ['a reviewer and someone else', 'reviewers: 2, among: reviewers', { reviewers: [alice] }, [alice, bob], 'deny'],
    ['a bot that is a reviewer', 'reviewers: 1, among: reviewers', { reviewers: [gate] }, [gate], 'deny'],
    // A job's own token cannot read teams.
    [
      'a member of a team',
      'reviewers: 1, among: reviewers',
      { reviewers: [], reviewerTeams: [team(alice)] },
      [alice],
      'unknown',
    ],
    [
      'a reviewer beside a team',
      'reviewers: 1, among: reviewers',
      { reviewers: [alice], reviewerTeams: [team(bob)] },
      [alice],
      'allow',
    ],
    [
      'too few, whoever is in the team',
      'reviewers: 2, among: reviewers',
      { reviewers: [], reviewerTeams: [team(alice)] },
      [alice],
      'deny',
    ],
    [
      'no approval at all',
      'reviewers: 1, among: reviewers',
      { reviewers: [], reviewerTeams: [team(alice)] },
      [],
      'deny',
    ],
  ] as const)('%s', async (_, approval, environment, users, decision) => {
    await using cloud = await fraud({ virtualTime: true, policy: deploy(approval) })
    approve(cloud, environment, users)
    const run = await check(cloud, { job, permissions })
    expect(run.outputs['decision'], run.log).toBe(decision)
    if (decision !== 'allow') expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
    if (decision === 'unknown') {
      expect(run.log).toContain('The job’s own token cannot read teams.')
      expect(run.log).toMatch(/cannot read the members of team \d+: GitHub answered 40[34]/)
    }
  })

  test.each([
    ['a member of the team', alice, 'allow'],
    ['someone else', bob, 'deny'],
  ])('by a token that reads teams: %s', async (_, user, decision) => {
    await using cloud = await fraud({ virtualTime: true, policy: deploy('reviewers: 1, among: reviewers') })
    approve(cloud, { reviewers: [], reviewerTeams: [team(alice)] }, [user])
    const token = cloud.github.addToken({
      repositories: [acme.repository],
      permissions: { contents: 'read', actions: 'read', members: 'read' },
    })
    const inputs = { mode: 'check', steps: '', variables: '', github_token: token }
    const run = await trainHere(cloud, { job, permissions, inputs })
    expect(run.outputs['decision'], run.log).toBe(decision)
    if (decision === 'deny') expect(run.log).toContain('Not among the reviewers of the environment now: bob (1002).')
  })
})
