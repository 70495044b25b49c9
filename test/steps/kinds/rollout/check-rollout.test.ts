import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/document/shape.ts'
import { markBack, markBefore, readMark, withoutMark } from '../../../../src/steps/kinds/rollout/breadcrumbs.ts'
import { checkRollout } from '../../../../src/steps/kinds/rollout/check-rollout.ts'
import type { Deployed } from '../../../../src/steps/kinds/rollout/deployed-models.ts'
import { merge, percentileOf, readDistribution } from '../../../../src/steps/kinds/rollout/distribution.ts'
import { unmet } from '../../../../src/steps/kinds/rollout/expectations.ts'
import { minutesOf } from '../../../../src/steps/kinds/rollout/minute-samples.ts'
import { wayBack } from '../../../../src/steps/kinds/rollout/previous-version.ts'
import { latencyMs } from '../../../../src/steps/kinds/rollout/read-body.ts'
import { formerOf, withShare } from '../../../../src/steps/kinds/rollout/shares.ts'

const sum = (shares: Readonly<Record<string, number>>): number => Object.values(shares).reduce((a, b) => a + b, 0)

describe('shares', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  /** A split of 100 between models 1, 2, …. */
  const split = weights.map(all => formerOf({ ...Object.fromEntries(all.map((one, i) => [i + 1, one])), 0: 1 }, '0'))

  test('are 100 together with a new model at any percentage, which has just that (property)', () => {
    fc.assert(
      fc.property(split, fc.integer({ min: 0, max: 100 }), (former, share) => {
        const shares = withShare(former, '99', share)
        expect(sum(former)).toBe(100)
        expect(sum(shares)).toBe(100)
        expect(shares['99'] ?? 0).toBe(share)
        for (const one of Object.values(shares)) expect(one).toBeGreaterThan(0)
      }),
    )
  })

  test('of one that served alone come back whole, whatever the new model had (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), share => {
        expect(formerOf(withShare({ 1: 100 }, '99', share), '99')).toEqual({ 1: 100 })
      }),
    )
  })

  test('of nobody beside a model are none', () => {
    expect(formerOf({ 99: 100 }, '99')).toEqual({})
    expect(withShare({}, '99', 100)).toEqual({ 99: 100 })
  })
})

describe('a mark', () => {
  test('is read as it was written, however long the name (property)', () => {
    const served = fc.array(
      fc.record({
        short: fc
          .tuple(fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/), fc.integer({ min: 1, max: 999 }))
          .map(one => one.join('@')),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), served, (name, models) => {
        const marked = markBefore(name, models)
        expect(marked.length).toBeLessThanOrEqual(128)
        const expected = models.length === 1 ? [{ ...models[0], share: 100 }] : models
        expect(readMark(marked)).toEqual({ type: 'before', models: expected })
      }),
    )
  })

  test('replaces the one before it', () => {
    expect(markBefore('Fraud (before: fraud@1)', [{ short: 'fraud@2', share: 100 }])).toBe('Fraud (before: fraud@2)')
    expect(markBack('Fraud (before: fraud@1)', 'fraud@2')).toBe('Fraud (back from: fraud@2)')
    expect(withoutMark('Fraud (before: fraud@1)')).toBe('Fraud')
  })

  test.for(['Fraud', 'Fraud (EU)', 'Fraud (before: yesterday)', 'x(before: fraud@1)', '', undefined, 7])(
    'is not seen in %j',
    name => {
      expect(readMark(name)).toBeUndefined()
    },
  )
})

describe('the way back', () => {
  const one = (id: string, short: string, share: number, createdAt: number, name = ''): Deployed => ({
    id,
    version: `projects/1/locations/l/models/${short}`,
    short,
    share,
    mark: readMark(name),
    createdAt,
    resource: {},
  })
  const back = (...all: Deployed[]) => {
    const { from, ...way } = wayBack(all, { name: 'e', step: 'back', ids: ['4711'] })
    return { from: from.id, ...way }
  }

  test('is to those that serve beside the last rolled out, as they shared the traffic', () => {
    expect(back(one('1', 'm@1', 54, 1), one('2', 'm@2', 36, 2), one('3', 'm@3', 10, 3))).toEqual({
      from: '3',
      to: { 1: 60, 2: 40 },
    })
  })

  test('is to the version that served before, warm or not, and not to what else is deployed', () => {
    const rolledOut = one('3', 'm@3', 100, 3, 'M (before: m@2)')
    expect(back(one('1', 'm@1', 0, 1), one('2', 'm@2', 0, 2), rolledOut)).toEqual({ from: '3', to: { 2: 100 } })
    expect(back(one('1', 'm@1', 0, 1), rolledOut)).toEqual({ from: '3', deploy: 'm@2' })
    // What this step itself has deployed again, in an attempt before.
    expect(back(rolledOut, one('4711', 'm@2', 0, 4, 'M (back from: m@3)'))).toEqual({ from: '3', deploy: 'm@2' })
  })

  test('leaves alone what somebody deployed without traffic', () => {
    expect(back(one('3', 'm@3', 100, 3, 'M (before: m@2)'), one('9', 'shadow@1', 0, 9))).toMatchObject({ from: '3' })
  })

  test.for([
    ['nothing serves', [], 'nothing serves there'],
    ['it was the first', [one('1', 'm@1', 100, 1, 'M (before: nothing)')], 'nothing did when m@1 was rolled out'],
    ['no rollout deployed it', [one('1', 'm@1', 100, 1)], 'm@1 (1) was not deployed by a rollout'],
    ['it is back already', [one('1', 'm@1', 100, 1, 'M (back from: m@2)')], 'm@1, which serves, is back'],
    ['two came at once', [one('1', 'm@1', 90, 1), one('2', 'm@2', 10, 1)], 'were deployed at the same time'],
    [
      'several served together and are gone',
      [one('3', 'm@3', 100, 3, 'M (before: m@1 60 %, m@2 40 %)')],
      'm@1 60 %, m@2 40 % did together',
    ],
  ] as const)('is refused where %s', ([, all, words]) => {
    expect(() => back(...all)).toThrow(words)
  })
})

describe('an expectation', () => {
  const answer = { predictions: [{ score: 0.5, label: 'fraud' }], model: null }
  test.for([
    [{ 'predictions[0].score': { min: 0, max: 1 } }, undefined],
    [{ 'predictions[0].score': { max: 0.4 } }, 'predictions[0].score is 0.5, expected at most 0.4'],
    [{ 'predictions[0].score': { min: 0.6 } }, 'predictions[0].score is 0.5, expected at least 0.6'],
    [{ 'predictions[0].label': { min: 0 } }, 'predictions[0].label is "fraud", expected a number'],
    [{ 'predictions[0].label': { equals: 'fraud', type: 'string' } }, undefined],
    [{ 'predictions[0]': { equals: { label: 'fraud', score: 0.5 } } }, undefined],
    [{ predictions: { type: 'list' }, 'predictions[0]': { type: 'object' } }, undefined],
    [{ 'predictions[1].score': { min: 0 } }, 'predictions[1].score is missing: predictions has 1 items'],
    [{ 'predictions[0].scores': { min: 0 } }, 'predictions[0].scores is missing: predictions[0] has score, label'],
    [{ model: { type: 'object' } }, 'model is null, expected an object'],
  ] as const)('%j', ([expected, flaw]) => {
    expect(unmet(expected, answer)).toBe(flaw)
  })
})

test.for([
  ['500ms', 500],
  ['2s', 2_000],
  ['1.5s', 1_500],
  ['0ms', undefined],
  ['500', undefined],
  ['1m', undefined],
  [500, undefined],
  [undefined, undefined],
] as const)('a latency of %j is %j ms', ([text, milliseconds]) => {
  expect(latencyMs(text)).toBe(milliseconds)
})

describe('Cloud Monitoring’s points', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString()
  const series = (labels: object, points: readonly (readonly [number, object])[]) => ({
    metric: { labels: { deployed_model_id: '7', ...labels } },
    points: points.map(([minute, value]) => ({
      interval: { startTime: at(minute), endTime: at(minute + 1) },
      value,
    })),
  })
  const exponential = { exponentialBuckets: { numFiniteBuckets: 4, growthFactor: 2, scale: 1 } }

  test('become minutes: what is no success is a failure, and a minute without requests is not there', () => {
    const minutes = minutesOf(
      [
        series({ response_code: '2xx' }, [
          [1, { int64Value: '90' }],
          [0, { int64Value: '50' }],
        ]),
        series({ response_code: '5xx' }, [[1, { int64Value: '10' }]]),
        series({ response_code: '2xx', deployed_model_id: '8' }, [[0, { int64Value: '900' }]]),
      ],
      [
        series({ latency_type: 'total' }, [
          [1, { distributionValue: { bucketOptions: exponential, bucketCounts: ['0', '0', '100'] } }],
        ]),
        series({ latency_type: 'overhead' }, [
          [1, { distributionValue: { bucketOptions: exponential, bucketCounts: ['100'] } }],
        ]),
      ],
      id => id === '7',
    )
    expect(minutes.map(({ requests, failures }) => [requests, failures])).toEqual([
      [50, 0],
      [100, 10],
    ])
    expect(percentileOf(minutes[1]?.latencies ?? { buckets: [], bounds: [] }, 50)).toBe(3)
  })

  test('have percentiles, whatever their buckets are', () => {
    const read = (bucketOptions: object, bucketCounts: readonly string[]) =>
      readDistribution({ bucketOptions, bucketCounts }) ?? { buckets: [], bounds: [] }
    const explicit = read({ explicitBuckets: { bounds: [10, 20, 40] } }, ['0', '50', '50', '0'])
    expect([50, 75, 100].map(percent => percentileOf(explicit, percent))).toEqual([20, 30, 40])
    const linear = read({ linearBuckets: { numFiniteBuckets: 3, width: 10 } }, ['0', '10'])
    expect(percentileOf(linear, 100)).toBe(10)
    // Above all bounds nothing more is known than the last of them.
    expect(percentileOf(read({ explicitBuckets: { bounds: [10] } }, ['0', '5']), 95)).toBe(10)
    expect(percentileOf(read(exponential, []), 95)).toBeUndefined()
    expect(readDistribution({})).toBeUndefined()
    expect(percentileOf(merge([explicit, explicit]) ?? explicit, 75)).toBe(30)
  })
})

describe('a rollout’s body', () => {
  const deployedModel = { dedicatedResources: {} }
  const faults = (body: object) =>
    checkRollout({ deployedModel, traffic: [10, 100], ...body }).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    )

  test('that is sound, or not known yet, has no faults', () => {
    const pending = new Pending('${variables.x}', true)
    expect(faults({})).toEqual([])
    expect(faults({ traffic: pending, bake: pending, watch: { errors: { max: 0.1 } }, probe: pending })).toEqual([])
    expect(faults({ probe: { instances: [1], errors: 0 } })).toEqual([])
  })

  test.for([
    [{ traffic: [50, 10] }, 'traffic.1: 10 does not rise above 50'],
    [{ probe: { instances: [1] } }, 'probe: expects nothing'],
    [{ probe: { instances: [1], expect: { 'a..b': { min: 1 } } } }, 'probe.expect.a..b: "a..b" is no path'],
    [{ probe: { instances: [1], expect: { a: {} } } }, 'probe.expect.a: expects nothing'],
    [{ probe: { instances: [1], expect: { a: { min: 2, max: 1 } } } }, 'probe.expect.a: nothing is at least 2'],
    [{ probe: { instances: [1], latency: '0ms' } }, 'probe.latency: expected a time above 0'],
    [{ traffic: [0], probe: { instances: [1], errors: 0 } }, 'probe: a model at 0 % cannot be asked'],
    [{ bake: '10m', watch: { latency: {} } }, 'watch: has no bound'],
    [{ bake: '10m', watch: { latency: { p99: '0s' } } }, 'watch.latency.p99: expected a time above 0'],
    [{ bake: '90s', watch: { errors: { max: 0 } } }, 'bake: watch looks at whole minutes'],
    [{ watch: { errors: { max: 0 } } }, 'watch: watch looks at whole minutes, and there is no bake'],
    [{ endpoint: 'Fraud', create: { displayName: 'x' } }, 'endpoint: "Fraud" cannot be the id'],
    [{ endpoint: 'projects/p/locations/l/endpoints/e', create: {} }, 'create: an endpoint that is named in full'],
    [{ endpoint: { displayName: 'a' }, create: { displayName: 'b' } }, 'create.displayName: "b" is not'],
    [{ create: { trafficSplit: {} } }, 'create.trafficSplit: a new endpoint has no models'],
    [{ create: { network: 'n' }, probe: { instances: [1], errors: 0 } }, 'probe: an endpoint of a network'],
    [{ deployedModel: {} }, 'deployedModel: says nothing about the machines'],
    [{ deployedModel: { ...deployedModel, model: 'm' } }, 'deployedModel.model: the model stands beside'],
    [{ deployedModel: { ...deployedModel, id: '1' } }, 'deployedModel.id: the id is chosen'],
  ] as const)('%j is refused', ([body, words]) => {
    expect(faults(body)).toContainEqual(expect.stringContaining(words))
  })
})
