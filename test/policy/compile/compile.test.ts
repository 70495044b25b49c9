import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admits, mapAttributes } from '../../../emulator/google/attributes.ts'
import { providerFaults } from '../../../emulator/google/provider-rules.ts'
import { ActionError } from '../../../src/core/errors.ts'
import type { Claims } from '../../../src/identity/claims.ts'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import { attributeName, grantMembers } from '../../../src/policy/compile/names.ts'
import type { Layout, Setup } from '../../../src/policy/compile/setup.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import { matchesAny } from '../../../src/policy/match.ts'
import type { Condition, Grant, Policy } from '../../../src/policy/policy.ts'
import { file, pushToMain, samplePolicy } from '../fixtures.ts'

const seed = Number(process.env['PROPERTY_SEED'])
const sample = loadPolicy(samplePolicy, file, '1.0.0')
const train = sample.policy.grants['train'] as Grant
const name = 'acme/fraud/.github/vertex-policy.yml'

const named = (policy: Policy, policyName = name) => ({ policy, name: policyName, sha256: sample.sha256 })
const withGrants = (...grants: readonly Grant[]): Policy => ({
  ...sample.policy,
  grants: Object.fromEntries(grants.map(grant => [grant.name, grant])),
})
const grantWith = (when: Readonly<Record<string, Condition['anyOf'] | string>>, more: Partial<Grant> = {}): Grant => ({
  ...train,
  when: Object.entries(when).map(([claim, value]) => ({
    claim,
    anyOf: typeof value === 'string' ? [{ literal: value }] : value,
  })),
  ...more,
})

/** Returns the names of the grants whose members a token is, as the emulated STS maps and admits it. */
function grantsAtGoogle({ providers }: Setup, claims: Claims): string[] {
  return providers.flatMap(({ mapping, condition, issuer, pool, grants }) => {
    const provider = { issuerUri: issuer, attributeMapping: mapping, attributeCondition: condition }
    expect(providerFaults(provider)).toEqual([])
    const mapped = mapAttributes(provider, claims)
    if (!admits(provider, claims, mapped)) return []
    const principals = Object.entries(mapped.attributes).map(
      ([key, value]) => `principalSet://iam.googleapis.com/${pool}/attribute.${key}/${value}`,
    )
    return grants.filter(({ members }) => members.some(one => principals.includes(one))).map(({ grant }) => grant)
  })
}

const holdsFor = (grant: Grant, claims: Claims): boolean =>
  grant.when.every(({ claim, anyOf }) => {
    const actual = claims[claim]
    return actual !== undefined && matchesAny(anyOf, actual)
  })

const problemsOf = (compile: () => unknown): string => {
  try {
    compile()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return error.problems.map(({ message, cure, path }) => `${path}: ${message} ${cure}`).join('\n')
  }
  return ''
}

describe('the sample policy', () => {
  const setup = compileSetup([named(sample.policy)])

  it('becomes one provider, with an attribute for each grant', () => {
    const [provider] = setup.providers
    expect(setup.providers).toHaveLength(1)
    expect(provider?.mapping).toEqual({
      'google.subject':
        "assertion.repository_id + ':' + assertion.run_id + ':' + assertion.run_attempt + ':' + assertion.sha",
      'attribute.train_512345678': expect.stringMatching(/^has\(assertion\.repository\) && .* \? 'true' : 'false'$/),
      'attribute.deploy_512345678':
        "assertion.repository_id == '512345678' && has(assertion.event_name) && assertion.event_name == 'push' && has(assertion.ref) && assertion.ref == 'refs/heads/main' && has(assertion.environment) && assertion.environment == 'production' && has(assertion.runner_environment) && assertion.runner_environment == 'github-hosted' ? 'true' : 'false'",
    })
    expect(provider?.condition).toBe(
      "assertion.repository_id == '512345678' && (attribute.train_512345678 == 'true' || attribute.deploy_512345678 == 'true')",
    )
    expect(provider?.description).toBe(`Compiled by keyless-vertex from ${name} sha256:${sample.sha256}`)
    expect(provider).toMatchObject({ layout: 'conditions', layoutReason: 'The grants are for one repository.' })
    expect(provider?.limits.every(({ used, most }) => used <= most)).toBe(true)
  })

  it('names the member of each grant by the grant alone', () => {
    const pool = 'principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github'
    expect(grantMembers(train)).toEqual([`${pool}/attribute.train_512345678/true`])
    expect(setup.providers[0]?.grants.map(({ members }) => members)).toEqual([
      grantMembers(train),
      [`${pool}/attribute.deploy_512345678/true`],
    ])
  })

  it('admits a merge as train only, and no pull request', () => {
    expect(grantsAtGoogle(setup, pushToMain)).toEqual(['train'])
    expect(grantsAtGoogle(setup, { ...pushToMain, environment: 'production' })).toEqual(['train', 'deploy'])
    expect(grantsAtGoogle(setup, { ...pushToMain, event_name: 'pull_request' })).toEqual([])
  })

  it('says that a provider without grants is not set up', () => {
    expect(setup.notes).toContainEqual({
      message: `Provider external of ${name} has no grant, so it is not set up.`,
    })
  })
})

describe('values that try to leave their string', () => {
  const hostile = [
    "x' || true || 'x",
    "\\' || true",
    'a,b',
    'a;b',
    '"',
    '$(id)',
    '`id`',
    '${HOME}',
    '%{if}',
    'a\nb',
    'a\r\n\tb',
    'a\u2028b\u202ec\u00a0d',
    'größe 日本 🚀',
    '\u{e0001}',
    "'''",
    '.*+?()[]{}|^$',
    '',
  ]

  it.each(hostile)('%j matches itself and nothing else', value => {
    const grant = grantWith({ repository_id: '512345678', environment: value })
    const globbed = grantWith({ repository_id: '512345678', environment: [{ glob: `${value}*` }] })
    for (const [one, others] of [
      [grant, [`${value}x`, value.slice(0, -1), 'x', value.toUpperCase()]],
      [globbed, [`x${value}`, `${value}x/`, `${value}/x`]],
    ] as const) {
      const setup = compileSetup([named(withGrants(one))])
      for (const environment of [value, ...others])
        expect([environment, grantsAtGoogle(setup, { ...pushToMain, environment })]).toEqual([
          environment,
          holdsFor(one, { ...pushToMain, environment }) ? ['train'] : [],
        ])
    }
  })

  it('never prints a character that hides or reorders others', () => {
    const grant = grantWith({ repository_id: '512345678', environment: 'a\u202e\u200b\u0007\u00a0b' })
    const [provider] = compileSetup([named(withGrants(grant))]).providers
    expect(provider?.mapping['attribute.train_512345678']).toContain(String.raw`'a\u202e\u200b\u0007\u00a0b'`)
  })

  it('compares like the policy for any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '/', '*', "'", '\\', '\n', '.', 'é', '🚀', '"', '$'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(text, text, fc.boolean(), (pattern, environment, isGlob) => {
        const grant = grantWith({
          repository_id: '512345678',
          environment: [isGlob ? { glob: pattern } : { literal: pattern }],
        })
        const claims = { ...pushToMain, environment }
        const setup = compileSetup([named(withGrants(grant))])
        expect(grantsAtGoogle(setup, claims)).toEqual(holdsFor(grant, claims) ? ['train'] : [])
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('absent claims', () => {
  it('match nothing, and do not fail the exchange of another grant', () => {
    const odd = grantWith({ repository_id: '512345678', 'repo_property_cost-center': 'ml' }, { name: 'odd' })
    const setup = compileSetup([named(withGrants(train, odd))])
    expect(grantsAtGoogle(setup, pushToMain)).toEqual(['train'])
    expect(grantsAtGoogle(setup, { ...pushToMain, 'repo_property_cost-center': 'ml' })).toEqual(['train', 'odd'])
    const { ref, ...withoutRef } = pushToMain
    expect(ref).toBe('refs/heads/main')
    expect(grantsAtGoogle(setup, withoutRef)).toEqual([])
  })
})

describe('several policies on one provider', () => {
  const other = (id: string): Grant =>
    grantWith({
      ...Object.fromEntries(train.when.map(({ claim, anyOf }) => [claim, anyOf])),
      repository: `acme/r${id}`,
      repository_id: id,
    })

  it.each<Layout>(['conditions', 'bindings'])('%s: each token is the member of its own grant only', layout => {
    const policies = [
      named(sample.policy),
      ...['1', '2'].map(id => named(withGrants(other(id)), `acme/r${id}/policy.yml`)),
    ]
    const setup = compileSetup(
      policies.map(one => ({
        ...one,
        policy: { ...one.policy, grants: { train: one.policy.grants['train'] as Grant } },
      })),
      { layout },
    )
    expect(setup.providers).toHaveLength(1)
    const owners = setup.providers[0]?.grants ?? []
    const members = owners.flatMap(one => one.members)
    expect(new Set(members).size).toBe(members.length)
    for (const [id, policy] of [
      ['1', 'acme/r1/policy.yml'],
      ['2', 'acme/r2/policy.yml'],
    ] as const) {
      const claims = { ...pushToMain, repository: `acme/r${id}`, repository_id: id }
      expect(
        grantsAtGoogle(
          {
            ...setup,
            providers: setup.providers.map(one => ({
              ...one,
              grants: one.grants.filter(grant => grant.policy === policy),
            })),
          },
          claims,
        ),
      ).toEqual(['train'])
      expect(
        grantsAtGoogle(
          {
            ...setup,
            providers: setup.providers.map(one => ({
              ...one,
              grants: one.grants.filter(grant => grant.policy !== policy),
            })),
          },
          claims,
        ),
      ).toEqual([])
    }
  })

  it('bindings: a new repository adds only members', () => {
    const before = compileSetup([named(withGrants(other('1')))], { layout: 'bindings' })
    const after = compileSetup([named(withGrants(other('1'))), named(withGrants(other('2')), 'acme/r2/p.yml')], {
      layout: 'bindings',
    })
    const fixed = ({ providers }: Setup) => providers.map(({ mapping, condition }) => ({ mapping, condition }))
    expect(fixed(after)).toEqual(fixed(before))
    expect(after.providers[0]?.grants[0]?.members).toEqual([
      expect.stringMatching(/\/attribute\.event_name__.*\/push:refs\/heads\/main:true:acme\/r1:1:90210:github-hosted$/),
      expect.stringMatching(/workflow_dispatch:/),
    ])
  })

  it('chooses the layout and says why', () => {
    const two = [named(withGrants(other('1'))), named(withGrants(other('2')), 'acme/r2/p.yml')]
    expect(compileSetup(two).providers[0]).toMatchObject({
      layout: 'bindings',
      layoutReason: expect.stringContaining('2 repositories'),
    })
    const globbed = { ...other('3'), when: [...other('3').when, { claim: 'workflow', anyOf: [{ glob: 'a*' }] }] }
    expect(compileSetup([...two, named(withGrants(globbed), 'acme/r3/p.yml')]).providers[0]).toMatchObject({
      layout: 'conditions',
      layoutReason: 'The layout bindings does not fit: grant train has a glob of workflow.',
    })
  })

  it('refuses two meanings of one attribute, one provider with two issuers, and one pool with two trusts', () => {
    const narrower = { ...train, when: [...train.when, { claim: 'environment', anyOf: [{ literal: 'x' }] }] }
    expect(problemsOf(() => compileSetup([named(withGrants(train)), named(withGrants(narrower), 'b/p.yml')]))).toBe(
      `grants.train: grant train would have the same attribute as grant train of ${name}, train_512345678, but they admit different tokens. Rename one of the two.`,
    )
    const enterprise = { ...withGrants(train), issuer: 'https://ghe.acme.com/_services/token' }
    expect(problemsOf(() => compileSetup([named(withGrants(train)), named(enterprise, 'b/p.yml')]))).toContain(
      'has one issuer',
    )
    const outside: Grant = {
      ...train,
      provider: { ...train.provider, resource: `${train.provider.pool}/providers/outside`, trust: 'external' },
    }
    expect(problemsOf(() => compileSetup([named(withGrants(train)), named(withGrants(outside), 'b/p.yml')]))).toContain(
      'serves external trust here',
    )
  })

  it('refuses what no policy may have by itself: an account of two trusts, and direct access that overlaps', () => {
    const pool = 'projects/1/locations/global/workloadIdentityPools/outside'
    const provider = { ...train.provider, pool, resource: `${pool}/providers/outside`, trust: 'external' as const }
    const outside: Grant = { ...train, provider }
    expect(problemsOf(() => compileSetup([named(withGrants(train)), named(withGrants(outside), 'b/p.yml')]))).toBe(
      `grants.train.service_account: trainer@acme-ml.iam.gserviceaccount.com serves external trust here and internal in grant train of ${name}. Use a separate account for each trust.`,
    )
    const direct = { ...train, name: 'direct', serviceAccount: undefined }
    expect(problemsOf(() => compileSetup([named(withGrants(train)), named(withGrants(direct), 'b/p.yml')]))).toContain(
      `grants.direct: direct access (no service_account), but one token could match this grant and train of ${name} of the same pool.`,
    )
  })

  it('says that grants with one account have the roles of each other', () => {
    const wide = { ...train, name: 'wide', allow: { ...train.allow, projects: [{ literal: 'acme-prod' }] } }
    const setup = compileSetup([named(withGrants(train, wide))])
    expect(setup.notes.map(({ message }) => message)).toContain(
      'trainer@acme-ml.iam.gserviceaccount.com has the roles of grant train, grant wide. Google lets the tokens of each do what all of them may.',
    )
  })

  it('refuses a provider whose subject is not known', () => {
    const provider = { ...train.provider, subject: 'other' as const }
    const policy = { ...withGrants({ ...train, provider }), providers: { internal: provider } }
    expect(problemsOf(() => compileSetup([named(policy)]))).toContain('providers.internal.subject: subject: other')
  })
})

describe('limits of Google', () => {
  const many = (count: number, extra: Condition[] = []): Grant[] =>
    Array.from({ length: count }, (_, index) => ({ ...train, name: `g${index}`, when: [...train.when, ...extra] }))
  const glob = { claim: 'workflow', anyOf: [{ glob: 'a*' }] }

  it('takes 50 grants on a provider', () => {
    expect(compileSetup([named(withGrants(...many(50, [glob])))]).providers[0]?.limits).toContainEqual({
      limit: 'custom attributes',
      used: 50,
      most: 50,
    })
  })

  it('says which grants another provider must take', () => {
    const problem = problemsOf(() => compileSetup([named(withGrants(...many(52, [glob])))]))
    expect(problem).toContain('52 of 50 custom attributes')
    expect(problem).toContain('Nor does the layout bindings: grant g0 has a glob of workflow.')
    expect(problem).toContain(`after the first 50: g50 of ${name}, g51 of ${name}.`)
  })

  it('advises to move few grants: in the layout that takes most of them', () => {
    const ofRepositories = Array.from({ length: 60 }, (_, index) => ({
      ...train,
      name: `g${index}`,
      when: [
        ...train.when.filter(({ claim }) => claim !== 'repository_id'),
        { claim: 'repository_id', anyOf: [{ literal: `${512345678 + index}` }] },
        { claim: 'environment', anyOf: [{ literal: `env${index}` }] },
      ],
    }))
    const compileWith = (layout: 'auto' | 'bindings') =>
      problemsOf(() => compileSetup([named(withGrants(...ofRepositories))], { layout }))
    expect(compileWith('auto')).toContain('all grants after the first 50: g50 of')
    expect(compileWith('bindings')).toMatch(/all grants after the first [1-4]?\d: /)
  })

  it('falls back to the layout that fits', () => {
    expect(compileSetup([named(withGrants(...many(52)))]).providers[0]).toMatchObject({
      layout: 'bindings',
      layoutReason: 'The layout conditions does not fit: it needs 52 of 50 custom attributes.',
    })
    expect(problemsOf(() => compileSetup([named(withGrants(...many(52)))], { layout: 'conditions' }))).toContain(
      'The layout bindings fits',
    )
  })

  it('names the grant that is too long alone', () => {
    const anyOf = Array.from({ length: 200 }, (_, index) => ({ literal: `refs/heads/release-${index}` }))
    const long = { ...train, when: [...train.when, { claim: 'head_ref', anyOf }, glob] }
    expect(problemsOf(() => compileSetup([named(withGrants(long))]))).toContain('Grant train alone is too long')
  })

  it('spreads 500 grants over the providers that they name', () => {
    const grants = many(500, [glob]).map((grant, index) => {
      const id = `p${Math.floor(index / 40)}aaa`
      return { ...grant, provider: { ...grant.provider, resource: `${grant.provider.pool}/providers/${id}` } }
    })
    expect(compileSetup([named(withGrants(...grants))]).providers).toHaveLength(13)
  })

  it('keeps the description within 256 characters', () => {
    const policies = Array.from({ length: 30 }, (_, index) => ({
      ...named(withGrants({ ...train, name: `g${index}` }), `acme/repository-${index}/.github/vertex-policy.yml`),
    }))
    const [provider] = compileSetup(policies).providers
    expect(provider?.description).toMatch(
      /^Compiled by keyless-vertex from acme\/repository-0\/.* and 29 more sha256:[0-9a-f]{64}$/,
    )
    expect(provider?.description.length).toBeLessThanOrEqual(256)
  })
})

describe('names of attributes', () => {
  it('contain the repository, or a digest of what pins the grant', () => {
    expect(attributeName(train)).toBe('train_512345678')
    const shared = grantWith({
      repository_owner_id: '90210',
      job_workflow_ref: 'acme/ci/.github/workflows/t.yml@refs/heads/main',
    })
    expect(attributeName(shared)).toMatch(/^train_[0-9a-f]{8}$/)
    expect(attributeName({ ...shared, when: shared.when.toReversed() })).toBe(attributeName(shared))
    expect(attributeName(grantWith({ repository_id: [{ literal: '1' }, { literal: '2' }] }))).toMatch(
      /^train_[0-9a-f]{8}$/,
    )
  })
})
