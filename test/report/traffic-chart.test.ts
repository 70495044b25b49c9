import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thinned, trafficCharts } from '../../src/report/traffic-chart.ts'
import type { ModelSample, SampleBound, TrafficSample } from '../../src/steps/toolkit/traffic-sample.ts'
import { hostileText } from './markdown.ts'
import { chartsIn, parseXyChart } from './xychart.ts'

const since = Date.parse('2026-11-30T12:00:00Z')
const time = (nth: number): string => new Date(since + nth * 60_000).toISOString()

const model = (name: string, requests: number, failures: number, p95Ms?: number): ModelSample => ({
  ...{ model: name, deployedModelId: name, requests, failures, p50Ms: undefined, p95Ms, p99Ms: undefined },
  errorRatio: requests === 0 ? undefined : failures / requests,
})
const watch = (
  nth: number,
  models: TrafficSample['models'],
  bound: SampleBound = { errorRatio: 0.1 },
): TrafficSample => ({
  ...{ by: 'watch', from: time(nth), to: time(nth + 1), of: 1, models, bound },
  passed: (models[0].errorRatio ?? 0) <= (bound.errorRatio ?? 1),
})
const read = (samples: readonly TrafficSample[]) => {
  const text = trafficCharts(samples).join('\n\n')
  return { text, charts: chartsIn(text).map(parseXyChart) }
}

describe('the chart of a canary', () => {
  test('has the numbers that decided, of both versions, and the limit', () => {
    const { charts, text } = read([
      watch(0, [model('fraud@2', 50, 0), model('fraud@1', 500, 5)]),
      watch(1, [model('fraud@2', 50, 10)]),
      watch(2, [model('fraud@2', 50, 1), model('fraud@1', 400, 0)]),
    ])
    expect(charts).toEqual([
      {
        ...{ title: 'Error ratio', categories: ['12:01', '12:02', '12:03'], y: [0, 22] },
        bars: [[1, 0, 0]],
        lines: [
          [0, 20, 2],
          [10, 10, 10],
        ],
      },
    ])
    expect(text).toContain(
      'Blue line: `fraud@2` 0 % to 20 %, above the limit in 1 of 3 samples · gray bars: `fraud@1` 0 % to 1 %, without a value in 1 of 3 samples, drawn as 0 · red line: the limit for `fraud@2`, 10 %.',
    )
  })

  test('is not drawn of one sample, or of zeros', () => {
    expect(read([watch(0, [model('fraud@2', 50, 10)])]).text).toBe('')
    expect(read([watch(0, [model('fraud@2', 50, 0)]), watch(1, [model('fraud@2', 50, 0)])]).text).toBe('')
    expect(read([]).text).toBe('')
  })

  test('shows probes if there is no real traffic, and their latency in its own chart', () => {
    const probe = (nth: number): TrafficSample => ({
      ...{ by: 'probe', from: time(nth), to: time(nth), of: 1, passed: true },
      ...{ models: [model('fraud@2', 20, 1, 40 + nth)], bound: { failures: 2, minRequests: 20, p95Ms: 100 } },
    })
    const { charts } = read([probe(0), probe(1)])
    expect(charts.map(({ title }) => title)).toEqual(['Error ratio of probes', 'p95 latency of probes'])
    expect(charts.map(({ lines }) => lines[1])).toEqual([
      [10, 10],
      [100, 100],
    ])
  })

  test('cuts a huge outlier, and says its value', () => {
    const samples = [40, 41, 480_000, 42].map((p95, nth) => watch(nth, [model('fraud@2', 50, 0, p95)], { p95Ms: 500 }))
    const { charts, text } = read(samples)
    expect(charts[0]).toMatchObject({
      y: [0, 5_000],
      lines: [
        [40, 41, 5_000, 42],
        [500, 500, 500, 500],
      ],
    })
    expect(text).toContain('Cut at the top: 480000 ms at 12:03.')
  })

  test('of hours stays readable: neighbors are joined, but not one that exceeded the limit', () => {
    const failures = (nth: number): number => (nth === 222 ? 30 : nth % 2)
    const samples = Array.from({ length: 300 }, (_, nth) => watch(nth, [model('fraud@2', 50, failures(nth))]))
    const { charts, text } = read(samples)
    expect(charts[0]?.lines[0]?.length).toBeLessThanOrEqual(60)
    expect(charts[0]?.lines[0]?.filter(value => value === 60)).toHaveLength(1)
    expect(charts[0]?.categories).toBeUndefined()
    expect(text).toContain('above the limit in 1 of 300 samples')
    expect(text).toContain('A point stands for up to 8 samples, and has the highest value of them.')
  })
})

test('thinning never hides a failure, however many there are', () => {
  const samples = Array.from({ length: 500 }, (_, nth) => watch(nth, [model('fraud@2', 50, nth % 2 === 0 ? 0 : 50)]))
  const groups = thinned(samples, 60)
  expect(groups.length).toBeLessThanOrEqual(60)
  expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(500)
  expect(groups.every(({ passed }) => !passed)).toBe(true)
})

const numbers = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.double({ min: 0, max: 1_000, noNaN: true }))
const anyModel: fc.Arbitrary<ModelSample> = fc.record({
  ...{ model: hostileText, deployedModelId: fc.constantFrom('17', '18', '19'), requests: fc.nat(), failures: fc.nat() },
  errorRatio: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  ...{ p50Ms: fc.constant(undefined), p99Ms: fc.constant(undefined) },
  p95Ms: fc.option(numbers, { nil: undefined }),
})
const anySample: fc.Arbitrary<TrafficSample> = fc.record({
  by: fc.constantFrom('probe' as const, 'watch' as const),
  from: fc.nat(10_000).map(time),
  to: fc.nat(10_000).map(time),
  of: fc.integer({ min: 1, max: 100 }),
  models: fc.tuple(anyModel, fc.array(anyModel, { maxLength: 2 })).map(([first, more]) => [first, ...more] as const),
  bound: fc.record(
    {
      failures: fc.nat(20),
      errorRatio: fc.double({ min: 0, max: 1, noNaN: true }),
      p95Ms: numbers,
      minRequests: fc.nat(),
    },
    { requiredKeys: [] },
  ),
  passed: fc.boolean(),
})

test('whatever the samples are, Mermaid reads the chart, and no name gets into it', () => {
  fc.assert(
    fc.property(fc.array(anySample, { maxLength: 100 }), samples => {
      for (const chart of chartsIn(trafficCharts(samples).join('\n\n'))) {
        expect(chart.split('\n').slice(1).join('\n')).toMatch(/^[\w\s.,:%()"[\]>-]+$/)
        const { categories, y, lines, bars } = parseXyChart(chart)
        const [own = []] = lines
        expect(y[1]).toBeGreaterThan(0)
        for (const values of [...lines, ...bars]) {
          expect(values).toHaveLength(own.length)
          expect(values.every(value => value >= 0 && value <= y[1])).toBe(true)
        }
        if (categories !== undefined) expect(new Set(categories).size).toBe(own.length)
      }
    }),
    { numRuns: 150 },
  )
})
