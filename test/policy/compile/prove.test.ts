import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEvaluator } from '../../../src/policy/cel/provider-evaluator.ts'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import type { Proof } from '../../../src/policy/compile/proof.ts'
import { proveSetup } from '../../../src/policy/compile/prove.ts'
import type { Layout, Setup, SetupGrant, SetupProvider } from '../../../src/policy/compile/setup.ts'
import { whenHolds } from '../../../src/policy/decide/decide.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import type { Condition, Grant, Policy } from '../../../src/policy/policy.ts'
import { file, samplePolicy } from '../fixtures.ts'

const examples = join(import.meta.dirname, '../../../examples')
const sample = loadPolicy(samplePolicy, file, '1.0.0')
const train = sample.policy.grants['train'] as Grant
const name = 'acme/fraud/.github/vertex-policy.yml'

const named = (policy: Policy) => [{ policy, name, sha256: sample.sha256 }]
const prove = (policy: Policy, layout: Layout = 'conditions'): Proof =>
  proveSetup(named(policy), compileSetup(named(policy), { layout }))

type When = Readonly<Record<string, Condition['anyOf'] | string | readonly string[]>>

const conditionsOf = (when: When): Condition[] =>
  Object.entries(when).map(([claim, value]) => ({
    claim,
    anyOf: [value].flat().map(one => (typeof one === 'string' ? { literal: one } : one)),
  }))

/** A policy whose grants have only these conditions. */
const policyOf = (grants: Readonly<Record<string, When>>): Policy => ({
  ...sample.policy,
  grants: Object.fromEntries(
    Object.entries(grants).map(([grant, when]) => [grant, { ...train, name: grant, when: conditionsOf(when) }]),
  ),
})

const hard = policyOf({
  globs: {
    repository_id: '512345678',
    event_name: ['push', 'schedule'],
    ref: [{ glob: 'refs/heads/release/*' }, { glob: 'refs/tags/v*.*' }, { literal: 'refs/heads/main' }],
  },
  wide: { repository_id: ['1', '22'], event_name: 'push', ref: [{ glob: 'refs/**/x' }], environment: [{ glob: '**' }] },
  quoted: {
    repository_id: '7',
    environment: [`it's "x" \\ \n $(id) \${x} %{y}`, '+(a|b)', '^.$', 'a\u200bb', 'ü', '😀'],
    workflow: [{ glob: `'*"\\**` }],
  },
  property: { repository_id: '7', 'repo_property_a-b.c': ['x', ''], repo_property_team: 'ml' },
  reusable: {
    repository_owner_id: '90210',
    job_workflow_ref: 'acme/ci/.github/workflows/train.yml@refs/heads/main',
    event_name: 'push',
  },
})

const exact = policyOf({
  train: {
    repository_id: '512345678',
    repository_owner_id: '90210',
    event_name: ['push', 'schedule'],
    ref: 'refs/heads/main',
    runner_environment: 'github-hosted',
  },
  deploy: {
    repository_id: '612345678',
    repository_owner_id: '90210',
    event_name: ['push'],
    ref: 'refs/heads/main',
    environment: 'production',
  },
})

describe('what compile makes is proven to admit what when admits', () => {
  const files = globSync('*/.github/vertex-policy.yml', { cwd: examples }).toSorted()

  it.each(files)('%s', path => {
    const { policy } = loadPolicy(readFileSync(join(examples, path), 'utf8'), path, '1.0.0')
    const proof = prove(policy)
    expect(proof.failures).toEqual([])
    expect(proof.statements).toBeGreaterThanOrEqual(2 * Object.keys(policy.grants).length)
    expect(proof.tokens).toBeGreaterThan(100)
  })

  it('for all examples of a policy', () => {
    expect(files.length).toBeGreaterThan(5)
  })

  it('for globs, quotes, properties and reusable workflows', () => {
    expect(prove(hard).failures).toEqual([])
  })

  it('in the layout bindings, where members name the repositories', () => {
    const proof = prove(exact, 'bindings')
    expect(proof.failures).toEqual([])
    expect(proof.tokens).toBeGreaterThan(500)
  })

  it('for several policies on one provider', () => {
    const policies = [
      { policy: hard, name: 'acme/a', sha256: sample.sha256 },
      { policy: exact, name: 'acme/b', sha256: sample.sha256 },
    ]
    const proof = proveSetup(policies, compileSetup(policies, { layout: 'conditions' }))
    expect(proof.failures).toEqual([])
  })

  it('for fifty grants', () => {
    const grants = Array.from({ length: 50 }, (_, at): [string, When] => [
      `g${at}`,
      {
        repository_id: String(500_000 + at * 37),
        event_name: at % 2 ? 'push' : ['schedule', 'push'],
        ref: at % 3 ? 'refs/heads/main' : [{ glob: `refs/heads/r${at % 7}/*` }],
      },
    ])
    const policy = policyOf(Object.fromEntries(grants))
    const proof = prove(policy)
    expect(proof.failures).toEqual([])
    expect(proof.statements).toBe(101)
  })
})

type Change = (provider: SetupProvider) => SetupProvider

const inMapping =
  (from: RegExp | string, to: string): Change =>
  provider => ({
    ...provider,
    mapping: Object.fromEntries(Object.entries(provider.mapping).map(([key, cel]) => [key, cel.replaceAll(from, to)])),
  })
const inCondition =
  (from: RegExp | string, to: string): Change =>
  provider => ({
    ...provider,
    condition: provider.condition.replace(from, to),
  })
const inGrants =
  (change: (grant: SetupGrant, at: number, all: readonly SetupGrant[]) => SetupGrant): Change =>
  provider => ({
    ...provider,
    grants: provider.grants.map(change),
  })

const changed = (setup: Setup, change: Change): Setup => ({ ...setup, providers: setup.providers.map(change) })

describe('a compiler that is wrong in one place is caught with a token', () => {
  const grants: Readonly<Record<string, When>> = {
    train: {
      repository_id: '512345678',
      event_name: ['push', 'schedule'],
      ref: [{ literal: 'refs/heads/main' }, { glob: 'refs/heads/v*.x' }],
      actor: "o'neil",
    },
    deploy: {
      repository_id: ['512345678', '612345678'],
      event_name: 'push',
      ref: 'refs/heads/main',
      environment: 'production',
      workflow_ref: [{ glob: 'acme/fraud/.github/workflows/*@refs/heads/main' }],
    },
  }
  const policy = policyOf(grants)
  const setup = compileSetup(named(policy), { layout: 'conditions' })

  const mutations: Readonly<Record<string, Change>> = {
    'no guard for a claim that may be absent': inMapping('has(assertion.environment) && ', ''),
    'a guard that holds for an absent claim': inMapping(
      'has(assertion.environment) && ',
      '!has(assertion.environment) || ',
    ),
    'no anchor at the beginning': inMapping("matches('^", "matches('"),
    'no anchor at the end': inMapping("$')", "')"),
    'a dot that is not escaped': inMapping(String.raw`\\.x`, '.x'),
    'a list without its first item': inMapping("'push', 'schedule'", "'schedule'"),
    'a list without its last item': inMapping("'push', 'schedule'", "'push'"),
    'a star that crosses segments': inMapping('[^/]*', String.raw`[\\s\\S]*`),
    'a star that matches at least one character': inMapping('[^/]*', '[^/]+'),
    'a star that stops at the end of a line': inMapping('[^/]*', '[^/\\n]*'),
    'startsWith for ==': inMapping(
      "assertion.environment == 'production'",
      "assertion.environment.startsWith('production')",
    ),
    'endsWith for ==': inMapping(
      "assertion.environment == 'production'",
      "assertion.environment.endsWith('production')",
    ),
    'contains for ==': inMapping(
      "assertion.environment == 'production'",
      "assertion.environment.contains('production')",
    ),
    'a comparison without case': inMapping('assertion.environment ==', 'assertion.environment.lowerAscii() =='),
    'two claims exchanged': inMapping(/assertion\.(ref|workflow_ref)\b(?= ==|\.matches)/g, 'assertion.base_ref'),
    'the claim of the caller for that of the workflow': inMapping(
      'assertion.workflow_ref',
      'assertion.job_workflow_ref',
    ),
    'or for and': inMapping(' && has(assertion.environment)', ' || has(assertion.environment)'),
    'and for or between matchers': inMapping(/ \|\| (assertion\.ref)/g, ' && $1'),
    'a condition that is left out': inMapping(/ && has\(assertion\.actor\) && assertion\.actor == '[^ ]*'/g, ''),
    'a quote that is taken out of a value': inMapping(String.raw`o\'neil`, 'oneil'),
    'a quote that ends the value': inMapping(String.raw`'o\'neil'`, "'o' || assertion.actor == 'neil'"),
    'the answers exchanged': inMapping("? 'true' : 'false'", "? 'false' : 'true'"),
    'an attribute that is always true': inMapping(/^.* \? 'true' : 'false'$/g, "'true'"),
    'a mapping without a value for most tokens': provider => ({
      ...provider,
      mapping: { ...provider.mapping, 'attribute.extra': 'assertion.environment' },
    }),
    'a subject of a claim that may be absent': provider => ({
      ...provider,
      mapping: { ...provider.mapping, 'google.subject': "assertion.environment + ':' + assertion.sha" },
    }),
    'a condition that forgets a grant': inCondition(/ \|\| attribute\.\w+ == 'true'/, ''),
    'a condition that forgets a repository': inCondition(", '612345678'", ''),
    'a condition for one of two grants at a time': inCondition(' || ', ' && '),
    'a condition that admits the whole owner': inCondition(/&& \(.*\)$/, ''),
    'the member of another grant': inGrants((grant, at, all) => ({ ...grant, members: all[1 - at]?.members ?? [] })),
    'the member for tokens that are refused': inGrants(grant => ({
      ...grant,
      members: grant.members.map(one => one.replace('/true', '/false')),
    })),
    'a member more': inGrants((grant, _, all) => ({ ...grant, members: all.flatMap(({ members }) => members) })),
    'no member': inGrants(grant => ({ ...grant, members: [] })),
  }

  it('as it is, it is right', () => {
    expect(proveSetup(named(policy), setup).failures).toEqual([])
  })

  it.each(Object.entries(mutations))('%s', (_, change) => {
    const mutant = changed(setup, change)
    expect(mutant).not.toEqual(setup)
    const { failures } = proveSetup(named(policy), mutant)
    const counterexamples = failures.filter(({ token }) => token !== undefined)
    expect(counterexamples).not.toEqual([])
    // Real CEL and decide differ on the token, by other code than that of the proof.
    const [provider] = mutant.providers
    const differs = counterexamples.some(({ kind, grant, token = {} }) => {
      const verdict = createEvaluator(provider as SetupProvider)(withRun(token))
      const held = provider?.grants
        .filter(one => grant === undefined || one.grant === grant)
        .some(({ members }) =>
          grant === undefined
            ? verdict.isAdmitted
            : members.some(member =>
                Object.entries(verdict.attributes).some(([key, value]) => member.endsWith(`/${key}/${value}`)),
              ) && verdict.isAdmitted,
        )
      const isMeant = Object.values(policy.grants).some(
        one => (grant === undefined || one.name === grant) && whenHolds(one, withRun(token)),
      )
      return kind === 'admits' ? held && !isMeant : isMeant && !held
    })
    expect(differs).toBe(true)
  })

  it.each<[string, Change]>([
    [
      'the claims of a member in another order',
      inGrants(grant => ({ ...grant, members: grant.members.map(swapValues) })),
    ],
    ['another separator', inMapping("':'", "'/'")],
    [
      'no owner',
      inCondition(/has\(assertion\.repository_owner_id\) && assertion\.repository_owner_id == '90210'/, 'false'),
    ],
    ['a form that is left out', inCondition(/ \|\| has\(assertion\.event_name\).*\)$/, ')')],
    ['a claim that is left out', inMapping(" + ':' + assertion.ref", '')],
  ])('in the layout bindings: %s', (_, change) => {
    const compiled = compileSetup(named(exact), { layout: 'bindings' })
    const mutant = changed(compiled, change)
    expect(mutant).not.toEqual(compiled)
    expect(proveSetup(named(exact), mutant).failures.filter(({ token }) => token !== undefined)).not.toEqual([])
  })

  it('another provider of the pool that makes the same members', () => {
    const [provider] = setup.providers as [SetupProvider]
    const other = (cel: string): Setup => ({
      ...setup,
      providers: [
        provider,
        { ...provider, resource: `${provider.pool}/providers/other`, condition: cel, layout: 'bindings', grants: [] },
      ],
    })
    expect(proveSetup(named(policy), other(provider.condition)).failures).toEqual([])
    const wide = other('true')
    const mapping = { ...provider.mapping, 'attribute.train_512345678': "'true'" }
    const open = { ...wide, providers: wide.providers.map((one, at) => (at === 0 ? one : { ...one, mapping })) }
    expect(proveSetup(named(policy), open).failures).toMatchObject([
      { kind: 'admits', grant: 'train', token: expect.anything(), provider: expect.stringContaining('/other') },
    ])
  })

  it('CEL that cannot be read back is unproven, never fine', () => {
    const odd = changed(setup, inCondition(/^/, 'assertion.ref.size() > 0 && '))
    expect(proveSetup(named(policy), odd).failures[0]).toMatchObject({ kind: 'unproven', message: expect.anything() })
  })
})

/** A counterexample has only the claims that matter; each token has these. */
const withRun = (token: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  repository_id: '1',
  run_id: '1',
  run_attempt: '1',
  sha: 'x',
  ...token,
})

function swapValues(member: string): string {
  const at = member.indexOf('/', member.indexOf('/attribute.') + 1)
  const [first = '', second = '', ...others] = member.slice(at + 1).split(':')
  return `${member.slice(0, at + 1)}${[second, first, ...others].join(':')}`
}
