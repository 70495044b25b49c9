import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushToMain, samplePolicy } from '../../policy/fixtures.ts'
import { makeWorkplace, type Workplace } from '../terminal.ts'

const steps = `version: 1
project: acme-ml
location: us-central1
steps:
  train:
    customJob:
      displayName: fraud
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec: { imageUri: us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'5f'.repeat(32)} }
    timeout: 1h
`
const signature = 'c2lnbmF0dXJlLW9mLWEtdG9rZW4'
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const payload = encode({ ...pushToMain, exp: 1_764_500_000, iat: 1_764_499_700 })
const token = `${encode({ alg: 'RS256', kid: 'x', typ: 'JWT' })}.${payload}.${signature}`

let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({
    '.github/vertex-policy.yml': samplePolicy,
    'train.yml': steps,
    'claims.json': JSON.stringify(pushToMain),
    'claims.yml': 'repository_id: 512345678\nrepository: acme/fraud\nref_protected: true\nref: refs/heads/main\n',
    'test.yml': `name: a test\nclaims: ${JSON.stringify(pushToMain)}\n`,
    'payload.txt': `${payload}\n`,
    'token.txt': `${token}\n`,
    'hostile.json': JSON.stringify({
      ...pushToMain,
      ref: '\n::error::pwned',
      actor: '\u001b]0;x\u0007',
      environment: '##[error]x',
    }),
    'wrong.json': JSON.stringify({ aud: ['a', 'b'], reff: 'x', run_id: null }),
  })
})
afterAll(() => place[Symbol.asyncDispose]())

const explain = (...args: string[]) => place.run(['explain', ...args])
const main = ['--event', 'push', '--ref', 'refs/heads/main']

describe('claims from a file', () => {
  test.each(['claims.json', 'test.yml', 'payload.txt', 'token.txt'])(
    '%s: each condition, and Google’s side',
    async file => {
      const { exit, stdout, stderr } = await explain('--claims', file)
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
      expect(stdout).toContain('These claims are not verified')
      expect(stdout).toMatch(/^Grant train: its when matches, all 7 conditions\.$/m)
      expect(stdout).toMatch(/^ {2}✓ when\.event_name +any of push, workflow_dispatch +push$/m)
      expect(stdout).toMatch(/^ {2}○ branch\.rules +active rules .* +\(known at run time\)$/m)
      expect(stdout).toMatch(/^Grant deploy: its when does not match, 1 of 5 conditions failed\.$/m)
      expect(stdout).toMatch(/^ {4}when\.environment: The job names no environment/m)
      expect(stdout).toContain('  Provider internal admits the token.\n')
      expect(stdout).toContain(`    google.subject = 512345678:17012345678:1:${pushToMain['sha']}\n`)
      expect(stdout).toContain('    attribute.train_512345678 = true\n')
      expect(stdout).not.toContain('attribute.deploy')
      expect(stdout).toContain('    It may become trainer@acme-ml.iam.gserviceaccount.com (grant train).\n')
    },
  )

  test('a whole token is read, and no part of it is printed', async () => {
    for (const args of [
      ['--claims', 'token.txt'],
      ['--claims', 'token.txt', '--json'],
    ]) {
      const { stdout, stderr } = await explain(...args)
      expect(stdout).toContain('That is a whole token, which is valid for minutes')
      for (const part of token.split('.')) expect(stdout + stderr).not.toContain(part)
    }
    for (const input of [`token: ${token}`, `{ "token": "${token}`, `${token} ${token}`, `[${token}`]) {
      const cut = await place.run(['explain', '--claims', '-', '--json'], { input })
      expect(cut.exit).toBe(2)
      expect(cut.stdout + cut.stderr).not.toContain(signature)
    }
  })

  test('so is one with a short header', async () => {
    const short = [`{"alg":"RS256"}`, Buffer.from(token.split('.')[1] ?? '', 'base64url'), 'signature'].map(part =>
      Buffer.from(part).toString('base64url'),
    )
    const { stdout } = await place.run(['explain', '--claims', '-'], { input: short.join('.') })
    expect(stdout).toContain('That is a whole token, which is valid for minutes')
  })

  test('YAML with numbers and booleans, from the standard input', async () => {
    const input = 'repository_id: 512345678\nref_protected: true\nreff: x\n'
    const { exit, stdout } = await place.run(['explain', '--claims', '-', '--grant', 'train'], { input })
    expect(exit).toBe(1)
    expect(stdout).toMatch(/✓ when\.repository_id +512345678 +512345678$/m)
    expect(stdout).toMatch(/✓ when\.ref_protected +true +true$/m)
    expect(stdout).toMatch(/✗ when\.repository +acme\/fraud +\(absent\)$/m)
    expect(stdout).toContain('Note: GitHub has no claim "reff". Did you mean ref?')
  })

  test('values that no claim of GitHub has are faults, each with its place', async () => {
    const { exit, stderr } = await explain('--claims', 'wrong.json')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/wrong\.json:1:\d+ aud: expected a text/)
    expect(stderr).toMatch(/wrong\.json:1:\d+ run_id: expected a text/)
  })

  test('claims of an attacker act on no terminal and no runner', async () => {
    for (const args of [[], ['--json']]) {
      const { exit, stdout } = await explain('--claims', 'hostile.json', ...args)
      expect(exit).toBe(1)
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      expect(stdout).not.toMatch(/^\s*::/m)
      expect(stdout).not.toContain('##[')
    }
  })
})

describe('a run in a few words', () => {
  test('GitHub’s claims are filled in, and what is assumed is said', async () => {
    const { exit, stdout } = await explain(...main, '--claim', 'ref_protected=true')
    expect(exit).toBe(0)
    expect(stdout).toContain('  repository_id: 512345678, the policy has only this one\n')
    expect(stdout).toContain('sub: repo:acme/fraud:ref:refs/heads/main\n')
    expect(stdout).toContain('     repo:acme@90210/fraud@512345678:ref:refs/heads/main if')
    expect(stdout).toMatch(/^Grant train: its when matches/m)
  })

  test('a claim that is not given is not known, and matches nothing', async () => {
    const { exit, stdout } = await explain(...main, '--grant', 'train')
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^Grant train: not known, 1 of 7 conditions depend on claims that are not given\.$/m)
    expect(stdout).toContain('when.ref_protected: Not given: add --claim ref_protected=true, or =false.')
  })

  test('near misses have their hint', async () => {
    const hint = async (...args: string[]): Promise<string> => (await explain('--event', 'push', ...args)).stdout
    expect(await hint('--ref', 'refs/heads/main', '--environment', 'Production')).toContain('Differs only in case')
    expect(await hint('--ref', 'refs/tags/main')).toContain('A tag named like the branch')
    expect(await hint('--ref', 'refs/heads/main', '--repository-id', '7')).toContain('the name was registered again')
  })

  test('pull requests need no ref, and are refused by Google’s side, too', async () => {
    const { exit, stdout } = await explain('--event', 'pull_request', '--claim', 'ref_protected=false')
    expect(exit).toBe(1)
    expect(stdout).toContain('Not merged yet')
    expect(stdout).toContain(
      '  Provider internal refuses the token: The given credential is rejected by the attribute condition.\n',
    )
  })

  test('a deploying run may become both accounts, as the policy says', async () => {
    const { stdout } = await explain(...main, '--claim', 'ref_protected=true', '--environment', 'production', '--json')
    const { verified, google } = JSON.parse(stdout)
    expect(verified).toBe(false)
    expect(google.providers[0].becomes).toEqual([
      { grant: 'train', serviceAccount: 'trainer@acme-ml.iam.gserviceaccount.com' },
      { grant: 'deploy', serviceAccount: 'deployer@acme-ml.iam.gserviceaccount.com' },
    ])
  })

  test.each<[string, string[], string]>([
    ['no claims at all', [], 'give the claims by --claims FILE'],
    ['both', ['--claims', 'claims.json', ...main], 'give --claims or --event, not both'],
    ['no ref', ['--event', 'push'], '--event needs --ref'],
    ['a short ref', ['--event', 'push', '--ref', 'main'], 'refs/heads/main for the branch'],
    ['half a claim', [...main, '--claim', 'x'], '--claim needs name=value'],
    ['no such grant', [...main, '--grant', 'trian'], 'Did you mean train?'],
  ])('%s is a mistake of the command line', async (_, args, message) => {
    const { exit, stderr } = await explain(...args)
    expect(exit).toBe(2)
    expect(stderr).toContain(message)
  })
})

test('what a grant lends, in the words of its policy', async () => {
  const lend = 'lend: { gateway: { calls: [generateContent] }, budget: { requests: 500, duration: 45m } }'
  const policy = samplePolicy.replace('  deploy:\n', `    ${lend}\n  deploy:\n`)
  await using other = await makeWorkplace({ '.github/vertex-policy.yml': policy })
  const { stdout } = await other.run(['explain', '--grant', 'train', ...main])
  expect(stdout).toContain(
    '  Lends calls: generateContent (projects acme-ml; locations us-central1, us-east1), with no tools.\n  Budget: at most 500 requests, for 45m.\n',
  )
})

test('a steps file: what each grant allows of it', async () => {
  const { stdout } = await explain('--claims', 'claims.json', '--steps', 'train.yml')
  expect(stdout).toContain('  It allows the steps.\n')
  expect(stdout).toMatch(/ {2}It does not allow the steps:\n {4}train\.yml:7:7 steps\.train\.customJob: a customJob/)
})

test('a policy that cannot be compiled: the conditions are explained, and Google’s side says why not', async () => {
  await place.write('other.yml', samplePolicy.replace('trust: internal', 'trust: internal\n    subject: other'))
  const { exit, stdout } = await explain('other.yml', '--claims', 'claims.json')
  expect(exit).toBe(0)
  expect(stdout).toContain('This policy cannot be compiled.')
  expect(stdout).toContain('subject: other does not say what google.subject is')
})
