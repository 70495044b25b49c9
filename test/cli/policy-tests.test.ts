import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkplace, type Workplace } from './terminal.ts'

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/fraud/.github/${name}`, import.meta.url), 'utf8')
const policyPath = '.github/vertex-policy.yml'
const testPath = '.github/vertex-policy.test.yml'
const head =
  'version: 1\nclaims: { repository: acme/fraud, repository_id: "512345678", repository_owner_id: "90210" }\n'
const allows = '  - { name: a merge, expect: { allow: train } }\n'

let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({
    [policyPath]: example('vertex-policy.yml'),
    [testPath]: example('vertex-policy.test.yml'),
    'gaps.policy.test.yml': `${head}tests:\n${allows}`,
    'fails.policy.test.yml': `${head}tests:\n${allows}  - { name: "red \\e[31m", grant: train, expect: { deny: [when.ref] } }\n`,
    'faults.policy.test.yml': 'version: 1\ntest: []\nclaims: { reff: x }\n',
    'lost.policy.test.yml': `${head}policy: no/such.yml\ntests:\n${allows}`,
    'models/fraud/more.policy.test.yml': `${head}policy: ${policyPath}\ntests:\n${allows}`,
    'models/fraud/notes.yml': 'x: 1\n',
  })
})
afterAll(() => place[Symbol.asyncDispose]())

describe('keyless-vertex test', () => {
  test('the tests of the example pass, and notice every change of its policy', async () => {
    const { exit, stdout, stderr } = await place.run(['test'])
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toContain('✓ a merge to main trains\n')
    expect(stdout).toMatch(/12 of 12 tests pass\n20 changes of \.github\/vertex-policy\.yml: tests notice 20\n$/)
  })

  test('from a folder below, the default is that of the checkout', async () => {
    const { exit, stdout } = await place.run(['test', '--no-mutations'], { folder: 'models/fraud' })
    expect(exit).toBe(0)
    expect(stdout).toMatch(/12 of 12 tests pass\n$/)
  })

  test('a folder stands for the tests in it, and a policy is found in the folders above', async () => {
    const { exit, stdout } = await place.run(['test', 'models', '--no-mutations'])
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: `${policyPath}\n  ✓ a merge\n1 of 1 tests pass\n` })
  })

  test('a failed test: its place, what was expected and what came; no mutations of a red policy', async () => {
    const { exit, stdout } = await place.run(['test', 'fails.policy.test.yml'])
    expect(exit).toBe(1)
    expect(stdout).toContain('  ✗ red \\x1b[31m fails.policy.test.yml:5:13\n')
    expect(stdout).toContain('      expected grant train denies: when.ref\n      got grant train allows\n')
    expect(stdout).toContain('when.ref holds, although the test expects that it fails: it is refs/heads/main')
    expect(stdout).toContain('1 of 2 tests pass, 1 fails\nNo mutations: ')
  })

  test('what no test notices is a failure, with a token and a test to paste', async () => {
    const { exit, stdout } = await place.run(['test', 'gaps.policy.test.yml'])
    expect(exit).toBe(1)
    expect(stdout).toContain(
      `${policyPath}:18:12 grant train, when.ref: no test fails if it matches glob refs/heads/* instead of refs/heads/main, or also matches refs/heads/another, or does not exist\n`,
    )
    expect(stdout).toContain(
      'It would admit: ref is refs/heads/another (expected: refs/heads/main), otherwise as expected\n',
    )
    const tests = stdout.split('\n').filter(line => /^ {2}- name: |^ {4}(grant|claims|branch|expect): /.test(line))
    expect(tests).toContain('  - name: train denies ref refs/heads/another')
    await place.write('pasted.policy.test.yml', `${head}tests:\n${allows}${tests.join('\n')}\n`)
    expect(await place.run(['test', 'pasted.policy.test.yml'])).toMatchObject({ exit: 0 })
  })

  test('--mutations=warn only warns, only shows no tests, --no-mutations asks for none', async () => {
    const warned = await place.run(['test', 'gaps.policy.test.yml', '--mutations=warn'])
    expect(warned.exit).toBe(0)
    expect(warned.stdout).toContain('no test notices 19')
    const only = await place.run(['test', 'gaps.policy.test.yml', '--mutations=only'])
    expect(only.exit).toBe(1)
    expect(only.stdout).not.toContain('✓')
    expect(await place.run(['test', 'gaps.policy.test.yml', '--no-mutations'])).toMatchObject({ exit: 0 })
    expect(await place.run(['test', '--mutations=never'])).toMatchObject({ exit: 2 })
  })

  test('the steps of a test: what the grant refuses of them, and that it refuses nothing', async () => {
    const steps = (machine: string): string =>
      `version: 1\nproject: acme-ml\nlocation: us-central1\nsteps:\n  train:\n    timeout: 1h\n    customJob:\n      displayName: x\n      jobSpec: { workerPoolSpecs: [{ replicaCount: 1, machineSpec: { machineType: ${machine} }, containerSpec: { imageUri: "\${variables.image}" } }], serviceAccount: train-runtime@acme-ml.iam.gserviceaccount.com }\nvariables: { image: { required: true } }\n`
    await place.write('vertex/small.yml', steps('n1-standard-8'))
    await place.write('vertex/large.yml', steps('n1-standard-96'))
    const image = `us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'5f'.repeat(32)}`
    const one = (name: string, file: string, allowed: boolean): string =>
      `  - { name: ${name}, steps: { file: vertex/${file}.yml, allowed: ${allowed}, variables: { image: "${image}" } }, expect: { allow: train } }\n`
    await place.write('steps.policy.test.yml', `${head}tests:\n${one('a', 'small', true)}${one('b', 'large', false)}`)
    const right = await place.run(['test', 'steps.policy.test.yml', '--no-mutations'])
    expect({ exit: right.exit, stdout: right.stdout }).toEqual({
      exit: 0,
      stdout: `${policyPath}\n  ✓ a\n  ✓ b\n2 of 2 tests pass\n`,
    })
    await place.write('steps.policy.test.yml', `${head}tests:\n${one('a', 'small', false)}${one('b', 'large', true)}`)
    const wrong = await place.run(['test', 'steps.policy.test.yml'])
    expect(wrong.exit).toBe(1)
    expect(wrong.stdout).toContain(
      'grant train allows all of vertex/small.yml, although the test expects that it does not\n',
    )
    expect(wrong.stdout).toMatch(
      /grant train does not allow all of vertex\/large\.yml.*:\n +vertex\/large\.yml:\d+:\d+ .*n1-standard-96/,
    )
    expect(wrong.stdout).toContain('0 of 2 tests pass, 2 fail\n')
    const json = JSON.parse((await place.run(['test', 'steps.policy.test.yml', '--json'])).stdout)
    expect(json.suites[0].steps).toMatchObject([
      { passed: false, refused: [] },
      { passed: false, file: 'vertex/large.yml' },
    ])
  })

  test('--policy tests a changed policy by the tests of the present one', async () => {
    await place.write(
      'wide.yml',
      example('vertex-policy.yml').replace('      ref: refs/heads/main\n', '      ref: { glob: refs/heads/* }\n'),
    )
    const { exit, stdout } = await place.run(['test', '--policy', 'wide.yml'])
    expect(exit).toBe(1)
    expect(stdout).toContain('✗ another branch does not')
  })

  test('--json has tests, decisions and what no test notices', async () => {
    const failed = JSON.parse((await place.run(['test', 'fails.policy.test.yml', '--json'])).stdout)
    expect(failed).toMatchObject({
      ok: false,
      suites: [
        {
          policy: policyPath,
          files: ['fails.policy.test.yml'],
          tests: [
            { name: 'a merge', passed: true, grant: 'train', decision: 'allow', expected: { allow: 'train' } },
            { passed: false, decision: 'allow', expected: { deny: ['when.ref'] }, unexpected: ['when.ref'], line: 5 },
          ],
        },
      ],
    })
    const gaps = JSON.parse((await place.run(['test', 'gaps.policy.test.yml', '--json'])).stdout)
    expect(gaps.suites[0].mutations.gaps).toContainEqual(
      expect.objectContaining({ condition: 'branch.rules', test: expect.stringContaining('deny: [branch.rules]') }),
    )
  })

  test('SARIF, and annotations on a runner of GitHub, stand at the lines of tests and policy', async () => {
    const sarif = JSON.parse((await place.run(['test', 'gaps.policy.test.yml', '--sarif'])).stdout)
    expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'policy-test-missing', level: 'error' })
    const { stdout } = await place.run(['test', 'fails.policy.test.yml'], { environment: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain('::error file=fails.policy.test.yml,line=5,col=13,title=policy-test-fails::')
  })

  test('faults of all files are told with their places, and the exit code is 2', async () => {
    const { exit, stderr } = await place.run(['test', 'faults.policy.test.yml', testPath])
    expect(exit).toBe(2)
    expect(stderr).toContain('faults.policy.test.yml:2:1 test: no such field. Did you mean tests?')
    expect(stderr).toContain('faults.policy.test.yml:3:11 claims.reff: no such claim. Did you mean ref?')
  })

  test('a policy, a file or a folder that is not there is exit code 2, in words', async () => {
    expect((await place.run(['test', 'lost.policy.test.yml'])).stderr).toContain(
      'lost.policy.test.yml: there is no policy no/such.yml, neither beside it nor in the folders above',
    )
    expect((await place.run(['test', 'no.yml'])).stderr).toContain('no.yml: there is no such file or folder')
    await using empty = await makeWorkplace({ 'a/b.yml': '' })
    expect((await empty.run(['test'])).stderr).toContain('there is no .github/vertex-policy.test.yml here')
    expect((await empty.run(['test', 'a'])).stderr).toContain('a contains no file named *policy.test.yml')
  })
})
