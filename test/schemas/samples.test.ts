import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { read, root } from '../docs/markdown.ts'
import { validate } from './validator.ts'

const schemas = Object.fromEntries(
  ['policy', 'policy-test', 'steps'].map(name => [name, JSON.parse(read(`schemas/${name}.schema.json`))]),
)
const faultsOf = (text: string, name: string): string[] => validate(parse(text), schemas[name])

const files = execFileSync('git', ['ls-files', '--', 'examples/*.yml', 'test/workflows/*.yml'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .flatMap(path => {
    const value: unknown = parse(read(path))
    if (!isObject(value) || value['version'] === undefined) return []
    return [[path, isObject(value['grants']) ? 'policy' : Array.isArray(value['tests']) ? 'policy-test' : 'steps']]
  })

test('the schemas accept every policy, steps file and file of tests that the tests run', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(files.flatMap(([path = '', name = '']) => faultsOf(read(path), name).map(fault => `${path}${fault}`))).toEqual(
    [],
  )
})

test('each schema has its address in this release series', () => {
  const { repository } = JSON.parse(read('package.json'))
  for (const [name, { $id, $schema, title }] of Object.entries(schemas)) {
    expect($id).toBe(
      `https://raw.githubusercontent.com/${repository.replace('github:', '')}/v1/schemas/${name}.schema.json`,
    )
    expect($schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(title).toMatch(/^Keyless Vertex /)
  }
})

/** A part of a policy, to be changed at will. */
type Draft = ReturnType<typeof parse>

const policy = (changes: (grant: Draft, when: Draft, whole: Draft) => void): Draft => {
  const value = parse(read('examples/fraud/.github/vertex-policy.yml'))
  changes(value.grants.train, value.grants.train.when, value)
  return value
}

const number = 'projects/123456789/locations/global/workloadIdentityPools/github'

describe('a policy that the action refuses', () => {
  test.each<[string, (grant: Draft, when: Draft, whole: Draft) => void, string]>([
    ['an id that is a name', (_, when) => (when.repository_id = 'acme/fraud'), '/repository_id pattern'],
    ['an id as a glob', (_, when) => (when.repository_id = { glob: '5*' }), '/repository_id type'],
    ['no repository_id', (_, when) => void delete when.repository_id, '/when required repository_id'],
    ['no event', (_, when) => void delete when.event_name, '/when required event_name'],
    ['no ref', (_, when) => void delete when.ref, '/when required ref'],
    ['a branch as a ref', (_, when) => (when.ref = 'main'), '/ref pattern'],
    ['an event of unmerged code', (_, when) => (when.event_name = 'pull_request'), '/event_name enum'],
    ['one of several such events', (_, when) => (when.event_name = ['push', 'pull_request']), '/event_name/1 enum'],
    [
      'a provider by its project id',
      (_, __, whole) => (whole.providers.internal.resource = number),
      '/resource pattern',
    ],
    ['an account without its domain', grant => (grant.service_account = 'trainer'), '/service_account pattern'],
    ['an account in a list', grant => (grant.allow.service_accounts = ['x@y.z']), '/service_accounts/0 pattern'],
    ['a time without a unit', grant => (grant.token = { lifetime: '30' }), '/lifetime pattern'],
    [
      'an issuer with a slash',
      (_, __, whole) => (whole.issuer = 'https://token.actions.githubusercontent.com/'),
      '/issuer pattern',
    ],
    ['a claim that GitHub does not have', (_, when) => (when.repo = 'acme/fraud'), '/when/repo anyOf'],
  ])('%s is marked at its place', (_, change, end) => {
    const value = policy(change)
    const found = validate(value, schemas['policy'])
    expect(found.filter(fault => fault.endsWith(end))).not.toEqual([])
    expect(() => loadPolicy(JSON.stringify(value), 'p.yml', '1.0.0')).toThrow()
  })

  test.each<[string, (grant: Draft, when: Draft, whole: Draft) => void]>([
    ['an id without quotes', (_, when) => (when.repository_id = 512345678)],
    [
      'an owner and a called workflow instead of the repository',
      (_, when) => {
        delete when.repository_id
        when.job_workflow_ref = 'acme/shared/.github/workflows/train.yml@refs/heads/main'
      },
    ],
    [
      'a pattern of accounts',
      grant => (grant.allow.service_accounts = ['default', '*@acme-ml.iam.gserviceaccount.com']),
    ],
    ['a list of refs and globs', (_, when) => (when.ref = ['refs/heads/main', { glob: 'refs/tags/v*' }])],
    [
      'pull requests under the trust external',
      (_, when, whole) => {
        whole.providers.internal.trust = 'external'
        when.event_name = 'pull_request'
      },
    ],
  ])('but not %s, which it accepts', (_, change) => {
    const value = policy(change)
    expect(() => loadPolicy(JSON.stringify(value), 'p.yml', '1.0.0')).not.toThrow()
    expect(validate(value, schemas['policy'])).toEqual([])
  })
})

describe('a step', () => {
  const faults = (step: unknown): string[] =>
    validate({ version: 1, project: 'acme-ml', location: 'us-central1', steps: { train: step } }, schemas['steps'])

  test('of an unknown kind is marked at that key alone, and not with the name of another kind', () => {
    expect(faults({ customjob: {} })).toEqual(['/steps/train/customjob unknown'])
  })

  test('without a kind has a message that says what is missing', () => {
    expect(faults({ timeout: '2h' })).toEqual([
      expect.stringMatching(/^\/steps\/train required a kind of step: customJob, /),
    ])
  })

  test('of two kinds is marked', () => {
    expect(faults({ customJob: {}, gate: {} })).toContain('/steps/train oneOf')
  })

  test('with a wrong duration or id is marked, and a reference in its place is not', () => {
    const job = (timeout: string) => ({ customJob: { jobSpec: { workerPoolSpecs: [], scheduling: { timeout } } } })
    expect(faults(job('2h'))).not.toEqual([])
    expect(faults(job('7200s'))).toEqual([])
    expect(faults(job('${variables.seconds}s'))).toEqual([])
  })
})
