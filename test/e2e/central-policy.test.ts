import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { Repository } from '../../emulator/github/repositories.ts'
import {
  acme,
  changed,
  directPolicy,
  eventsOf,
  expectRefused,
  fraud,
  policyText,
  type Training,
  type TrainOptions,
  train,
  trainHere,
} from './harness.ts'
import { customJob, stepsFile } from './steps.ts'

const minutes = 60_000
const vertex = 'us-central1-aiplatform.googleapis.com'
const path = 'acme/policies/fraud.yml'
const auth = (policy: string, more = {}): TrainOptions => ({ inputs: { mode: 'check', policy, ...more } })

async function centralWorld(text = policyText): Promise<{ cloud: Emulator; policies: Repository }> {
  const cloud = await fraud({ virtualTime: true })
  const policies = cloud.github.addRepository('acme/policies', { id: 777, visibility: 'public' })
  policies.commit({ 'fraud.yml': text })
  return { cloud, policies }
}
const loadedBy = (run: Training) => eventsOf(run, 'policy.loaded')

describe('a ref that cannot be mistaken', () => {
  test.each([
    ['a branch by its whole name', 'refs/heads/main', 0],
    ['a tag by its whole name', 'refs/tags/v1', 0],
    ['an annotated tag', 'refs/tags/v2', 0],
    ['a short name of one branch', 'main', 0],
    ['a short name of one tag', 'v1', 0],
  ])('%s', async (_, ref) => {
    const { cloud, policies } = await centralWorld()
    await using _cloud = cloud
    policies.tag('v1', policies.head)
    policies.tag('v2', policies.head, 'Version 2')
    const run = await trainHere(cloud, auth(`${path}@${ref}`))
    expect(run.conclusion, run.log).toBe('success')
    expect(loadedBy(run)).toMatchObject([{ commit: policies.head, repository_id: '777' }])
  })

  test('a commit by its 40 digits', async () => {
    const { cloud, policies } = await centralWorld()
    await using _cloud = cloud
    const commit = policies.head
    policies.commit({ 'fraud.yml': 'not a policy' })
    const run = await trainHere(cloud, auth(`${path}@${commit.toUpperCase()}#777`))
    expect(run.conclusion, run.log).toBe('success')
    expect(loadedBy(run)).toMatchObject([{ commit }])
  })

  test('a tag that somebody who may push tags gave the name of a protected branch is not read for it', async () => {
    const { cloud, policies } = await centralWorld()
    await using _cloud = cloud
    const open = policies.commit(
      { 'fraud.yml': changed(policyText, 'timeout: 6h', 'timeout: 24h') },
      { branch: 'side' },
    )
    policies.tag('main', open)
    const run = await trainHere(cloud, auth(`${path}@main`))
    expectRefused(cloud, run, 'INPUT_INVALID')
    expect(run.log).toContain(`policy: ${path}@main can mean refs/heads/main or refs/tags/main`)
    expect(run.log).toContain(`policy: ${path}@refs/heads/main`)
    expect(run.log).toContain(`policy: ${path}@refs/tags/main`)
    expect(loadedBy(run)).toEqual([])
    const named = await trainHere(cloud, auth(`${path}@refs/heads/main`))
    expect(loadedBy(named)).toMatchObject([{ commit: policies.head }])
  })

  test.each([
    ['a commit by some of its digits', (head: string) => head.slice(0, 12), 'Name a commit by all of its 40 digits'],
    ['a ref that is not there', () => 'refs/heads/nowhere', 'Name an existing branch (refs/heads/…)'],
    ['a commit that is not there', () => 'a'.repeat(40), 'Name an existing branch (refs/heads/…)'],
  ])('%s is refused', async (_, refOf, says) => {
    const { cloud, policies } = await centralWorld()
    await using _cloud = cloud
    const run = await trainHere(cloud, auth(`${path}@${refOf(policies.head)}`))
    expectRefused(cloud, run, 'POLICY_MISSING')
    expect(run.log).toContain(says)
  })

  test.each(['refs/pull/1/head', 'a b', 'main#', 'main#12x', 'main#1#2', 'refs/heads/', 'x^{tree}', 'main:other'])(
    '%s is not a ref of a policy',
    async ref => {
      const { cloud } = await centralWorld()
      await using _cloud = cloud
      const run = await trainHere(cloud, auth(`${path}@${ref}`))
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain('policy: expected owner/repo/path@REF')
      expect(cloud.requests.filter(({ host }) => host === 'api.github.com')).toEqual([])
    },
  )
})

describe('a repository that is pinned by its id', () => {
  test('is followed where it went, also if another one took its name', async () => {
    const { cloud, policies } = await centralWorld()
    await using _cloud = cloud
    policies.rename('acme/rules')
    const other = cloud.github.addRepository('acme/policies', { id: 666, visibility: 'public' })
    other.commit({ 'fraud.yml': changed(policyText, 'timeout: 6h', 'timeout: 24h') })
    const pinned = await trainHere(cloud, auth(`${path}@refs/heads/main#777`))
    expect(pinned.conclusion, pinned.log).toBe('success')
    expect(loadedBy(pinned)).toMatchObject([
      { policy: 'acme/rules/fraud.yml', commit: policies.head, repository_id: '777' },
    ])
  })

  test('is not replaced by one of its name', async () => {
    const { cloud } = await centralWorld()
    await using _cloud = cloud
    const run = await trainHere(cloud, auth(`${path}@refs/heads/main#123`))
    expectRefused(cloud, run, 'POLICY_MISSING')
    expect(run.log).toContain('acme/policies is repository 777, but the policy is of repository 123')
    expect(run.log).toContain('write the id after it: refs/heads/main#123#777')
  })
})

/**
 * Starts with a central, private policy that an App's token reads, and with jobs that take longer than that token
 * lasts.
 */
async function appWorld(
  runningMs: number,
  options = {},
): Promise<{ cloud: Emulator; policies: Repository; token: string }> {
  const cloud = await fraud({ ...options, setUp: directPolicy, jobs: { runningMs } })
  const policies = cloud.github.addRepository('acme/policies', { id: 777 })
  policies.commit({ 'fraud.yml': directPolicy })
  const token = cloud.github.addToken({ repositories: ['acme/policies'], lifetimeMs: 60 * minutes })
  return { cloud, policies, token }
}
const long = (policy: string, token: string): TrainOptions => ({
  inputs: {
    policy,
    policy_token: token,
    steps: stepsFile({ train: customJob('train', { timeout: '3h' }) }),
    variables: '',
    log_streaming: 'false',
  },
  limitMs: 120_000,
})
const policyReads = (cloud: Emulator, token: string): number =>
  cloud.requests.filter(({ path, headers }) => path === '/graphql' && headers['authorization'] === `token ${token}`)
    .length

describe('the token of an App lives one hour', () => {
  test('a training of 150 minutes goes on under the policy that was read last, and says so', async () => {
    const { cloud, token } = await appWorld(150 * minutes, { virtualTime: true })
    await using _cloud = cloud
    const run = await trainHere(cloud, long(`${path}@refs/heads/main`, token))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ type: 'notice', title: 'policy_token may end before these steps' }),
    )
    const ends = run.annotations.filter(({ title }) => title === 'policy_token has ended')
    expect(ends).toMatchObject([{ type: 'warning', message: expect.stringContaining('a later change of the policy') }])
    // Each renewal still requests the rules of the branch with the job's own token.
    const rules = cloud.requests.filter(({ path }) => path.includes('/rules/branches/'))
    expect(rules.length).toBeGreaterThan(30)
    expect(rules.some(({ headers }) => headers['authorization'] === `token ${token}`)).toBe(false)
  })

  test('a change before that is seen', async () => {
    const { cloud, policies, token } = await appWorld(150 * minutes, { virtualTime: true })
    await using _cloud = cloud
    void cloud
      .answered(({ host, method }) => host === vertex && method === 'GET')
      .then(() => policies.commit({ 'fraud.yml': changed(directPolicy, '  train:\n', '  retrain:\n') }))
    const run = await trainHere(cloud, long(`${path}@refs/heads/main`, token))
    expect(run.log).toContain('the policy no longer has grant train')
    expect(cloud.google.vertex.all[0]?.cancelledAt).toBeTypeOf('number')
  })

  test('a policy of a commit is read once, and needs no notice', async () => {
    const { cloud, policies, token } = await appWorld(150 * minutes, { virtualTime: true })
    await using _cloud = cloud
    const run = await trainHere(cloud, long(`${path}@${policies.head}`, token))
    expect(run.conclusion, run.log).toBe('success')
    expect(policyReads(cloud, token)).toBe(1)
    expect(run.annotations.filter(({ title }) => title?.startsWith('policy_token'))).toEqual([])
  })

  test('a tag of the branch’s name that is made meanwhile changes nothing', async () => {
    const { cloud, policies, token } = await appWorld(30 * minutes, { virtualTime: true })
    await using _cloud = cloud
    const other = policies.commit({ 'fraud.yml': 'not a policy' }, { branch: 'side' })
    void cloud
      .answered(({ host, method }) => host === vertex && method === 'GET')
      .then(() => policies.tag('main', other))
    const run = await trainHere(cloud, long(`${path}@main`, token))
    expect(run.conclusion, run.log).toBe('success')
  })

  test('dist, too', { timeout: 120_000 }, async () => {
    const { cloud, token } = await appWorld(90 * minutes, { timeScale: 400 })
    await using _cloud = cloud
    const run = await train(cloud, long(`${path}@refs/heads/main`, token))
    expect(run.conclusion, run.log).toBe('success')
    expect(run.annotations).toContainEqual(expect.objectContaining({ title: 'policy_token has ended' }))
  })
})

test('the token of a central policy reads nothing else, and a token that sees only the policy is told what it lacks', async () => {
  const { cloud, token } = await appWorld(minutes, { virtualTime: true })
  await using _cloud = cloud
  const inputs = { policy: `${path}@refs/heads/main`, mode: 'check' }
  const good = await trainHere(cloud, { inputs: { ...inputs, policy_token: token } })
  expect(good.conclusion, good.log).toBe('success')
  const asked = cloud.requests.filter(({ headers }) => headers['authorization'] === `token ${token}`)
  expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/graphql']))
  const bad = await trainHere(cloud, { inputs: { ...inputs, github_token: token } })
  expect(bad.log).toContain('(EVIDENCE_UNAVAILABLE, at: decision)')
  expect(bad.log).toContain('`github_token` reads the rules and approvals of acme/fraud, too')
  expect(bad.outputs['decision']).toBe('unknown')
  expect(acme.repository).toBe('acme/fraud')
})
