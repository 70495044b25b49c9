import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { changed, directPolicy, fraud, policyText, type Training, type TrainOptions, trainHere } from './harness.ts'
import { released, rollout } from './rollouts.ts'
import { customJob, runSteps, stepsFile } from './steps.ts'

const one: TrainOptions = { inputs: { steps: stepsFile({ train: customJob('fraud') }), variables: '' } }
/** Returns the blocks of the summary that a user copies. */
const blocksOf = (summary: string): string[] =>
  [...summary.matchAll(/^( *)```sh\n([\s\S]*?)\n *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

/** Expects that each block is one command without placeholders that a shell can parse. */
function expectCommands(run: Training): void {
  for (const block of blocksOf(run.summary.split('<b>Record</b>')[0] ?? '')) {
    execFileSync('bash', ['-n', '-c', block])
    expect(block, 'a placeholder').not.toMatch(/…|\bOWNER\b|\b(PRINCIPAL|ROLE|PROJECT|NAME|VALUE)\b|<[a-z]|undefined/)
    expect(block.replaceAll('\\\n', '').trim().split('\n'), 'one command').toHaveLength(1)
  }
}

test('a rollout that was undone says so in its title', async () => {
  await using cloud = await released({ virtualTime: true })
  const probe = { instances: [{ amount: 1 }], expect: { 'predictions[0].score': { min: 2 } } }
  const run = await runSteps(cloud, rollout({ probe }))
  expect(run.annotations.map(({ type, title }) => `${type}: ${title}`)).toEqual([
    'warning: release: restoring projects/acme-ml/locations/us-central1/endpoints/fraud',
    'error: release: the probe failed; rolled back',
  ])
  expect(run.summary).toContain(
    '## ↩️ Rolled back: `fraud@1` serves 100 % of `fraud` · `fraud@2` at 10 % traffic: failed',
  )
  expect(run.log).toContain('release: the probe failed; rolled back\n  A step failed: Step release: the probe')
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
