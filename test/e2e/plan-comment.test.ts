import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  fraud,
  image,
  policyPath,
  policyText,
  type Training,
  type TrainOptions,
  throughDist,
  train,
  trainHere,
} from './harness.ts'

const priced = changed(
  policyText,
  'grants:\n',
  'prices: { currency: USD, per_hour: { machines: { n1-standard-8: 0.38 } } }\ngrants:\n',
)
const permissions = { contents: 'read', 'pull-requests': 'write' } as const
const inputs = { mode: 'plan', comment: 'true', variables: `image=${image}` }

/** Opens a pull request that changes the policy. @returns its number */
function propose(cloud: Emulator, text: string, fork?: string): number {
  const repository = cloud.github.repository(acme.repository)
  const results = { train: { kind: 'customJob', resource: { displayName: 'fraud-before' } } }
  const change = { [policyPath]: text, 'base.json': JSON.stringify(results) }
  const headSha = repository.commit(change, { branch: 'change' })
  return repository.addPull({ head: 'change', headSha, ...(fork !== undefined && { fork }) }).number
}

const planned = (cloud: Emulator, pull: number, options: TrainOptions = {}): Promise<Training> =>
  trainHere(cloud, {
    permissions,
    ...options,
    job: { event: 'pull_request', pull, ...options.job },
    inputs: { ...inputs, ...options.inputs },
  })

const notices = (run: Training): readonly (string | undefined)[] =>
  run.annotations.filter(({ type }) => type === 'notice').map(({ message }) => message)

test('a plan comments once, updates its own comment in place, and touches no comment of another author', async () => {
  await using cloud = await fraud({ policy: priced })
  const repository = cloud.github.repository(acme.repository)
  const widened = changed(
    changed(priced, 'timeout: 6h', 'timeout: 7h'),
    'Train the fraud model on merges to main',
    'Ask @octocat about acme/fraud#1 <img src=x>',
  )
  const pull = propose(cloud, widened)
  // More than a page of GitHub.
  for (let index = 0; index < 120; index++) repository.addComment({ pull, author: 'octocat', body: `${index}` })
  const first = await planned(cloud, pull)
  expect(first, first.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  expect(first.log).toContain('Comment on pull request 1: created')
  const [comment, ...more] = repository.comments.slice(120)
  expect(more).toEqual([])
  expect(comment?.author).toBe('github-actions[bot]')
  const body = comment?.body ?? ''
  const [marker = '', heading] = body.split('\n')
  expect(marker).toMatch(/^<!-- keyless-vertex plan: key [0-9a-f]{16} -->$/)
  expect(heading).toBe(
    '## ⚠️ Plan: widens grant `train` · would run 2 steps as `trainer@…` · at most 2 node-hours and an unknown part',
  )
  expect(body).toContain('| `allow.timeout` | `6h` | `7h` | ⚠️ widened |')
  expect(body).toContain('2h 00m · 2 node-hours · about USD 0.76')
  expect(body).toContain(`[this run](https://github.com/acme/fraud/actions/runs/${first.job.runId})`)
  // Neither a mention, nor a reference, nor HTML of others.
  const withoutCode = body.replace(/```[\s\S]*?```|`[^`]*`/g, '')
  expect(withoutCode).not.toMatch(/@octocat|#1|<img/)
  expect(cloud.hosts().filter(host => host !== 'api.github.com')).toEqual([])

  // A copy of the marker by another author comes first from now on.
  repository.comments.unshift({ id: 'IC_of_mallory', pull, author: 'mallory', body: `${marker}\nmine` })
  expect(body).toContain('name it as the input `base_results`')
  const second = await planned(cloud, pull, { inputs: { base_results: 'base.json' } })
  expect(second.summary).toContain('- displayName: fraud-before')
  expect(second.log).toContain('Comment on pull request 1: updated')
  expect(repository.comments).toHaveLength(122)
  expect(repository.comments[0]?.body).toBe(`${marker}\nmine`)
  expect(repository.comments.at(-1)?.body).toContain(second.job.runId)
  expect(repository.comments.at(-1)?.body).toContain('- displayName: fraud-before')
  // A link of a pull request can lead to a device, whose content never ends.
  for (const path of ['none.json', '/dev/zero'])
    expect(notices(await planned(cloud, pull, { inputs: { base_results: path } }))).toEqual([
      expect.stringContaining(`base_results: ${path} is not a results_file`),
    ])

  // Another use of the action in the same pull request has a comment of its own.
  const other = await planned(cloud, pull, { inputs: { key: 'staging' } })
  expect(other.log).toContain('created')
  expect(repository.comments.filter(one => one.author === 'github-actions[bot]')).toHaveLength(2)
})

test('without the permission a notice has the lines to add, and the exit code stays', async () => {
  await using cloud = await fraud()
  const pull = propose(cloud, policyText)
  const run = await planned(cloud, pull, { permissions: { contents: 'read', 'pull-requests': 'read' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(notices(run)).toEqual([expect.stringContaining('permissions:\n  contents: read\n  pull-requests: write')])

  cloud.github.repository(acme.repository).lockedPulls.add(pull)
  const locked = await planned(cloud, pull)
  expect(locked.exitCode).toBe(0)
  expect(notices(locked)).toEqual([expect.stringContaining('issue is locked')])

  const fork = propose(cloud, policyText, 'mallory/fraud')
  expect(notices(await planned(cloud, fork))).toEqual([expect.stringContaining('from a fork')])
  expect(notices(await trainHere(cloud, { permissions, inputs }))).toEqual([
    expect.stringContaining('belongs to no pull request'),
  ])
  expect(cloud.github.repository(acme.repository).comments).toEqual([])
})

test('through dist, a plan that fails reports it in its comment', async () => {
  await using cloud = await fraud(throughDist)
  const pull = propose(cloud, changed(policyText, 'n1-standard-8', 'n1-standard-4'))
  const run = await train(cloud, { permissions, job: { event: 'pull_request', pull }, inputs })
  expect(run.exitCode, run.log).toBe(1)
  expect(cloud.github.repository(acme.repository).comments.map(({ body }) => body.split('\n')[1])).toEqual([
    expect.stringContaining('## ❌ Plan'),
  ])
})
