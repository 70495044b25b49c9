import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionUses, distinctUses } from '../../../src/cli/checkout/action-uses.ts'
import { lendingPolicy } from '../../e2e/lending.ts'
import { makeWorkplace, type Workplace } from '../terminal.ts'
import { asClone, copyExample, git, gitEnvironment } from './checkouts.ts'

const policyPath = '.github/vertex-policy.yml'
const environment = gitEnvironment

/** A clone of a repository with the files of `examples/canary` at its default branch. */
async function canary(): Promise<Workplace> {
  const place = await makeWorkplace()
  copyExample('canary', place.directory)
  asClone(place.directory)
  return place
}

function change(place: Workplace, path: string, part: string, by: string): void {
  const file = join(place.directory, path)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(part)) throw new Error(`${path} has no ${part}`)
  writeFileSync(file, text.replace(part, by))
}

describe('plan in a checkout', () => {
  test('plans every use in the workflows, with what is known here and what only a run knows', async () => {
    await using place = await canary()
    const { exit, stdout, stderr } = await place.run(['plan'], { environment })
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toContain('== .github/workflows/release.yml, job train ==')
    expect(stdout).toContain('== .github/workflows/release.yml, job deploy ==')
    expect(stdout).toMatch(/✓ when\.repository +acme\/fraud +acme\/fraud/)
    expect(stdout).toMatch(/○ when\.repository_id +512345678 +\(known at run time\)/)
    expect(stdout).toContain('keyless-run-id: (known at run time)')
    expect(stdout).toContain('keyless-repository-id: (known at run time)')
    expect(stdout).toContain('POST https://us-central1-aiplatform.googleapis.com/v1/projects/acme-ml')
    expect(stdout).toMatch(/current policy is that of main at [0-9a-f]{12}, as of the last fetch/)
  })

  test('ids that are given are compared, and a wrong one would be denied: exit code 1', async () => {
    await using place = await canary()
    const ids = ['--repository-id', '512345678', '--owner-id', '1']
    const { exit, stdout } = await place.run(['plan', ...ids], { environment })
    expect(exit).toBe(1)
    expect(stdout).toMatch(/✓ when\.repository_id +512345678 +512345678/)
    expect(stdout).toMatch(/✗ when\.repository_owner_id +90210 +1/)
  })

  test('a policy that the branch widens is compared with that of the default branch', async () => {
    await using place = await canary()
    change(place, policyPath, 'timeout: 6h', 'timeout: 9h')
    const { exit, stdout } = await place.run(['plan'], { environment })
    expect(exit).toBe(0)
    expect(stdout).toContain('widened  allow.timeout: 6h → 9h')
    expect(stdout).toContain(`${policyPath}:40:16: warning: This change widens grant`)
  })

  test('steps over the limits of the grant: every problem with its place, exit code 1', async () => {
    await using place = await canary()
    change(place, 'vertex/train.yml', 'n1-standard-8', 'n1-standard-96')
    const { exit, stdout } = await place.run(['plan', '--grant', 'train', '--steps', 'vertex/train.yml'], {
      environment,
    })
    expect(exit).toBe(1)
    expect(stdout).toMatch(/vertex\/train\.yml:\d+:\d+ .*n1-standard-96/)
    expect(stdout).toContain('(LIMITS_EXCEEDED, at: steps)')
  })

  test('in a new repository without a policy at the default branch, the proposed one decides', async () => {
    await using place = await makeWorkplace()
    asClone(place.directory)
    copyExample('canary', place.directory)
    const { exit, stdout } = await place.run(['plan'], { environment })
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^⚠️ Plan: adds the first policy · would run \d+ steps? as /m)
    expect(stdout).toContain('Current policy: none yet')
    expect(stdout).toContain('The proposed policy would allow it after the merge.')
  })

  test('--json has the decision, the changes and each step', async () => {
    await using place = await canary()
    const { exit, stdout } = await place.run(['plan', '--json'], { environment })
    expect(exit).toBe(0)
    const { branch, plans } = JSON.parse(stdout)
    expect(branch).toBe('main')
    expect(plans).toHaveLength(2)
    expect(plans[0]).toMatchObject({
      ok: true,
      use: { grant: 'train', steps: 'vertex/train.yml', place: '.github/workflows/release.yml, job train' },
      policy: { name: `acme/fraud/${policyPath}`, commit: git(place.directory, 'rev-parse', 'HEAD').trim() },
      decision: { verdict: 'would-allow' },
      policy_change: 'none',
      error: null,
    })
    expect(plans[0].steps.map(({ id }: { id: string }) => id)).toEqual(['train', 'check', 'register'])
    expect(plans[1].steps[0].body.model).toBe(`\${variables.model} (known at run time)`)
  })

  test('--json has the error of a plan that fails, with its problems', async () => {
    await using place = await canary()
    change(place, 'vertex/train.yml', 'machineType:', 'machinetype:')
    const { exit, stdout } = await place.run(['plan', '--json', '--grant', 'train', '--steps', 'vertex/train.yml'], {
      environment,
    })
    expect(exit).toBe(1)
    expect(JSON.parse(stdout).plans[0]).toMatchObject({
      ok: false,
      error: { code: 'STEPS_INVALID', problems: [expect.objectContaining({ file: 'vertex/train.yml' })] },
    })
  })
})

describe('plan without git', () => {
  test('takes the policy of the folder, and says that nothing is compared', async () => {
    await using place = await makeWorkplace()
    copyExample('canary', place.directory)
    const { exit, stdout } = await place.run(['plan', '--repository', 'acme/fraud'])
    expect(exit).toBe(0)
    expect(stdout).toContain(`Policy of this checkout (not the current one): ./${policyPath}`)
    expect(stdout).toMatch(/✓ when\.repository +acme\/fraud +acme\/fraud/)
  })

  test('without a repository, even its name is known only at run time', async () => {
    await using place = await makeWorkplace()
    copyExample('canary', place.directory)
    const { stdout } = await place.run(['plan'])
    expect(stdout).toMatch(/○ when\.repository +acme\/fraud +\(known at run time\)/)
    expect(stdout).toContain('keyless-repository: (known at run time)')
  })
})

describe('a grant that lends', () => {
  async function lending(workflow: string): Promise<Workplace> {
    const place = await makeWorkplace({
      [policyPath]: lendingPolicy('gateway: { calls: [generateContent] }, budget: { requests: 500, duration: 45m }'),
      '.github/workflows/agent.yml': workflow,
    })
    asClone(place.directory)
    return place
  }
  const use = (grant: string): string =>
    `jobs: { triage: { steps: [{ uses: acme/keyless-vertex@v1, with: { mode: lend, grant: ${grant}, run: 'claude -p x' } }] } }`

  test('is planned without steps: what it lends, and if the merge would get it', async () => {
    await using place = await lending(use('agent'))
    for (const args of [[], ['--grant', 'agent']]) {
      const { exit, stdout, stderr } = await place.run(['plan', ...args], { environment })
      expect({ exit, stderr }, stdout).toEqual({ exit: 0, stderr: '' })
      expect(stdout).toContain('Lends calls: generateContent (models anthropic/claude-*, google/gemini-2.5-*;')
      expect(stdout).toContain('Budget: at most 500 requests, for 45m.')
      expect(stdout).toMatch(/✓ when\.ref +refs\/heads\/main/)
    }
  })

  test('must be one that lends: the plan finds a workflow that names another', async () => {
    await using place = await lending(use('train'))
    const { exit, stdout } = await place.run(['plan'], { environment })
    expect(exit).toBe(2)
    expect(stdout).toContain('steps: required to plan grant train, which lends nothing')
  })

  test('shows a wider loan as a widening', async () => {
    await using place = await lending(use('agent'))
    change(place, policyPath, 'requests: 500', 'requests: 900')
    const { stdout } = await place.run(['plan'], { environment })
    expect(stdout).toContain('widened  lend.budget.requests: 500 → 900')
  })
})

test.each([
  [['--grant', 'train'], 'steps: required to plan grant train, which lends nothing'],
  [['--steps', 'vertex/train.yml'], '--steps needs --grant: name both'],
  [['--repository', 'fraud', '--repository-id', '0x1'], '--repository: expected owner/name, as acme/fraud'],
  [['--repository', 'fraud', '--repository-id', '0x1'], '--repository-id: expected the digits of an id'],
  [['--grant', 'train', '--steps', 'vertex/none.yml'], 'vertex/none.yml'],
  [['--policy', 'acme/policies/vertex.yml@main'], 'in another repository'],
])('plan %j is exit code 2', async (args, words) => {
  await using place = await canary()
  const { exit, stdout, stderr } = await place.run(['plan', ...args], { environment })
  expect(exit).toBe(2)
  expect(stdout + stderr).toContain(words)
})

test('a folder without workflows says which options to give', async () => {
  await using place = await makeWorkplace()
  const { exit, stderr } = await place.run(['plan'], { environment })
  expect(exit).toBe(2)
  expect(stderr).toContain('--grant train --steps vertex/train.yml')
})

test('a branch with escape sequences in its policy reaches no terminal', async () => {
  await using place = await canary()
  appendFileSync(join(place.directory, policyPath), '# \u001b]0;owned\u0007\n')
  change(place, policyPath, 'Train the fraud model', 'Train \u202e the fraud model')
  const { stdout, stderr } = await place.run(['plan'], { environment })
  expect(stdout + stderr).not.toMatch(/[\u001b\u202e\u0007]/)
})

describe('uses of the action in a workflow', () => {
  const workflow = (step: string): string => `on: push\njobs:\n  a:\n    steps:\n      - ${step}\n`
  const use = (text: string) => actionUses('w.yml', workflow(text))

  test.each([
    'uses: acme/keyless-vertex@v1',
    'uses: acme/keyless-vertex@9b2f6c1d4e8a7053b1c6d2e9f4a8b7c0d1e2f3a4',
    'uses: ./keyless-vertex',
  ])('%s', uses => {
    expect(use(`{ ${uses}, with: { grant: train, steps: a.yml } }`)).toEqual([
      { grant: 'train', steps: 'a.yml', policy: '', variables: '', place: 'w.yml, job a' },
    ])
  })

  test('what only GitHub can evaluate is left out, or leaves the use out', () => {
    const lines = 'variables: "a=1\\nb=${{ needs.x.outputs.b }}"'
    expect(use(`{ uses: o/keyless-vertex@v1, with: { grant: t, steps: s.yml, ${lines} } }`)[0]?.variables).toBe('a=1')
    const json = `variables: '{"a": "\${{ x }}"}'`
    expect(use(`{ uses: o/keyless-vertex@v1, with: { grant: t, steps: s.yml, ${json} } }`)[0]?.variables).toBe('')
    expect(use('{ uses: o/keyless-vertex@v1, with: { grant: "${{ matrix.g }}", steps: s.yml } }')).toEqual([])
    expect(use('{ uses: o/keyless-vertex@v1, with: { mode: plan, grant: t, steps: s.yml } }')).toEqual([])
    expect(use('{ uses: o/not-keyless-vertex@v1, with: { grant: t, steps: s.yml } }')).toEqual([])
  })

  test('a file that is no workflow has none, and equal uses are one', () => {
    expect(actionUses('w.yml', 'jobs: [')).toEqual([])
    expect(actionUses('w.yml', 'just text')).toEqual([])
    const one = use('{ uses: o/keyless-vertex@v1, with: { grant: t, steps: s.yml } }')
    expect(distinctUses([...one, ...one.map(other => ({ ...other, place: 'b.yml, job b' }))])).toEqual(one)
  })
})
