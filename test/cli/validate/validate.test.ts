import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintRules } from '../../../src/policy/lint/rules.ts'
import { makeWorkplace, type Workplace } from '../terminal.ts'

const policyPath = '.github/vertex-policy.yml'
const policy = `version: 1
requires: ">=1.0"
providers:
  merged: { resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/merged, trust: internal }
grants:
  train:
    provider: merged
    service_account: trainer@acme-ml.iam.gserviceaccount.com
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, runner_environment: github-hosted }
    allow:
      steps: [customJob]
      projects: [acme-ml]
      locations: [us-central1]
      images: ["us-docker.pkg.dev/acme-ml/train/*"]
      service_accounts: [default]
      machines: { types: [n1-standard-8], replicas: 1 }
      timeout: 2h
`
const steps = `version: 1
project: acme-ml
location: us-central1
variables: { image: { required: true } }
steps:
  train:
    customJob:
      displayName: fraud
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec: { imageUri: "\${variables.image}", args: ["\${github.sha}", "\${run.id}"] }
    timeout: 1h
`
const hostile = '\u001b]0;pwned\u0007::error::x'

let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({
    [policyPath]: policy,
    'vertex/train.yml': steps,
    'vertex/wrong.yml': steps.replace('machineType', 'machinetype').replace('timeout: 1h', 'timeout: soon'),
    'vertex/large.yml': steps.replace('n1-standard-8', 'a2-highgpu-1g').replace('1h', '9h'),
    'warns.yml': policy.replace('runner_environment: github-hosted', 'actor_id: "1"'),
    'invalid.yml': policy.replace('event_name: push', 'event_nam: push').replace('trust: internal', 'trust: inner'),
    'hostile.yml': policy
      .replace('  train:', `  ${JSON.stringify(hostile)}:`)
      .replace('refs/heads/main', '"::error::y"'),
  })
})
afterAll(() => place[Symbol.asyncDispose]())

test('a policy on the standard input is checked', async () => {
  const { exit, stdout } = await place.run(['validate', '-'], { input: policy })
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '(standard input): no findings\n' })
})

test('the policy of the checkout and its steps are valid', async () => {
  expect(await place.run(['validate'])).toMatchObject({ exit: 0, stdout: `${policyPath}: no findings\n`, stderr: '' })
  expect(await place.run(['validate', 'vertex/train.yml'])).toMatchObject({
    exit: 0,
    stdout: `${policyPath}, vertex/train.yml: no findings\n`,
    stderr: '',
  })
  const fromBelow = await place.run(['validate', 'train.yml', '--grant', 'train'], { folder: 'vertex' })
  expect(fromBelow).toMatchObject({ exit: 0, stdout: `../${policyPath}, train.yml: no findings\n` })
})

test('an invalid policy: every problem with its place, and exit code 1', async () => {
  const { exit, stdout, stderr } = await place.run(['validate', 'invalid.yml'])
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' })
  expect(stdout).toMatch(/^invalid\.yml:4:\d+ error providers\.merged\.trust: .* \[policy-invalid\]$/m)
  expect(stdout).toMatch(
    /^invalid\.yml:9:\d+ error grants\.train\.when\.event_nam: no such claim\. \[policy-invalid\]$/m,
  )
  expect(stdout).toContain('Did you mean event_name?')
})

test('invalid steps are found with an invalid policy, too', async () => {
  const { exit, stdout } = await place.run(['validate', 'invalid.yml', 'vertex/wrong.yml'])
  expect(exit).toBe(1)
  expect(stdout).toMatch(/^vertex\/wrong\.yml:11:\d+ error .*machinetype.* \[steps-invalid\]$/m)
  expect(stdout).toMatch(/^vertex\/wrong\.yml:14:\d+ error steps\.train\.timeout.* \[steps-invalid\]$/m)
  expect(stdout).toContain('[policy-invalid]')
})

describe('steps against a grant', () => {
  test('that is named', async () => {
    const { exit, stdout } = await place.run(['validate', 'vertex/large.yml', '--grant', 'train'])
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^vertex\/large\.yml:11:\d+ error .*a2-highgpu-1g.* \[steps-not-allowed\]$/m)
    expect(stdout).toMatch(/^vertex\/large\.yml:14:\d+ error .*9h.* \[steps-not-allowed\]$/m)
  })

  test('that is not named: the nearest one', async () => {
    const { exit, stdout } = await place.run(['validate', policyPath, 'vertex/large.yml'])
    expect(exit).toBe(1)
    expect(stdout).toContain('no grant allows these steps; of train, the nearest:')
  })

  test('that is not named: the one of the workflow that uses them', async () => {
    await using other = await makeWorkplace({
      [policyPath]: policy.replace(
        '  train:',
        '  small: { extends: train, allow: { timeout: 5m }, when: { ref: refs/heads/dev } }\n  train:',
      ),
      'vertex/train.yml': steps,
      '.github/workflows/small.yml':
        'on: push\njobs: { a: { steps: [{ uses: acme/keyless-vertex@v1, with: { grant: small, steps: vertex/train.yml } }] } }\n',
    })
    const { exit, stdout } = await other.run(['validate', 'vertex/train.yml'])
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^vertex\/train\.yml:14:\d+ error steps\.train\.timeout: .*grant small/m)
    expect(await other.run(['validate', 'vertex/train.yml', '--grant', 'train'])).toMatchObject({ exit: 0 })
  })

  test('that does not exist is a mistake of the command line', async () => {
    const { exit, stderr } = await place.run(['validate', 'vertex/train.yml', '--grant', 'trian'])
    expect(exit).toBe(2)
    expect(stderr).toContain('Did you mean train?')
  })

  test('with values for variables', async () => {
    const variable = (image: string): string[] => ['--variables', `image=us-docker.pkg.dev/${image}`]
    const run = (image: string) => place.run(['validate', 'vertex/train.yml', ...variable(image)])
    expect((await run('acme-ml/train/fraud')).exit).toBe(0)
    expect(await run('evil/train/fraud')).toMatchObject({ exit: 1, stdout: expect.stringContaining('evil') })
  })
})

test('a warning is a success, and an error with --strict', async () => {
  const loose = await place.run(['validate', 'warns.yml'])
  expect(loose).toMatchObject({ exit: 0, stdout: expect.stringContaining('[actor-condition]') })
  expect(loose.stdout).toContain('warns.yml: 2 warnings\n')
  expect(await place.run(['validate', 'warns.yml', '--strict'])).toMatchObject({ exit: 1 })
})

test('a policy from the standard input', async () => {
  const { exit, stdout } = await place.run(['validate', '-'], { input: policy })
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '(standard input): no findings\n' })
})

describe('outputs for machines', () => {
  test('--json', async () => {
    const { exit, stdout } = await place.run(['validate', 'warns.yml', '--json'])
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      checked: ['warns.yml'],
      findings: [
        {
          rule: 'no-runner-environment',
          level: 'warning',
          file: 'warns.yml',
          line: 9,
          page: 'docs/policy-lint.md#no-runner-environment',
        },
        { rule: 'actor-condition', level: 'warning', path: 'grants.train.when.actor_id' },
      ],
    })
  })

  test('--sarif has all rules, and paths from the root of the checkout', async () => {
    const { stdout } = await place.run(['validate', '../warns.yml', '--sarif'], { folder: 'vertex' })
    const { runs }: Log = JSON.parse(stdout)
    const ids = runs[0]?.tool.driver.rules?.map(({ id }) => id) ?? []
    expect(ids).toEqual(expect.arrayContaining(lintRules.map(({ id }) => id)))
    const places = runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)
    expect(places).toEqual(['warns.yml', 'warns.yml'])
  })

  test('annotations on a runner, unless another format is asked for', async () => {
    const environment = { GITHUB_ACTIONS: 'true' }
    const { stdout } = await place.run(['validate', 'warns.yml'], { environment })
    expect(stdout).toMatch(/^::warning file=warns\.yml,line=9,col=\d+,title=no-runner-environment::/)
    const json = await place.run(['validate', 'warns.yml', '--json'], { environment })
    expect(() => JSON.parse(json.stdout)).not.toThrow()
  })

  test('two formats exclude each other', async () => {
    expect(await place.run(['validate', '--json', '--sarif'])).toMatchObject({ exit: 2 })
  })

  test.each([[[]], [['--json']], [['--sarif']], [['--annotations']]])(
    'a name that would act on a terminal or a runner does not: %j',
    async format => {
      const { exit, stdout } = await place.run(['validate', 'hostile.yml', ...format])
      expect(exit).toBe(1)
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      for (const line of stdout.split('\n'))
        if (/^\s*::/.test(line))
          expect(line).toMatch(/^::error file=hostile\.yml,line=\d+,col=\d+,title=policy-invalid::/)
    },
  )
})

test('the built program answers alike', async () => {
  const cli = fileURLToPath(new URL('../../../dist/cli/index.js', import.meta.url))
  const { code, stdout } = await new Promise<{ code: number | null; stdout: string }>(resolve => {
    const child = execFile(
      process.execPath,
      [cli, 'validate', 'warns.yml', 'vertex/large.yml', '--json'],
      { cwd: place.directory, env: {} },
      (_, text) => resolve({ code: child.exitCode, stdout: text }),
    )
  })
  expect(code).toBe(1)
  const here = await place.run(['validate', 'warns.yml', 'vertex/large.yml', '--json'])
  expect(JSON.parse(stdout)).toEqual(JSON.parse(here.stdout))
})
