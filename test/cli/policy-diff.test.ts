import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkplace, type Workplace } from './terminal.ts'

const old = readFileSync(new URL('../../examples/fraud/.github/vertex-policy.yml', import.meta.url), 'utf8')
const changed = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, old)
const policyPath = '.github/vertex-policy.yml'
const wide = changed(
  ['[push, workflow_dispatch]', '[push, workflow_dispatch, schedule]'],
  ['replicas: 4', 'replicas: 8'],
)
const narrow = changed(['[push, workflow_dispatch]', 'push'], ['replicas: 4', 'replicas: 1'])
const runtime = changed(['[customJob, pipelineJob]', '[customJob]'])
const deploy = `${old}  deploy:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, environment: production }
    service_account: deployer@acme-ml.iam.gserviceaccount.com
    allow: { steps: [deployModel], projects: [acme-ml], locations: [us-central1] }
`

let place: Workplace
beforeAll(async () => {
  place = await makeWorkplace({
    'old.yml': old,
    'wide.yml': wide,
    'narrow.yml': narrow,
    'runtime.yml': runtime,
    'deploy.yml': deploy,
    'comment.yml': `# Reviewed\n${old}`,
    'faults.yml': 'version: 1\nprovider: {}\n',
  })
})
afterAll(() => place[Symbol.asyncDispose]())

describe('keyless-vertex diff', () => {
  test('a wider policy: a token that is new, what steps may newly ask for, and what Google needs', async () => {
    const { exit, stdout, stderr } = await place.run(['diff', 'old.yml', 'wide.yml'])
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' })
    expect(stdout).toContain('wide.yml, compared with old.yml: widened\n')
    expect(stdout).toContain(
      '  + newly admits: event_name is schedule (before: any of push, workflow_dispatch), otherwise as before\n      event_name schedule, ref refs/heads/main, ',
    )
    expect(stdout).not.toContain('newly refuses')
    expect(stdout).toContain('  widened  allow.machines.replicas: 4 → 8\n')
    expect(stdout).toContain("Google's side must change. Until then, it admits what the old policy says:\n")
    expect(stdout).toContain('  changed attribute.train_512345678 of provider internal\n')
    expect(stdout).toContain('  keyless-vertex compile wide.yml > setup.sh && bash setup.sh\n')
  })

  test('a narrower policy is exit code 0, with a token that it refuses', async () => {
    const { exit, stdout } = await place.run(['diff', 'old.yml', 'narrow.yml'])
    expect(exit).toBe(0)
    expect(stdout).toContain('narrow.yml, compared with old.yml: narrowed\n')
    expect(stdout).toContain('  - newly refuses: event_name is workflow_dispatch (now: push), otherwise as now\n')
    expect(stdout).not.toContain('newly admits')
  })

  test('a comment changes nothing, here or at Google', async () => {
    const { exit, stdout } = await place.run(['diff', 'old.yml', 'comment.yml'])
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: "comment.yml, compared with old.yml: no change of access\n\nGoogle's side stays as it is.\n",
    })
  })

  test('a new grant: a token that it admits, its keys, its account and its roles', async () => {
    const { exit, stdout } = await place.run(['diff', 'old.yml', 'deploy.yml'])
    expect(exit).toBe(1)
    expect(stdout).toContain(
      'Grant deploy, which is new: widened\n  + newly admits: environment production, event_name push, ref refs/heads/main, repository_id 512345678\n',
    )
    expect(stdout).toContain('  added   the account deployer@acme-ml.iam.gserviceaccount.com\n')
    expect(stdout).toContain('roles/iam.workloadIdentityUser on ')
    const removed = await place.run(['diff', 'deploy.yml', 'old.yml'])
    expect(removed.exit).toBe(0)
    expect(removed.stdout).toContain(
      'Grant deploy, which is removed: narrowed\n  - newly refuses: environment production, ',
    )
  })

  test('--json has the effect, tokens and changes, and what Google needs', async () => {
    const { exit, stdout } = await place.run(['diff', 'old.yml', 'wide.yml', '--json'])
    expect(exit).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      effect: 'widened',
      parts: [
        {
          grant: 'train',
          admits: {
            kind: 'tokens',
            examples: [{ isIssued: true, differs: [{ claim: 'event_name', value: 'schedule' }] }],
          },
          refuses: { kind: 'none' },
          changes: [
            { path: 'grants.train.when.event_name', effect: 'widened' },
            { path: 'grants.train.allow.machines.replicas', old: '4', new: '8', effect: 'widened' },
          ],
        },
      ],
      setup: { kind: 'compared', changes: expect.arrayContaining([expect.objectContaining({ change: 'changed' })]) },
    })
  })

  test('annotations and SARIF stand at the changed lines of the new policy', async () => {
    const line = wide.split('\n').findIndex(one => one.includes('schedule')) + 1
    const { stdout } = await place.run(['diff', 'old.yml', 'wide.yml'], { environment: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain(
      `::error file=wide.yml,line=${line},col=19,title=policy-admits-more::grant train newly admits`,
    )
    expect(stdout).toContain('title=policy-allows-more::grant train, allow.machines.replicas')
    const sarif = JSON.parse((await place.run(['diff', 'old.yml', 'wide.yml', '--sarif'])).stdout)
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'policy-admits-more',
      'policy-allows-more',
    ])
  })

  test('providers of two pools may have the same id: the condition of each is compared', async () => {
    const pool = 'projects/123456789/locations/global/workloadIdentityPools'
    const grant = (name: string, ids: string): string => `  ${name}:
    provider: ${name}
    when: { repository_id: ${ids}, event_name: push, ref: refs/heads/main }
    service_account: ${name}@acme-ml.iam.gserviceaccount.com
    allow: { steps: [customJob], projects: [acme-ml], locations: [us-central1] }
`
    const two = (ids: string): string => `version: 1
providers:
  first: { resource: ${pool}/first/providers/github, trust: internal }
  second: { resource: ${pool}/second/providers/github, trust: internal }
grants:
${grant('first', ids)}${grant('second', '"1"')}`
    await using pools = await makeWorkplace({ 'one.yml': two('"1"'), 'more.yml': two('["1", "2"]') })
    const { stdout } = await pools.run(['diff', 'one.yml', 'more.yml'])
    expect(stdout).toContain(`  changed the condition of provider ${pool}/first/providers/github\n`)
    expect(stdout).not.toContain('second/providers')
  })

  test('a policy with faults, and one that is not there, are exit code 2', async () => {
    const faults = await place.run(['diff', 'old.yml', 'faults.yml'])
    expect(faults.exit).toBe(2)
    expect(faults.stderr).toContain('faults.yml:2:1 provider: no such field. Did you mean providers?')
    const missing = await place.run(['diff', 'old.yml', 'no.yml'])
    expect(missing).toMatchObject({ exit: 2, stderr: expect.stringContaining('no.yml: there is no such file') })
    const branch = await place.run(['diff', 'main:old.yml', 'old.yml'])
    expect(branch).toMatchObject({ exit: 2, stderr: expect.stringContaining('git has no old.yml at main here') })
    const ref = await place.run(['diff', 'HEAD', 'old.yml'])
    expect(ref).toMatchObject({ exit: 2, stderr: expect.stringContaining(`REF:PATH, as HEAD:${policyPath}`) })
  })
})

test('git reads OLD and NEW at a ref, and the default branch is the old one', async () => {
  await using checkout = await makeWorkplace({ [policyPath]: old })
  const environment = { PATH: process.env['PATH'] ?? '', HOME: checkout.directory }
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main']
    execFileSync('git', [...identity, ...args], { cwd: checkout.directory, env: environment, stdio: 'ignore' })
  }
  const unnamed = await checkout.run(['diff'], { environment })
  expect(unnamed).toMatchObject({ exit: 2, stderr: expect.stringContaining('git does not say which branch') })
  git('init', '--quiet')
  git('add', '-A')
  git('commit', '--quiet', '-m', 'policy')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('remote', 'add', 'origin', 'https://github.com/acme/fraud.git')
  await checkout.write(policyPath, wide)
  const { exit, stdout } = await checkout.run(['diff'], { environment })
  expect(stdout).toContain(`${policyPath}, compared with refs/remotes/origin/main:${policyPath}: widened\n`)
  expect(exit).toBe(1)
  const named = await checkout.run(['diff', `main:${policyPath}`, policyPath], { environment })
  expect(named.stdout).toContain(`compared with main:${policyPath}: widened\n`)
  const backwards = await checkout.run(['diff', policyPath, `main:${policyPath}`], { environment })
  expect(backwards).toMatchObject({ exit: 0, stdout: expect.stringContaining('narrowed') })
})
