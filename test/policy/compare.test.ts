import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePolicies, describeGrant } from '../../src/policy/compare/compare.ts'
import { areWithin, newWorkBudget } from '../../src/policy/compare/glob-within.ts'
import { decide } from '../../src/policy/decide/decide.ts'
import type { Evidence } from '../../src/policy/decide/decision.ts'
import { checkLimits } from '../../src/policy/limits/check.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { matchesAny } from '../../src/policy/match.ts'
import type { Grant, Matcher, Policy } from '../../src/policy/policy.ts'
import { schema } from '../steps/support.ts'
import { prepared } from './bounds.ts'
import { load, pushToMain, samplePolicy, smallPolicy } from './fixtures.ts'

/** Compares the sample before and after a change of its text: `effect`, and each key that differs. */
function changed(from: string, to: string, text = samplePolicy): { effect: string; keys: string[] } {
  expect(text.split(from)).toHaveLength(2)
  const { effect, parts } = comparePolicies(load(text), load(text.replace(from, () => to)))
  return { effect, keys: parts.flatMap(({ changes }) => changes.map(one => `${one.path.join('.')} ${one.effect}`)) }
}

describe('a change of one key', () => {
  it.each([
    // Keys without effect on access.
    ['description: Train the fraud model on merges to main', 'description: Train', 'none', 'description none'],
    ['ref_protected: true', 'ref_protected: "true"', 'none', undefined],
    ['event_name: [push, workflow_dispatch]', 'event_name: [workflow_dispatch, push]', 'none', 'when.event_name none'],
    // Conditions.
    ['      ref_protected: true\n', '', 'widened', 'when.ref_protected widened'],
    ['ref_protected: true', 'ref_protected: true\n      actor: octocat', 'narrowed', 'when.actor narrowed'],
    ['event_name: [push, workflow_dispatch]', 'event_name: push', 'narrowed', 'when.event_name narrowed'],
    ['event_name: [push, workflow_dispatch]', 'event_name: [push, schedule]', 'widened', 'when.event_name widened'],
    ['ref_protected: true', 'ref_protected: {glob: "t*"}', 'widened', 'when.ref_protected widened'],
    // Evidence from GitHub.
    ['rules: [pull_request, required_status_checks]', 'rules: [pull_request]', 'widened', 'branch.rules widened'],
    ['    branch: { rules: [pull_request, required_status_checks] }\n', '', 'widened', 'branch.rules widened'],
    ['required_status_checks] }', 'required_status_checks], reviews: 1 }', 'narrowed', 'branch.reviews narrowed'],
    ['not_by: [actor] }', 'not_by: [actor], among: reviewers }', 'narrowed', 'approval.among narrowed'],
    ['required_status_checks] }', 'required_status_checks], merged: true }', 'narrowed', 'branch.merged narrowed'],
    ['reviewers: 1, not_by: [actor]', 'reviewers: 2, not_by: [actor]', 'narrowed', 'approval.reviewers narrowed'],
    ['reviewers: 1, not_by: [actor]', 'reviewers: 1', 'widened', 'approval.not_by widened'],
    ['not_by: [actor] }', 'not_by: [actor], reruns: true }', 'widened', 'approval.reruns widened'],
    // Identities.
    ['trainer@acme-ml', 'owner@acme-ml', 'widened', 'service_account widened'],
    ['lifetime: 30m', 'lifetime: 10m', 'narrowed', 'token.lifetime narrowed'],
    ['    token: { lifetime: 30m }\n', '', 'widened', 'token.lifetime widened'],
    // Lists of `allow`.
    ['steps: [customJob, pipelineJob]', 'steps: [customJob]', 'narrowed', 'allow.steps narrowed'],
    ['steps: [customJob, pipelineJob]', 'steps: [customJob, call]', 'widened', 'allow.steps widened'],
    ['us-docker.pkg.dev/acme-ml/train/*@sha256:*', '**', 'widened', 'allow.images widened'],
    [
      'us-docker.pkg.dev/acme-ml/train/*@sha256:*',
      'us-docker.pkg.dev/acme-ml/train/fraud@sha256:*',
      'narrowed',
      'allow.images narrowed',
    ],
    ['gs://acme-models/fraud/**', 'gs://acme-models/fraud/data/*', 'narrowed', 'allow.storage narrowed'],
    ['gs://acme-models/fraud/**', 'gs://acme-models/**', 'widened', 'allow.storage widened'],
    ['storage: ["gs://acme-models/fraud/**"]', 'datasets: [x]', 'widened', 'allow.storage narrowed'],
    [
      '[default, train-runtime@acme-ml.iam.gserviceaccount.com]',
      '[default, "*@acme-ml.iam.gserviceaccount.com"]',
      'widened',
      'allow.service_accounts widened',
    ],
    [
      '[default, train-runtime@acme-ml.iam.gserviceaccount.com]',
      '[train-runtime@acme-ml.iam.gserviceaccount.com]',
      'narrowed',
      'allow.service_accounts narrowed',
    ],
    // Numbers.
    ['replicas: 4', 'replicas: 3', 'narrowed', 'allow.machines.replicas narrowed'],
    ['replicas: 4', 'replicas: 5', 'widened', 'allow.machines.replicas widened'],
    ['{ NVIDIA_TESLA_A100: 1 }', '{ NVIDIA_TESLA_A100: 2 }', 'widened', 'allow.machines.accelerators widened'],
    ['timeout: 6h', 'timeout: 300m', 'narrowed', 'allow.timeout narrowed'],
    ['timeout: 6h', 'timeout: 360m', 'none', undefined],
    ['      timeout: 6h\n', '', 'widened', 'allow.timeout widened'],
    ['timeout: 6h', 'timeout: 6h\n      node_hours: 8', 'narrowed', 'allow.node_hours narrowed'],
    ['timeout: 6h', 'timeout: 6h\n    require: { labels: [cost-center] }', 'narrowed', 'require.labels narrowed'],
  ])('%s → %s: %s', (from, to, effect, key) => {
    const found = changed(from, to)
    expect(found.effect).toBe(effect)
    if (key === undefined) expect(found.keys).toEqual([])
    else expect(found.keys).toContainEqual(expect.stringContaining(key))
  })

  it('the word default is not what a glob stands for', () => {
    const small = (account: string): string =>
      smallPolicy({
        grant: `service_account: a@acme-ml.iam.gserviceaccount.com\n    allow: { service_accounts: ["${account}"] }`,
      })
    expect(comparePolicies(load(small('**')), load(small('default'))).effect).toBe('widened')
  })

  it('what stands for other accelerators counts for those that are not named any more', () => {
    const small = (accelerators: string): Policy =>
      load(
        smallPolicy({
          grant: `service_account: a@acme-ml.iam.gserviceaccount.com\n    allow: { machines: { accelerators: ${accelerators} } }`,
        }),
      )
    expect(comparePolicies(small('{ "*": 8, NVIDIA_TESLA_T4: 1 }'), small('{ "*": 8 }')).effect).toBe('widened')
    expect(comparePolicies(small('{ "*": 8 }'), small('{ "*": 8, NVIDIA_TESLA_T4: 1 }')).effect).toBe('narrowed')
  })

  it('hours of nodes let AutoML in, which nothing else bounds', () => {
    const automl = samplePolicy.replace('steps: [customJob, pipelineJob]', 'steps: [trainingPipeline]')
    expect(changed('timeout: 6h', 'timeout: 6h\n      node_hours: 8', automl).effect).toBe('widened')
  })
})

describe('what belongs to no grant, and grants that come and go', () => {
  it.each([
    [
      'issuer: https://token.actions.githubusercontent.com',
      'issuer: https://token.actions.githubusercontent.com/acme',
      'widened',
    ],
    ['requires: ">=1.0"\n', '', 'widened'],
    [
      'trust: internal\n',
      'trust: internal\n  spare: { resource: projects/1/locations/global/workloadIdentityPools/spare/providers/spare, trust: internal }\n',
      'none',
    ],
    [
      'pools/github/providers/internal'.replace('pools', 'workloadIdentityPools'),
      'workloadIdentityPools/other/providers/internal',
      'widened',
    ],
    ['grants:\n', 'prices: { currency: USD, per_hour: { machines: { n1-standard-4: 0.19 } } }\ngrants:\n', 'none'],
    ['grants:\n', 'audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\ngrants:\n', 'narrowed'],
  ])('%s → %s: %s', (from, to, effect) => {
    expect(changed(from, to).effect).toBe(effect)
  })

  it('a copy of the record that is not written any more is a widening', () => {
    const audited = samplePolicy.replace(
      'grants:\n',
      'audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\ngrants:\n',
    )
    expect(comparePolicies(load(audited), load(samplePolicy)).effect).toBe('widened')
    expect(comparePolicies(load(audited), load(audited.replace('logs/keyless-vertex', 'logs/elsewhere'))).effect).toBe(
      'widened',
    )
  })

  it('a new grant widens with every key that it has, and one that is taken away narrows', () => {
    const [without = ''] = samplePolicy.split('  deploy:\n')
    const [more] = comparePolicies(load(without), load(samplePolicy)).parts
    expect(more).toMatchObject({ grant: 'deploy', effect: 'widened', only: 'proposed' })
    expect(more?.changes.map(({ path }) => path.slice(2).join('.'))).toContain('when.environment')
    expect(comparePolicies(load(samplePolicy), load(without))).toMatchObject({
      effect: 'narrowed',
      parts: [{ grant: 'deploy', effect: 'narrowed', only: 'current' }],
    })
    expect(comparePolicies(undefined, load(samplePolicy)).effect).toBe('widened')
    expect(comparePolicies(load(samplePolicy), load(samplePolicy))).toEqual({ effect: 'none', parts: [] })
  })

  it('a change of a parent shows at each grant that inherits it, and at its line', () => {
    const text = `version: 1
providers:
  inside: { resource: projects/1/locations/global/workloadIdentityPools/github/providers/internal, trust: internal }
grants:
  base:
    abstract: true
    provider: inside
    when: { event_name: push, ref: refs/heads/main }
    service_account: a@acme-ml.iam.gserviceaccount.com
    allow: { models: [fraud] }
  one: { extends: base, when: { repository_id: "1" } }
  two: { extends: base, when: { repository_id: "2" }, allow: { models: [other] } }
`
    const proposed = loadPolicy(text.replace('models: [fraud]', 'models: ["**"]'), 'p.yml', '1.0.0')
    const { parts } = comparePolicies(load(text), proposed.policy)
    expect(parts.map(({ grant, effect }) => `${grant} ${effect}`)).toEqual(['one widened'])
    expect(proposed.placeOf(parts[0]?.changes[0]?.path ?? [])).toMatchObject({
      line: 10,
      path: 'grants.base.allow.models',
    })
    expect(
      comparePolicies(load(text), load(text.replace('  one:', '  three: { extends: base, abstract: true }\n  one:')))
        .effect,
    ).toBe('none')
  })

  it('a grant reads as the policy has it', () => {
    const { train } = load(samplePolicy).grants
    expect(train && describeGrant(train).map(({ path, value }) => `${path.join('.')}: ${value}`)).toEqual(
      expect.arrayContaining([
        'service_account: trainer@acme-ml.iam.gserviceaccount.com',
        'when.event_name: push, workflow_dispatch',
        'token.lifetime: 30m',
        'allow.machines.accelerators: NVIDIA_TESLA_A100: 1',
        'allow.timeout: 6h',
      ]),
    )
  })
})

describe('a pattern within another', () => {
  const glob = fc
    .string({ unit: fc.constantFrom('a', 'b', '/', '*', '**', '@'), maxLength: 7 })
    .map(text => text.replace(/\*{3,}/g, '**'))
  const matcher = glob.map((text): Matcher => (text.includes('*') ? { glob: text } : { literal: text }))
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '/', '@', 'c'), maxLength: 8 }), {
    minLength: 200,
    maxLength: 200,
  })

  it('takes nothing that the other does not', () => {
    let proved = 0
    fc.assert(
      fc.property(
        fc.array(matcher, { maxLength: 3 }),
        fc.array(matcher, { maxLength: 3 }),
        texts,
        (inner, outer, some) => {
          if (!areWithin(inner, outer)) return
          proved++
          // Texts of the patterns themselves, besides the random ones.
          const own = inner.flatMap(one => {
            const text = 'literal' in one ? one.literal : one.glob
            return ['', 'a', 'ab'].map(fill => text.replaceAll('**', `${fill}/${fill}`).replaceAll('*', fill))
          })
          for (const text of [...some, ...own]) if (matchesAny(inner, text)) expect(matchesAny(outer, text)).toBe(true)
        },
      ),
      { seed: 20261130, numRuns: 1_500 },
    )
    expect(proved).toBeGreaterThan(150)
  })

  it('knows the usual ways in which one is narrower', () => {
    const within = (inner: string, outer: string): boolean => areWithin([{ glob: inner }], [{ glob: outer }])
    for (const [inner, outer] of [
      ['gs://a/b/**', 'gs://a/**'],
      ['gs://a/*', 'gs://a/**'],
      ['a/*@sha256:*', 'a/*'],
      ['**', '**'],
      ['x', '*'],
    ] as const) {
      expect([inner, outer, within(inner, outer)]).toEqual([inner, outer, true])
      if (inner !== outer) expect([outer, inner, within(outer, inner)]).toEqual([outer, inner, false])
    }
  })

  it('is looked at once, however many grants inherit both, and all of a policy has one bound', () => {
    const list = (end: string): Matcher[] => [{ glob: `${'a**'.repeat(300)}${end}` }]
    const effort = newWorkBudget()
    const all = effort.left
    expect(areWithin(list('x'), list('*'), effort)).toBe(true)
    const left = effort.left
    expect(left).toBeLessThan(all)
    for (let n = 0; n < 1_000; n++) areWithin(list('x'), list('*'), effort)
    expect(effort.left).toBe(left)
    // Equal lists need no proof. If the effort is used up, nothing is proved.
    expect(areWithin(list('x'), list('x'), { ...effort, left: 0 })).toBe(true)
    expect(areWithin(list('y'), list('*'), { ...effort, left: 0 })).toBe(false)
  })

  it('is not proved rather than taking for ever', () => {
    const long = '*a'.repeat(20_000)
    expect(areWithin([{ glob: long }], [{ glob: `${long}*` }])).toBe(false)
  })
})

/**
 * Grants that differ in a few keys, with runs and steps of few values each: many pairs are narrower, and many are not.
 */
describe('what is not a widening admits nothing new', () => {
  const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 })
  const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) => fc.record(model, { requiredKeys: [] })
  const refs = ['refs/heads/main', 'refs/heads/next', { glob: 'refs/heads/*' }]
  const parts = {
    when: optional({
      ref: some(refs),
      actor: some(['octocat', 'hubot', { glob: 'o*' }]),
      environment: some(['production', 'staging']),
    }),
    branch: fc.option(optional({ rules: some(['pull_request', 'deletion']), merged: fc.boolean() }), {
      nil: undefined,
    }),
    approval: fc.option(
      fc.record(
        { reviewers: fc.integer({ min: 1, max: 2 }), not_by: fc.constant(['actor']), reruns: fc.boolean() },
        { requiredKeys: ['reviewers'] },
      ),
      { nil: undefined },
    ),
    service_account: fc.constantFrom('a@acme-ml.iam.gserviceaccount.com', 'b@acme-ml.iam.gserviceaccount.com'),
    require: fc.option(
      optional({
        labels: some(['team', 'cost']),
        network: fc.constantFrom('projects/1/global/networks/a', 'projects/1/global/networks/b'),
      }),
      { nil: undefined },
    ),
    allow: optional({
      steps: some(['customJob', 'gate']),
      projects: some(['acme-ml', 'acme-*']),
      locations: some(['us-central1', 'us-*', 'europe-west4']),
      service_accounts: some([
        'default',
        'a@acme-ml.iam.gserviceaccount.com',
        '*@acme-ml.iam.gserviceaccount.com',
        '**',
      ]),
      images: some(['a.pkg.dev/x/y', 'a.pkg.dev/*/y', 'a.pkg.dev/**']),
      storage: some(['gs://bucket/a', 'gs://bucket/*', 'gs://bucket/**']),
      machines: optional({
        types: some(['n1-standard-4', 'n1-standard-*', 'a2-highgpu-1g']),
        replicas: fc.integer({ min: 1, max: 3 }),
        accelerators: fc.dictionary(
          fc.constantFrom('NVIDIA_TESLA_T4', 'NVIDIA_TESLA_A100', '*'),
          fc.integer({ min: 1, max: 2 }),
          { minKeys: 1 },
        ),
      }).filter(one => Object.keys(one).length > 0),
      timeout: fc.constantFrom('1h', '2h'),
      node_hours: fc.integer({ min: 1, max: 4 }),
    }),
  }
  const grant = fc.record(parts)
  /** The second grant is the first with a few parts of another. */
  const pair = fc
    .tuple(grant, grant, fc.subarray(Object.keys(parts), { maxLength: 3 }))
    .map(([one, other, taken]) => [
      one,
      { ...one, ...Object.fromEntries(Object.entries(other).filter(([key]) => taken.includes(key))) },
    ])

  const claims = fc
    .record({
      ref: fc.constantFrom('refs/heads/main', 'refs/heads/next', 'refs/tags/v1'),
      actor: fc.constantFrom('octocat', 'hubot', 'mallory'),
      actor_id: fc.constantFrom('1', '2'),
      environment: fc.constantFrom('production', 'staging', undefined),
      run_attempt: fc.constantFrom('1', '2'),
    })
    .map(({ environment, ...rest }) => ({ ...pushToMain, ...rest, ...(environment !== undefined && { environment }) }))
  const evidence = fc.record({
    branch: fc.record({
      rules: fc.subarray(['pull_request', 'deletion']),
      mergedPullRequests: fc.constantFrom([], [1]),
    }),
    approval: fc.record({
      environment: fc.constant({ requiredReviewers: true, preventSelfReview: false }),
      approvals: fc.subarray([
        { login: 'a', id: '1' },
        { login: 'b', id: '3' },
      ]),
      visibility: fc.constant('private'),
    }),
  })
  const job = fc
    .record({
      project: fc.constantFrom('acme-ml', 'other'),
      location: fc.constantFrom('us-central1', 'us-east1', 'europe-west4'),
      timeout: fc.constantFrom(undefined, 3_600, 7_200),
      serviceAccount: fc.constantFrom(
        undefined,
        'a@acme-ml.iam.gserviceaccount.com',
        'b@acme-ml.iam.gserviceaccount.com',
      ),
      image: fc.constantFrom('a.pkg.dev/x/y', 'a.pkg.dev/z/y', 'a.pkg.dev/z'),
      output: fc.constantFrom(undefined, 'gs://bucket/a', 'gs://bucket/a/b', 'gs://other/a'),
      machineType: fc.constantFrom('n1-standard-4', 'n1-standard-8', 'a2-highgpu-1g'),
      replicas: fc.integer({ min: 1, max: 3 }),
      accelerator: fc.constantFrom(undefined, 'NVIDIA_TESLA_T4', 'NVIDIA_TESLA_A100', 'NVIDIA_L4'),
      labels: fc.constantFrom({}, { team: 'x' }, { team: 'x', cost: 'y' }),
      network: fc.constantFrom(undefined, 'projects/1/global/networks/a'),
    })
    .map(
      ({
        project,
        location,
        timeout,
        image,
        output,
        machineType,
        replicas,
        accelerator,
        labels,
        serviceAccount,
        network,
      }) => {
        const body = {
          displayName: 'x',
          labels,
          jobSpec: {
            ...(serviceAccount && { serviceAccount }),
            ...(network && { network }),
            ...(output && { baseOutputDirectory: { outputUriPrefix: output } }),
            workerPoolSpecs: [
              {
                machineSpec: { machineType, ...(accelerator && { acceleratorType: accelerator, acceleratorCount: 1 }) },
                replicaCount: replicas,
                containerSpec: { imageUri: image },
              },
            ],
          },
        }
        const step = prepared('customJob', body, { project, location, timeoutSeconds: timeout })
        return { ...step, declaration: { ...step.declaration, timeoutSeconds: timeout } }
      },
    )

  it('by whatever run and whatever job', () => {
    let proved = 0
    let admitted = 0
    fc.assert(
      fc.property(
        pair,
        fc.array(fc.tuple(claims, evidence, job), { minLength: 15, maxLength: 15 }),
        ([one, other], tries) => {
          if (one === undefined || other === undefined) return
          const [before, after] = [policyOf(one), policyOf(other)]
          if (comparePolicies(before, after).effect === 'widened') return
          proved++
          for (const [run, answers, step] of tries) {
            if (holds(after, run, answers)) {
              admitted++
              expect(holds(before, run, answers)).toBe(true)
            }
            // A step without a timeout gets the grant's. The step that then runs must have been allowed before.
            const timed = withTimeout(step, after)
            if (fits(after, timed)) {
              admitted++
              expect(fits(before, timed)).toBe(true)
            }
          }
        },
      ),
      { seed: 20261130, numRuns: 400 },
    )
    expect(proved).toBeGreaterThan(50)
    expect(admitted).toBeGreaterThan(50)
  })

  const train = ({ grants }: Policy): Grant => {
    const { train: found } = grants
    if (found === undefined) throw new Error('the policy has a grant train')
    return found
  }
  const holds = (policy: Policy, run: typeof pushToMain, answers: Evidence): boolean =>
    decide(policy, 'train', run, answers).verdict === 'allow'
  const fits = (policy: Policy, step: ReturnType<typeof prepared>): boolean => {
    const { allow, require } = train(policy)
    const extra = { grant: 'train', ...(require && { require }) }
    const { body } = schema.messages.customJob
    return checkLimits(step, allow, schema.shapes, body, extra).faults.length === 0
  }
  const withTimeout = (step: ReturnType<typeof prepared>, policy: Policy): ReturnType<typeof prepared> => {
    const seconds = step.timeoutSeconds ?? train(policy).allow.timeoutSeconds
    return { ...step, timeoutSeconds: seconds, declaration: { ...step.declaration, timeoutSeconds: seconds } }
  }

  function policyOf(grant: Readonly<Record<string, unknown>>): Policy {
    const { when, branch, approval, ...rest } = grant
    const pins = { repository_id: '512345678', event_name: 'push' }
    const value = {
      provider: 'inside',
      ...rest,
      when: {
        ref: 'refs/heads/main',
        ...pins,
        ...(when as object),
        ...(approval !== undefined && { environment: 'production' }),
      },
      ...(isFull(branch) && { branch }),
      ...(approval !== undefined && { approval }),
      ...(isFull(rest['require']) ? {} : { require: undefined }),
    }
    const text = JSON.stringify({
      version: 1,
      providers: {
        inside: {
          resource: 'projects/1/locations/global/workloadIdentityPools/github/providers/internal',
          trust: 'internal',
        },
      },
      grants: { train: value },
    })
    return load(text)
  }
  const isFull = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.values(value).some(one => one !== false && one !== undefined)
})
