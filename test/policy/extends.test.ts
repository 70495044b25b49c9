import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/policy/decide/decide.ts'
import { findGrant, loadPolicy } from '../../src/policy/load/load.ts'
import { blocks } from '../docs/markdown.ts'
import { file, inBrief, load, problems, pushToMain, refusal, smallPolicy } from './fixtures.ts'

/** A policy with these grants. */
const policy = (grants: string): string => `version: 1
providers:
  inside:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
  outside: { resource: projects/123456789/locations/global/workloadIdentityPools/review/providers/review, trust: external }
grants:
${grants}`

const base = `  base:
    abstract: true
    provider: inside
    when: { event_name: push, ref: refs/heads/main }
    service_account: base@acme-ml.iam.gserviceaccount.com
    allow: { projects: [acme-ml], models: [fraud, churn], machines: { types: [n1-standard-4], replicas: 4 }, timeout: 6h }
`

describe('a grant that extends another', () => {
  it('merges mappings key by key, at every depth, and replaces lists and values', () => {
    const { grants } = load(
      policy(`${base}  train:
    extends: base
    when: { repository_id: "1", ref: [refs/heads/main, refs/heads/next] }
    allow: { models: [ranking], machines: { replicas: 1 }, locations: [us-central1] }
`),
    )
    expect(Object.keys(grants)).toEqual(['train'])
    expect(grants['train']).toMatchObject({
      provider: { name: 'inside' },
      when: [
        { claim: 'event_name', anyOf: [{ literal: 'push' }] },
        { claim: 'ref', anyOf: [{ literal: 'refs/heads/main' }, { literal: 'refs/heads/next' }] },
        { claim: 'repository_id', anyOf: [{ literal: '1' }] },
      ],
      serviceAccount: 'base@acme-ml.iam.gserviceaccount.com',
      allow: {
        projects: [{ literal: 'acme-ml' }],
        models: [{ literal: 'ranking' }],
        locations: [{ literal: 'us-central1' }],
        machines: { types: [{ literal: 'n1-standard-4' }], replicas: 1 },
        timeoutSeconds: 21_600,
      },
    })
  })

  it('inherits through parents of parents, and from grants that can be used themselves', () => {
    const { grants } = load(
      policy(`  third: { extends: second, when: { repository_id: "3" } }
  second: { extends: first, when: { repository_id: "2" }, service_account: second@acme-ml.iam.gserviceaccount.com }
  first:
    provider: inside
    when: { repository_id: "1", event_name: push, ref: refs/heads/main }
    service_account: first@acme-ml.iam.gserviceaccount.com
`),
    )
    expect(Object.values(grants).map(({ name, serviceAccount }) => `${name} ${serviceAccount}`)).toEqual([
      'third second@acme-ml.iam.gserviceaccount.com',
      'second second@acme-ml.iam.gserviceaccount.com',
      'first first@acme-ml.iam.gserviceaccount.com',
    ])
    expect(grants['third']?.when).toContainEqual({ claim: 'repository_id', anyOf: [{ literal: '3' }] })
  })

  it('inherits a number as it was written, and a requirement in part', () => {
    const { grants } = load(
      policy(`  parent:
    abstract: true
    provider: inside
    when: { repository_id: 512345678, environment: production }
    approval: { reviewers: 2 }
  child:
    extends: parent
    when: { event_name: push, ref: refs/heads/main }
    approval: { not_by: [actor] }
    service_account: a@acme-ml.iam.gserviceaccount.com
`),
    )
    expect(grants['child']).toMatchObject({ approval: { reviewers: 2, notBy: ['actor'] } })
    expect(grants['child']?.when[0]).toEqual({ claim: 'repository_id', anyOf: [{ literal: '512345678' }] })
  })

  it('may have a name that every object has, and finds none by such a name', () => {
    const { grants } = load(
      policy(`  constructor:
    abstract: true
    provider: inside
    when: { repository_id: "1", event_name: push, ref: refs/heads/main }
    service_account: a@acme-ml.iam.gserviceaccount.com
  valueof: { extends: constructor }
`),
    )
    expect(Object.keys(grants)).toEqual(['valueof'])
    for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty'])
      expect(problems(smallPolicy({ grant: `extends: ${name}` }))).toEqual([
        `10:14 grants.train.extends: no such grant: "${name}". Remove it.`,
      ])
  })
})

describe('what is wrong with extends is told with its place', () => {
  it.each([
    [
      'itself',
      'extends: train',
      '10:14 grants.train.extends: a grant cannot extend itself. Let it extend another grant, or remove it.',
    ],
    ['nothing', 'extends:', '10:5 grants.train.extends: nothing after the colon. Give it a value, or remove the line.'],
    ['two', 'extends: [a, b]', '10:14 grants.train.extends: expected a string, got a list'],
  ])('a grant that extends %s', (_, grant, expected) => {
    expect(problems(smallPolicy({ grant }))).toEqual([expected])
  })

  it('a parent that is not there, with the nearest name', () => {
    expect(problems(policy(`${base}  train: { extends: bse, when: { repository_id: "1" } }\n`))).toEqual([
      '14:21 grants.train.extends: no such grant: "bse". Did you mean base?',
    ])
  })

  it('a cycle, once for each grant in it and not for those that lead to it', () => {
    expect(
      problems(policy('  a: { extends: b }\n  b: { extends: c }\n  c: { extends: a }\n  d: { extends: a }\n')),
    ).toEqual([
      '8:17 grants.a.extends: a cycle: a → b → c → a. Let it extend another grant, or remove it.',
      '9:17 grants.b.extends: a cycle: b → c → a → b. Let it extend another grant, or remove it.',
      '10:17 grants.c.extends: a cycle: c → a → b → c. Let it extend another grant, or remove it.',
    ])
  })

  it('a long row of parents, and many children of a large one, end before they cost', () => {
    const row = Array.from({ length: 500 }, (_, index) => `  g${index}: { extends: g${index + 1} }\n`).join('')
    expect(refusal(policy(`${row}  g500: { provider: inside }\n`)).message).toContain('problems')
    const list = Array.from({ length: 2_000 }, (_, index) => `m${index}`).join(', ')
    const heirs = Array.from({ length: 500 }, (_, index) => `  h${index}: { extends: base }\n`).join('')
    const large = `${base.replace('fraud, churn', list)}${heirs}`
    expect(problems(policy(large))).toContainEqual(
      expect.stringContaining('with what they inherit, the grants have more than 200000 values. Split the policy.'),
    )
  })
})

describe('a problem of a resolved grant points to where the value stands', () => {
  it.each([
    [
      'a claim that the parent has wrong, once, whoever inherits it',
      base.replace('event_name: push', 'event_nam: push'),
      '  a: { extends: base, when: { repository_id: "1", event_name: push } }\n  b: { extends: base, when: { repository_id: "2", event_name: push } }\n',
      ['11:13 grants.base.when.event_nam: no such claim. Did you mean event_name?'],
    ],
    [
      'an event that only the provider of the child refuses',
      base.replace('event_name: push', 'event_name: pull_request').replace('    provider: inside\n', ''),
      '  a: { extends: base, provider: inside, when: { repository_id: "1" } }\n',
      [
        '10:25 grants.base.when.event_name: inherited by a: "pull_request" can be triggered by outsiders or run code that is not merged; provider inside is of trust: internal, which accepts push, workflow_dispatch, schedule, release, repository_dispatch, merge_group. Use a provider of trust: external, in a pool of its own.',
      ],
    ],
    [
      'what is nowhere: at the nearest that is there',
      base,
      '  a: { extends: base }\n  b: { extends: base, when: { environment: production } }\n',
      [
        '11:5 grants.base.when: inherited by a: no repository_id: names can be registered again by someone else, ids cannot. Add repository_id: "…", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.',
        '15:23 grants.b.when: no repository_id: names can be registered again by someone else, ids cannot. Add repository_id: "…", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.',
      ],
    ],
    [
      'what a child requires and nobody has',
      '  base: { abstract: true, when: { repository_id: "1", event_name: push, ref: refs/heads/main } }\n',
      '  a: { extends: base, approval: { not_by: [actor] } }\n',
      [
        '9:3 grants.a: provider is required',
        '9:23 grants.a.approval: reviewers is required',
        '9:23 grants.a.approval: the environment is missing, so any environment with reviewers would pass. Add environment: NAME to when.',
      ],
    ],
    [
      'an account that two trusts share by inheritance',
      `${base}`,
      `  a: { extends: base, when: { repository_id: "1" } }
  b: { extends: base, provider: outside, when: { repository_id: "1", event_name: pull_request } }\n`,
      [
        '12:22 grants.base.service_account: inherited by b: base@acme-ml.iam.gserviceaccount.com serves external trust here and internal in grant a. Use a separate account for each trust.',
      ],
    ],
  ])('%s', (_, parents, children, expected) => {
    expect(problems(policy(`${parents}${children}`))).toEqual(expected)
  })

  it('direct access is judged by what is inherited', () => {
    const direct = base.replace(/ {4}service_account.*\n/, '')
    expect(
      problems(policy(`${direct}  a: { extends: base, when: { repository_id: "1" } }\n  b: { extends: a }\n`)),
    ).toEqual([
      '14:3 grants.b: direct access (no service_account), but one token could match this grant and a of the same pool. Give it a service_account, or let some claim of both (event_name, ref, environment, …) have different literal values.',
    ])
  })

  it('a note on an inherited value points to the parent', () => {
    const { notes } = loadPolicy(
      policy(
        `${base.replace('    allow', '    token: { lifetime: 2h }\n    allow')}  a: { extends: base, when: { repository_id: "1" } }\n`,
      ),
      file,
      '1.0.0',
    )
    expect(notes.map(inBrief)).toEqual([
      expect.stringMatching(/^13:24 grants\.base\.token\.lifetime: inherited by a: /),
    ])
  })
})

describe('nothing that is inherited can be removed by a slip', () => {
  it.each([
    [
      'a condition',
      'when: { repository_id: "1", ref: }',
      /^14:60 grants\.train\.when\.ref: expected a string, a list of strings, or \{glob: …\}, got nothing\. What a grant inherits it can replace, but not remove/,
    ],
    [
      'a list of allow',
      'when: { repository_id: "1" }, allow: { models: [] }',
      /^14:\d+ grants\.train\.allow\.models: an empty list\. What a grant inherits it can replace, but not remove/,
    ],
  ])('%s', (_, child, expected) => {
    expect(problems(policy(`${base}  train: { extends: base, ${child} }\n`))).toEqual([expect.stringMatching(expected)])
  })

  it.each(['null', '~', '""', '[]', '{}', 'false'])('a provider of %s is refused', empty => {
    expect(
      problems(policy(`${base}  train: { extends: base, provider: ${empty}, when: { repository_id: "1" } }\n`)),
    ).not.toEqual([])
  })
})

describe('an abstract grant', () => {
  it('cannot be used, and says what can', () => {
    const loaded = load(policy(`${base}  train: { extends: base, when: { repository_id: "1" } }\n`))
    expect(() => findGrant(loaded, 'base')).toThrow(
      expect.objectContaining({
        code: 'GRANT_UNKNOWN',
        message: 'grant base is abstract: it is only a parent of other grants, and no workflow can use it',
        cure: 'Name one of the grants that can: train.',
      }),
    )
  })

  it('does not make its children abstract, and a child may be made so', () => {
    const { grants, abstract } = load(
      policy(`${base}  a: { extends: base, when: { repository_id: "1" } }\n  b: { extends: base, abstract: true }\n`),
    )
    expect([Object.keys(grants), abstract]).toEqual([['a'], ['base', 'b']])
  })

  it('may lack what a grant must have, but not have what is wrong', () => {
    expect(problems(policy('  base: { abstract: true }\n'))).toEqual([
      '8:3 grants: the policy has no grant. Add one: the action denies everything that no grant allows.',
    ])
    const wrong =
      '  base: { abstract: true, provider: insde, when: { event_name: {glob: push*} }, service_account: me, allow: { models: [""], timeout: 1x } }\n'
    expect(
      problems(
        policy(
          `${wrong}${base.replaceAll('base', 'a').replace('    abstract: true\n', '').replace('when: {', 'when: { repository_id: "1",')}`,
        ),
      ),
    ).toEqual([
      expect.stringMatching(/grants\.base\.provider: no such provider: "insde"\. Did you mean inside\?/),
      expect.stringMatching(/grants\.base\.when\.event_name\.glob: event_name cannot be a glob/),
      expect.stringMatching(/grants\.base\.service_account: /),
      expect.stringMatching(/grants\.base\.allow\.models\[0\]: an empty string allows nothing/),
      expect.stringMatching(/grants\.base\.allow\.timeout: expected a period/),
    ])
  })
})

describe('three repositories with training and two environments', () => {
  const [, text = ''] = blocks('docs/policy.md', 'yaml')

  it('take at most 70 lines, and each grant admits its own run alone', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(70)
    const { policy, notes } = loadPolicy(text, 'docs/policy.md', '1.0.0')
    expect(notes).toEqual([])
    const names = Object.keys(policy.grants)
    expect(names).toHaveLength(9)
    const evidence = {
      branch: { rules: ['pull_request', 'required_status_checks'] },
      approval: {
        environment: { requiredReviewers: true, preventSelfReview: false },
        approvals: [{ login: 'alice', id: '1001' }],
        visibility: 'private',
      },
    }
    const repositories = { fraud: '512345678', churn: '512345679', ranking: '512345680' }
    const environments = { train: {}, staging: { environment: 'staging' }, production: { environment: 'production' } }
    for (const [repository, id] of Object.entries(repositories))
      for (const [use, claims] of Object.entries(environments)) {
        const run = { ...pushToMain, repository_id: id, ...claims }
        const allowed = names.filter(name => decide(policy, name, run, evidence).verdict === 'allow')
        // A run in an environment meets the training grant's conditions too, which name no environment.
        expect(allowed).toEqual([...(use === 'train' ? [] : [`${repository}_train`]), `${repository}_${use}`])
        expect(decide(policy, `${repository}_${use}`, { ...run, ref: 'refs/heads/topic' }, evidence).verdict).toBe(
          'deny',
        )
        expect(decide(policy, `${repository}_${use}`, run).verdict).toBe('unknown')
      }
    expect(policy.grants['churn_production']).toMatchObject({
      approval: { reviewers: 1, notBy: ['actor'] },
      serviceAccount: 'churn-deployer@acme-production.iam.gserviceaccount.com',
      allow: {
        projects: [{ literal: 'acme-production' }],
        models: [{ literal: 'churn' }],
        machines: { types: [{ literal: 'n1-standard-4' }], replicas: 3 },
        timeoutSeconds: 21_600,
      },
    })
  })
})

describe('inheriting is only a way of writing', () => {
  const keys = ['ref', 'actor', 'environment', 'workflow', 'head_ref']
  const values = fc.constantFrom('refs/heads/main', 'refs/heads/next')
  const when = fc.dictionary(fc.constantFrom(...keys), fc.oneof(values, fc.uniqueArray(values, { minLength: 1 })))
  const allow = fc.record(
    {
      models: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      machines: fc
        .record(
          {
            replicas: fc.integer({ min: 1, max: 9 }),
            accelerators: fc.dictionary(fc.constantFrom('T4', 'A100'), fc.integer({ min: 1, max: 8 })),
          },
          { requiredKeys: [] },
        )
        .filter(one => Object.keys(one).length > 0),
    },
    { requiredKeys: [] },
  )
  const part = fc.record({ when, allow })

  it('a chain of parents means the same as the grant written out', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), parts => {
        const pins = { repository_id: '1', event_name: 'push', ref: 'refs/heads/main' }
        const whole = { provider: 'inside', service_account: 'a@acme-ml.iam.gserviceaccount.com' }
        const chain = parts.map((one, index) => [
          `g${index}`,
          index === 0
            ? { ...whole, abstract: true, when: { ...pins, ...one.when }, allow: one.allow }
            : { extends: `g${index - 1}`, abstract: index < parts.length - 1, ...one },
        ])
        const last = `g${parts.length - 1}`
        const machines = parts.flatMap(({ allow }) => allow.machines ?? [])
        const accelerators = machines.map(one => one.accelerators).filter(one => one !== undefined)
        const counts: object = Object.assign({}, ...accelerators)
        const written = {
          ...whole,
          when: Object.assign({}, pins, ...parts.map(one => one.when)),
          allow: {
            ...Object.assign({}, ...parts.map(({ allow: { machines: _, ...lists } }) => lists)),
            ...(machines.length > 0 && {
              machines: { ...Object.assign({}, ...machines), ...(accelerators.length > 0 && { accelerators: counts }) },
            }),
          },
        }
        const top = {
          version: 1,
          providers: {
            inside: {
              resource: 'projects/1/locations/global/workloadIdentityPools/github/providers/internal',
              trust: 'internal',
            },
          },
        }
        const single = { [last]: written }
        const grants = Object.fromEntries(chain)
        if (parts.length === 1) Object.assign(grants[last] ?? {}, { abstract: false })
        const one = load(JSON.stringify({ ...top, grants })).grants[last]
        const other = load(JSON.stringify({ ...top, grants: single })).grants[last]
        const sorted = (grant: typeof one): unknown => ({
          ...grant,
          when: grant?.when.toSorted((a, b) => a.claim.localeCompare(b.claim)),
        })
        expect(sorted(one)).toEqual(sorted(other))
      }),
      { seed: 20261130, numRuns: 200 },
    )
  })
})
