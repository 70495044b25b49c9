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
