import { expect, test } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { baseDifferences } from '../../src/report/base-differences.ts'
import type { PlannedStep } from '../../src/report/types.ts'

const step = (id: string, body: object, kind = 'customJob'): PlannedStep => ({
  id,
  kind,
  needs: [],
  project: 'acme-ml',
  location: 'us-central1',
  timeoutSeconds: 60,
  request: 'POST …',
  body,
  labels: {},
})
const pools = (machineType: string, args: readonly unknown[], key = 'x') => ({
  displayName: 'fraud',
  labels: { team: 'risk' },
  jobSpec: {
    workerPoolSpecs: [
      { replicaCount: 3, machineSpec: { machineType }, containerSpec: { args, env: [{ name: 'KEY', value: key }] } },
    ],
  },
})

test('bodies are compared with an earlier run: what changed, what is new, and what is gone', () => {
  const earlier = {
    ...pools('n1-standard-4', ['--epochs=10', '--old'], 'secret'),
    name: 'projects/1/…',
    state: 'JOB_STATE_SUCCEEDED',
    labels: { team: 'risk', 'cost-center': 'fraud', 'keyless-step': 'train' },
  }
  const sha = new Pending('${github.sha}', true)
  const sections = baseDifferences(
    [step('train', pools('n1-standard-8', ['--epochs=10'])), step('same', { displayName: sha }), step('more', {})],
    {
      train: { kind: 'customJob', resource: earlier },
      same: { kind: 'customJob', resource: { displayName: 'a' } },
      old: { kind: 'gate', resource: null },
    },
  )
  expect(sections).toEqual([
    '### Differences to the earlier run',
    `\`train\`:

\`\`\`diff
- jobSpec.workerPoolSpecs[0].machineSpec.machineType: n1-standard-4
+ jobSpec.workerPoolSpecs[0].machineSpec.machineType: n1-standard-8
- labels.cost-center: fraud
- jobSpec.workerPoolSpecs[0].containerSpec.args[1]: --old
\`\`\``,
    '`more`:\n\n```diff\n+ the step is new: customJob\n```',
    'The same: `same`.',
    'Not in these steps any more: `old`.',
  ])
  expect(JSON.stringify(sections)).not.toContain('secret')
})

test.each([undefined, [], 'text', { train: 1 }])('%j is not the results of a run', results => {
  expect(baseDifferences([], results)).toBeUndefined()
})

const earlierJob = (resource: object): object => ({ train: { kind: 'customJob', resource } })

test('a value adds no line that looks like a difference', () => {
  const displayName = `a\n- jobSpec.serviceAccount: owner@acme-ml.iam.gserviceaccount.com\n${'x'.repeat(300)}`
  for (const [now, before] of [
    [displayName, 'b'],
    ['b', displayName],
  ]) {
    const [, block = ''] =
      baseDifferences([step('train', { displayName: now })], earlierJob({ displayName: before })) ?? []
    expect(block.split('\n').filter(line => /^[+-]/.test(line))).toHaveLength(2)
  }
})

test('results of any nesting, size or names are compared quickly, or are no results', () => {
  const now = [step('train', { displayName: 'a', jobSpec: { pools: [] }, labels: {} }), step('constructor', {})]
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(baseDifferences(now, earlierJob({ displayName: 'a', jobSpec: deep }))).toBeUndefined()
  const many = Array.from({ length: 200_000 }, () => 1)
  const long = baseDifferences(now, {
    ...earlierJob({ displayName: 'a', jobSpec: { pools: many }, labels: { ['k'.repeat(1_000_000)]: 'v' } }),
    ...Object.fromEntries(many.map((_, index) => [`old${index}`, {}])),
  })
  expect(long?.join('\n').length).toBeLessThan(20_000)
  expect(long).toContain('`constructor`:\n\n```diff\n+ the step is new: customJob\n```')
  expect(long?.join('\n')).toContain('and 199,980 more.')
})

test('a list or a mapping is not the same as a text that looks like it', () => {
  const now = [step('train', { displayName: 'a,b' })]
  expect(baseDifferences(now, earlierJob({ displayName: ['a', 'b'] }))?.join()).toContain('- displayName: ["a","b"]')
  expect(baseDifferences(now, earlierJob({ displayName: { toString: 1 } }))?.join()).toContain('{"toString":1}')
})
