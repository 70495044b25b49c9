import { expect, test } from 'vitest'
import { changed, eventsOf, expectRefused, fraud, policyText, throughDist, train } from './harness.ts'

const pipelines = 'pipelines.actions.githubusercontent.com'
const api = 'api.github.com'
const auth = { inputs: { mode: 'check' } }

const cure =
  'Give the job these permissions; the job loses every permission that it does not name:\n    permissions:\n      contents: read\n      id-token: write'
const refusals: readonly (readonly [string, Parameters<typeof train>[1], string, string, string])[] = [
  [
    '401: a token that is none',
    { inputs: { github_token: 'ghs_expired' } },
    `${api}, 401`,
    'Bad credentials',
    'The token in `github_token` is not valid, or has expired: tokens of GitHub Apps last one hour',
  ],
  [
    '403: a job without contents: read',
    { permissions: { 'id-token': 'write' } },
    `${api})`,
    'Resource not accessible by integration',
    cure,
  ],
  [
    '404: a central policy that the job’s token does not see',
    { inputs: { policy: 'acme/policies/fraud.yml@main' } },
    `${api})`,
    "Could not resolve to a Repository with the name 'acme/policies'.",
    'Give `policy_token` the token of a GitHub App that is installed on acme/policies with `contents: read`.',
  ],
]
test.each(refusals)('%s', async (_, options, from, words, advice) => {
  await using cloud = await fraud()
  cloud.github.addRepository('acme/policies').commit({ 'fraud.yml': policyText })
  const run = await train(cloud, options)
  expectRefused(cloud, run, 'POLICY_UNREADABLE')
  expect(run.log).toContain('could not be read: GitHub refused')
  expect(run.log).toContain(`GitHub said (${from}`)
  expect(run.log).toContain(words)
  expect(run.log).toContain(advice)
  expect(cloud.hosts()).not.toContain(pipelines)
})

test.each([
  [
    'no such file',
    'nowhere.yml',
    'The policy acme/fraud/nowhere.yml could not be read at the head of the default branch: there is no such file',
  ],
  ['no such ref', 'acme/policies/fraud.yml@v9', 'acme/policies/fraud.yml: there is no commit at v9'],
])('%s', async (_, policy, says) => {
  await using cloud = await fraud()
  cloud.github.addRepository('acme/policies', { visibility: 'public' }).commit({ 'fraud.yml': policyText })
  const run = await train(cloud, { inputs: { policy } })
  expectRefused(cloud, run, 'POLICY_MISSING')
  expect(run.log).toContain(says)
})

test('a passing failure is tried again', async () => {
  await using cloud = await fraud()
  cloud.faults.add({ host: api, fault: { status: 502, body: '<html>Unicorn!</html>' } })
  cloud.faults.add({ host: api, fault: { reset: 'before' } })
  const run = await train(cloud, auth)
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.faults.pending).toEqual([])
})

test('an outage of GitHub fails the run, and is no denial', async () => {
  await using cloud = await fraud()
  cloud.faults.add({
    host: api,
    times: Infinity,
    fault: { status: 503, body: { message: 'No server is available.' } },
  })
  const run = await train(cloud)
  expectRefused(cloud, run, 'POLICY_UNREADABLE')
  expect(run.log).toContain(`GitHub said (${api}, 503`)
  expect(run.log).toContain('No server is available.')
  expect(run.log).toContain('Re-run the job when it is up again (https://www.githubstatus.com).')
  expect(run.outputs).not.toHaveProperty('decision')
  expect(cloud.requestsTo(api).length).toBeLessThanOrEqual(6)
})

test('a repository that took a renamed one’s name does not get to say what its runs may', async () => {
  await using cloud = await fraud()
  const blob = { __typename: 'Blob', text: policyText, byteSize: policyText.length, isTruncated: false }
  const object = { __typename: 'Commit', oid: '1'.repeat(40), file: { object: blob } }
  const repository = { databaseId: 666, defaultBranchRef: { name: 'main' }, object }
  const body = JSON.stringify({ data: { repository } })
  cloud.faults.add({ host: api, path: '/graphql', fault: { body, contentType: 'application/json' } })
  const run = await train(cloud)
  expectRefused(cloud, run, 'POLICY_MISSING')
  expect(run.log).toContain('acme/fraud is now repository 666, but this run belongs to repository 512345678')
  expect(run.log).toContain('The repository was renamed, and another one took its name.')
  expect(eventsOf(run, 'policy.loaded')).toEqual([])
})

test('a policy that is not sound is told with every fault and its place', async () => {
  const unsound = changed(
    changed(policyText, 'event_name:', 'event_nam:'),
    'ref: refs/heads/main',
    'ref: "refs/heads/*"',
  )
  await using cloud = await fraud({ ...throughDist, policy: unsound })
  const run = await train(cloud)
  expectRefused(cloud, run, 'POLICY_INVALID')
  for (const place of [
    '.github/vertex-policy.yml:13:5 grants.train.when: no event_name: every event would match.',
    '.github/vertex-policy.yml:17:7 grants.train.when.event_nam: no such claim. Did you mean event_name?',
    '.github/vertex-policy.yml:18:12 grants.train.when.ref: ',
  ])
    expect(run.log).toContain(place)
  expect(run.annotations).toHaveLength(3)
  expect(cloud.hosts()).not.toContain(pipelines)
})

test('a policy for a newer action says which version it takes', async () => {
  const policy = changed(policyText, 'requires: ">=1.0"', 'requires: ">=99.0"')
  await using cloud = await fraud({ policy })
  const run = await train(cloud)
  expectRefused(cloud, run, 'POLICY_INVALID')
  expect(run.log).toContain('>=99.0')
})
