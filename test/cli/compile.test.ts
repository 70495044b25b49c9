import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { samplePolicy } from '../policy/fixtures.ts'
import { makeWorkplace, type Workplace } from './terminal.ts'

const policyPath = '.github/vertex-policy.yml'
const environment = { PATH: process.env['PATH'] ?? '' }
const compile = (place: Workplace, ...args: string[]) => place.run(['compile', ...args], { environment })

describe('keyless-vertex compile', () => {
  it('prints the mapping and the condition, and says the rest on the standard error', async () => {
    await using place = await makeWorkplace({ [policyPath]: samplePolicy })
    const { exit, stdout, stderr } = await compile(place, '--target', 'cel', '--home', 'acme/fraud')
    expect(exit).toBe(0)
    expect(stdout).toContain(
      "\nattribute.train_512345678 = has(assertion.repository) && assertion.repository == 'acme/fraud'",
    )
    expect(stdout).toContain(`# Compiled by keyless-vertex from acme/fraud/${policyPath} sha256:`)
    expect(stdout).toContain("\n# Condition\nassertion.repository_id == '512345678' && (attribute.train_512345678")
    expect(stderr).toContain('provider internal: 2 grants, layout conditions. The grants are for one repository.\n')
    expect(stderr).toContain('  2 of 50 custom attributes\n')
    expect(stderr).toContain('note: Provider external of acme/fraud')
  })

  it('proves with --prove that Google admits exactly what when admits', async () => {
    await using place = await makeWorkplace({ [policyPath]: samplePolicy })
    const { exit, stderr } = await compile(place, '--target', 'cel', '--home', 'acme/fraud', '--prove')
    expect([exit, stderr]).toEqual([
      0,
      expect.stringMatching(/proven: Google admits exactly what when admits \(5 statements .* \d{3,} tokens/),
    ])
  })

  it('prints a script or Terraform, which leave out what exists', async () => {
    await using place = await makeWorkplace({ [policyPath]: samplePolicy })
    const { stdout: script } = await compile(place, '--home', 'acme/fraud')
    expect(script).toMatch(/^#!\/usr\/bin\/env bash\n/)
    expect(script).toContain('gcloud iam service-accounts create trainer')
    const existing = await compile(
      place,
      '--home',
      'acme/fraud',
      '--existing-account',
      'trainer@acme-ml.iam.gserviceaccount.com',
    )
    expect(existing.stdout).not.toContain('gcloud iam service-accounts create trainer')
    const { stdout: terraform } = await compile(place, '--home', 'acme/fraud', '--target', 'terraform')
    expect(terraform).toContain('resource "google_iam_workload_identity_pool_provider"')
  })

  it('takes the home of the policy from the remote of git', async () => {
    await using place = await makeWorkplace({ [policyPath]: samplePolicy, 'sub/x.txt': '' })
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: place.directory, env: { ...environment, HOME: place.directory } })
    git('init', '--quiet')
    git('remote', 'add', 'origin', 'git@github.com:acme/from-git.git')
    const { exit, stdout, stderr } = await compile(place, '--json')
    expect([exit, stderr]).toEqual([0, expect.stringContaining('layout conditions')])
    expect(JSON.parse(stdout)).toMatchObject({
      policies: [{ name: `acme/from-git/${policyPath}` }],
      providers: [{ id: 'internal' }],
    })
  })

  it('asks for the home if nothing says it, and for one of each', async () => {
    await using place = await makeWorkplace({ 'a.yml': samplePolicy, 'b.yml': samplePolicy })
    expect(await compile(place, 'a.yml')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('add --home OWNER/REPOSITORY'),
    })
    expect((await compile(place, 'a.yml', '--home', 'nonsense')).stderr).toContain('--home needs OWNER/REPOSITORY')
    expect((await compile(place, 'a.yml', 'a.yml', '--home', 'acme/x')).stderr).toContain(
      'two policies are acme/x/a.yml',
    )
    expect((await compile(place, 'a.yml', '--home', 'acme/x', '--home', 'acme/y')).stderr).toContain(
      '--home is given 2 times, for 1 policy files',
    )
  })

  it('tells every problem of every file', async () => {
    await using place = await makeWorkplace({ 'a.yml': 'version: 1\ngrant: {}\n', 'b.yml': 'version: 2\n' })
    const { exit, stderr } = await compile(place, 'a.yml', 'b.yml', '--home', 'acme/x')
    expect(exit).toBe(2)
    expect(stderr).toContain('a.yml:2:1')
    expect(stderr).toContain('b.yml:1:')
  })

  it('answers no if policies do not fit together, with the place', async () => {
    const other = samplePolicy.replace('ref: refs/heads/main', 'ref: refs/heads/other')
    await using place = await makeWorkplace({ 'a.yml': samplePolicy, 'b.yml': other })
    const { exit, stdout, stderr } = await compile(place, 'a.yml', 'b.yml', '--home', 'acme/x', '--target', 'cel')
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /b\.yml:\d+:\d+ grants\.train: grant train would have the same attribute as grant train of acme\/x\/a\.yml/,
    )
    expect(stderr).toContain('Rename one of the two.')
  })

  it('refuses a pool or an account that exists, but that the policies do not use: it may be misspelled', async () => {
    await using place = await makeWorkplace({ 'a.yml': samplePolicy })
    const run = (...args: string[]) => compile(place, 'a.yml', '--home', 'acme/x', ...args)
    const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
    expect(await run('--existing-pool', 'github')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining(
        `--existing-pool github: the policies do not use it\nThey use:\n  --existing-pool ${pool}\n`,
      ),
    })
    expect(await run('--existing-account', 'trainer@acme-ml')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('  --existing-account trainer@acme-ml.iam.gserviceaccount.com\n'),
    })
    const { exit, stdout } = await run('--existing-pool', pool)
    expect([exit, stdout.includes('workload-identity-pools create github ')]).toEqual([0, false])
  })

  it('adds fences only if asked', async () => {
    await using place = await makeWorkplace({ 'a.yml': samplePolicy })
    const run = async (...args: string[]) =>
      JSON.parse((await compile(place, 'a.yml', '--home', 'acme/x', '--json', ...args)).stdout)
    expect((await run()).fences).toEqual({ boundaries: [], deniedKeys: [], issuers: [] })
    expect((await run('--fence', 'keys', '--fence', 'issuers')).fences).toMatchObject({
      boundaries: [],
      deniedKeys: ['acme-ml'],
    })
    expect((await compile(place, 'a.yml', '--fence', 'moat')).stderr).toContain(
      'Allowed choices are boundary, keys, issuers',
    )
  })
})
